import { i18n } from '#i18n';
import type { RowAttributes } from '@/components/lists/UnevenList.tsx';
import { formatDay } from '@/components/words/dates.ts';
import { titleOfEntry } from '@/utils/entries/duplicates.ts';
import type { Binned } from '@/utils/search/bin.ts';
import { markLine } from '@/utils/search/line.ts';
import { SoughtLine } from '../search/SoughtLine.tsx';

interface BinnedRowProps extends Omit<RowAttributes, 'key'> {
  binned: Binned;
  isBlind: boolean;
  isChosen: boolean;
  isTicked: boolean;
  isBusy: boolean;
  onTick: (isRange: boolean) => void;
  onChoose: () => void;
  onRestore: () => void;
}

const titleOf = (binned: Binned): string => {
  if (binned.what === 'entry') return titleOfEntry(binned.entry);
  const article = binned.held?.article;
  return article?.title ?? article?.urls[0] ?? '–';
};

/** What it was, in one line. */
function What({ binned }: { binned: Binned }) {
  if (binned.what !== 'mark') return <p class="sent">{titleOf(binned)}</p>;
  const { mark, held } = binned;
  return (
    <p>
      {held ? (
        <SoughtLine pieces={markLine(held, mark, null, true)} kind={mark.kind} />
      ) : (
        <span class="sent">{mark.exact}</span>
      )}
    </p>
  );
}

/** Something that was deleted, with where it was and when. */
export function BinnedRow({
  binned,
  isBlind,
  isChosen,
  isTicked,
  isBusy,
  onTick,
  onChoose,
  onRestore,
  ...attributes
}: BinnedRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys choose rows (TrashView.tsx).
    <li
      {...attributes}
      class={isChosen ? 'found binned chosen' : 'found binned'}
      aria-current={isChosen}
      tabIndex={isChosen ? 0 : -1}
      data-testid="binned"
      data-what={binned.what}
      onClick={onChoose}
    >
      <input
        type="checkbox"
        aria-label={i18n.t('library.tick', [binned.what === 'mark' ? binned.mark.exact : titleOf(binned)])}
        checked={isTicked}
        data-testid="tick"
        onClick={(event) => onTick(event.shiftKey)}
      />
      <div class="what">
        <What binned={binned} />
        <p class="meta">
          <span class="strong">{i18n.t(`trash.what.${binned.what}`)}</span>
          {binned.what === 'entry' && binned.entry.code && <span>{binned.entry.code}</span>}
          {binned.what === 'entry' && !isBlind && binned.entry.authors && <span>{binned.entry.authors}</span>}
          {binned.what === 'entry' && <span>{i18n.t('import.parts', binned.entry.parts.length)}</span>}
          {binned.what === 'article' && <span>{i18n.t('trash.marks', binned.marks.length)}</span>}
          {binned.what === 'mark' && <span class="of">{titleOf(binned)}</span>}
          {binned.what === 'mark' && binned.mark.note !== '' && <span>{binned.mark.note}</span>}
          <span>{i18n.t('trash.deletedOn', [formatDay(binned.deletedAt)])}</span>
        </p>
      </div>
      <button type="button" disabled={isBusy} data-testid="restore" onClick={onRestore}>
        {i18n.t('trash.restore')}
      </button>
    </li>
  );
}
