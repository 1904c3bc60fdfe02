import { i18n } from '#i18n';

interface SeveralFiguresProps {
  count: number;
  onSplit: () => void;
}

/** A mark tells of one figure: where several stand in it, the reviewer is told so and may have a mark for each. */
export function SeveralFigures({ count, onSplit }: SeveralFiguresProps) {
  return (
    <p class="row" data-testid="several-figures">
      <span class="status">{i18n.t('card.severalFigures', [count])}</span>
      <button type="button" data-testid="split" onClick={onSplit}>
        {i18n.t('card.split', [count])}
      </button>
    </p>
  );
}
