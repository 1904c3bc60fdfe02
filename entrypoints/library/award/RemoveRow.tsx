import { i18n } from '#i18n';

interface RemoveRowProps {
  /** What the row is called, for those who do not see it. */
  name: string;
  onRemove: () => void;
}

/** Takes a row out of a table of the rules. */
export const RemoveRow = ({ name, onRemove }: RemoveRowProps) => (
  <button type="button" class="plain" aria-label={`${i18n.t('award.removeRow')}: ${name}`} onClick={onRemove}>
    {i18n.t('award.removeRow')}
  </button>
);
