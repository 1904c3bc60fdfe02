import type { DiffPiece } from '../difference/diff-piece.ts';

export const SHOWS = ['whole', 'translated', 'partial', 'other'] as const;
/**
 * What a page shows of an article: the `whole` of it, edited or not; a `translated` text; a `partial` one, of which the
 * rest has not come or is kept back; or some `other` text.
 */
export type Shows = (typeof SHOWS)[number];

export const DIFFERENCES = ['none', 'differs', 'edited'] as const;
/** How a text differs: the article's own words were `edited`, or it `differs` in words of which that is not known. */
export type Difference = (typeof DIFFERENCES)[number];

export const UNSEEN_REASONS = ['hidden', 'outside', 'translated', 'partial', 'other', 'file'] as const;
/**
 * Why a mark is not shown although nothing is known against it: its words are `hidden` in the page, or shown `outside`
 * of the article's text, the page shows a translated, a partial or some other text,
 * or it is on an area of another `file`.
 */
export type UnseenReason = (typeof UNSEEN_REASONS)[number];

/** What is known of how today's text differs from the marked one. */
export interface Comparison {
  /** Whether the page shows the article as such. */
  shows: Shows;
  difference: Difference;
  /** What was edited or differs, word by word; what is known to be no matter of the article is left out. */
  pieces: DiffPiece[];
}

/** What is known of an article's text today, beside the one that was marked. */
export interface TextState extends Comparison {
  /** When the marked text was taken, ISO. */
  since: string;
}

/** What a page shows of the article and its marks at this moment; none of it is ever stored. */
export interface PageSight {
  /** Whether the page has been quiet long enough for that to be known. */
  isSettled: boolean;
  /** How the text differs from the one that was marked; null where there is nothing to say. */
  text: TextState | null;
  /** Why marks are not shown although nothing is known against them, by their ids. */
  unseen: Record<string, UnseenReason>;
}
