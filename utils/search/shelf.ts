import type { Entry, Review } from '@/utils/model/entries.ts';
import type {
  AnchorStatus,
  AnnotationKind,
  Article,
  Campaign,
  MarkedStatistic,
  MarkFlag,
  Span,
  TextScope,
} from '@/utils/model/records.ts';
import { BREAK, type Searched, searched } from './match.ts';

/** A mark as the library looks through it: what is searched by is its quote, its note and its campaign’s name. */
export interface HeldMark extends Searched, Span {
  id: string;
  articleId: string;
  kind: AnnotationKind;
  flag: MarkFlag | null;
  anchorStatus: AnchorStatus;
  scope: TextScope;
  exact: string;
  prefix: string;
  suffix: string;
  /** The text that its offsets count in. */
  snapshotHash: string;
  note: string;
  campaign: Campaign | null;
  statistic: MarkedStatistic | null;
  /** What it has in common with marks that say the same (groups.ts); null where that is not known. */
  group: string | null;
  /** Set when it is in the trash. */
  deletedAt: string | null;
}

/** An article with its newest text and its marks in text order. */
export interface HeldArticle {
  article: Article;
  /** Title and byline. */
  head: Searched;
  body: Searched;
  /** The text in `body`; '' where none is kept. */
  hash: string;
  marks: readonly HeldMark[];
}

/** An entry with its articles as far as they are known, or an article that belongs to none. */
export interface Work {
  entry: Entry | null;
  /** What the entry is called and by whom it is, as far as that may be known. */
  head: Searched;
  /** Why it was judged so, and what else the reviewer said of it. */
  said: Searched;
  /** In the order of reading, with their place among the entry's parts, from 0. */
  articles: readonly { index: number; held: HeldArticle }[];
}

/** Pieces as one text that is searched, no phrase going from one into the next. */
export const joined = (pieces: readonly (string | null | undefined)[]): Searched =>
  searched(pieces.filter(Boolean).join(`\n${BREAK}`));

export const NOTHING: Searched = { text: '', bare: '' };

/** An entry as a work. @param entry what may be seen of it */
export const workOf = (entry: Entry, review: Review | undefined, articles: Work['articles']): Work => ({
  entry,
  head: joined([entry.code, entry.title, entry.authors, entry.outlet]),
  said: joined([review?.decision.reason, review?.remark]),
  articles,
});

/** An article without an entry as a work. */
export const looseWork = (held: HeldArticle): Work => ({
  entry: null,
  head: NOTHING,
  said: NOTHING,
  articles: [{ index: 0, held }],
});

/** In place of a letter that is not to be read. */
const COVER = '█';

/**
 * An article whose authors are not to be known: without its byline, and with their names in the text covered.
 * @param names where they stand in its text
 */
export function covered(held: HeldArticle, names: readonly Span[]): HeldArticle {
  let { text } = held.body;
  for (const { start, end } of names)
    text = text.slice(0, start) + COVER.repeat(end - start) + text.slice(end);
  const body = names.length > 0 ? searched(text) : held.body;
  return {
    ...held,
    head: joined([held.article.title]),
    body,
    marks: held.marks.map((mark) => coveredMark(mark, held, body)),
  };
}

/** What stood around a mark of an older text may name somebody: it is left out. */
function coveredMark(mark: HeldMark, { hash, body }: HeldArticle, shown: Searched): HeldMark {
  const around = { prefix: '', suffix: '' };
  if (mark.snapshotHash !== hash || body.text.slice(mark.start, mark.end) !== mark.exact)
    return { ...mark, ...around };
  const exact = shown.text.slice(mark.start, mark.end);
  return exact === mark.exact ? mark : { ...mark, ...around, exact, ...wordsOf({ ...mark, exact }) };
}

/** What a mark is searched by. */
export const wordsOf = ({ exact, note, campaign }: Pick<HeldMark, 'exact' | 'note' | 'campaign'>): Searched =>
  joined([exact, note, campaign && [campaign.name, campaign.number].filter(Boolean).join(' ')]);
