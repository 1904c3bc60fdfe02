import { i18n } from '#i18n';
import { LIMITS } from '@/utils/schema/limits.ts';
import { useDraft } from '../use-draft.ts';

interface NoteFieldProps {
  note: string;
  /** Called as {@link useDraft} saves; never with an unchanged note. */
  onSave: (note: string, before: string) => void;
}

export function NoteField({ note, onSave }: NoteFieldProps) {
  const { text, type, leave } = useDraft(note, onSave);
  return (
    <textarea
      rows={2}
      value={text}
      maxLength={LIMITS.note}
      aria-label={i18n.t('card.note')}
      placeholder={i18n.t('card.notePlaceholder')}
      data-testid="note"
      onInput={(event) => type(event.currentTarget.value)}
      onBlur={leave}
    />
  );
}
