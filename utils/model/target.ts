import type { PagePlace } from './page-place.ts';
import type { Annotation, AreaTarget, Target, TextTarget } from './records.ts';

/**
 * A mark on words of an article text. What a tab remembers from before an update may lack its type: what is no area is one.
 */
export type TextAnnotation = Annotation & { target: TextTarget };

export const isOnText = (annotation: Annotation): annotation is TextAnnotation =>
  annotation.target.type !== 'area';

/** The text that a target's offsets count in; null where they count in none. */
export const textHashOf = (target: Target): string | null =>
  target.type === 'area' ? null : target.snapshotHash;

/** Areas stand behind all that is on a text: no text that is kept is as long (utils/schema/limits.ts). */
const AREAS = 1e9;

/**
 * Where a target stands among the others of its article: words by their offset, areas behind them by page, from top to
 * bottom.
 * @returns an integer from 0
 */
export function orderOf(target: Target): number {
  return target.type === 'area' ? AREAS + orderOfArea(target) : target.start;
}

/** For sorting: by place, a stretch after the shorter ones that begin with it. */
export const byTarget = (a: Target, b: Target): number => orderOf(a) - orderOf(b) || endOf(a) - endOf(b);

/** Where words end in their text; 0 of an area. */
export const endOf = (target: Target): number => (target.type === 'area' ? 0 : target.end);

function orderOfArea({ pages: [{ page, rects }] }: AreaTarget): number {
  return page * 1000 + Math.round(rects[0]?.[1] ?? 0);
}

/**
 * The pages of some places as print is cited, by their labels: “3”, “3–4”, “iv–vi, 9”.
 * @param places in the order of the pages
 * @returns null for words of no page
 */
export function pagesCited(places: readonly PagePlace[] | undefined): string | null {
  if (!places?.length) return null;
  return places.reduce((cited, { page, label }, at) => {
    if (at === 0) return label;
    if (places[at - 1]!.page + 1 !== page) return `${cited}, ${label}`;
    // Of pages in a row the first and the last one are named.
    return places[at + 1]?.page === page + 1 ? cited : `${cited}–${label}`;
  }, '');
}
