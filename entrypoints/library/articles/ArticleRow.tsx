import { i18n } from '#i18n';
import { VerdictWord } from '@/components/desk/VerdictWord.tsx';
import { formatDay } from '@/components/words/dates.ts';
import type { DeskRow } from '@/utils/entries/desk.ts';
import { ANNOTATION_KINDS } from '@/utils/model/records.ts';
import type { HeldArticle, Work } from '@/utils/search/shelf.ts';
import { placeWords } from '../search/place-words.ts';

/** An article as one row: that of two entries stands in two. */
export interface ListedArticle {
  key: string;
  work: Work;
  part: { index: number; held: HeldArticle };
}

interface ArticleRowProps {
  id: string;
  index: number;
  listed: ListedArticle;
  /** Of its entry; undefined without one. */
  row: DeskRow | undefined;
  isBlind: boolean;
  isChosen: boolean;
  isTicked: boolean;
  onTick: (isRange: boolean) => void;
  onChoose: () => void;
  onOpen: () => void;
}

/** An article: what it is, where it belongs, and how much is marked in it. */
export function ArticleRow({
  id,
  index,
  listed: { work, part },
  row,
  isBlind,
  isChosen,
  isTicked,
  onTick,
  onChoose,
  onOpen,
}: ArticleRowProps) {
  const { article, marks } = part.held;
  const title = article.title ?? article.urls[0] ?? '–';
  const counts = ANNOTATION_KINDS.map((kind) => ({
    kind,
    count: marks.filter((mark) => mark.kind === kind).length,
  })).filter(({ count }) => count > 0);
  const verdict = row?.review?.decision.verdict ?? null;
  return (
    // The grid has the keys; a click on a row is the mouse's way to the same.
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      class={isChosen ? 'now' : ''}
      data-testid="article"
      onClick={onChoose}
      onDblClick={onOpen}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key ticks the row that is chosen. */}
      <td class="tick" onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={i18n.t('library.tick', [title])}
          checked={isTicked}
          data-testid="tick"
          onClick={(event) => onTick(event.shiftKey)}
        />
      </td>
      <td class="title serif" title={title}>
        {title}
      </td>
      <td class="code">
        {work.entry ? placeWords(work, part.index) : <span class="faint">{i18n.t('library.loose')}</span>}
      </td>
      <td class="outlet faint">{isBlind ? i18n.t('blind.hidden') : article.outlet}</td>
      <td class="day">{article.publishedOn ? formatDay(article.publishedOn) : '–'}</td>
      <td
        class="marks"
        title={counts.map(({ kind, count }) => `${i18n.t(`kind.${kind}`)}: ${count}`).join('\n')}
      >
        {marks.length}
      </td>
      <td class="state faint">{row ? i18n.t(`entryState.${row.state}`) : '–'}</td>
      <td class="verdict">{verdict ? <VerdictWord verdict={verdict} /> : '–'}</td>
    </tr>
  );
}
