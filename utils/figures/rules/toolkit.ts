import type { Article, Figure, Passage } from '../reading/figure.ts';

/** What a rule is given. */
export interface Ground {
  article: Article;
  passage: Passage;
}

/** The bounds of a rule’s work: figures that one relation may have, and how far back its head may stand. */
export const MOST_PARTS = 12;
export const MOST_BACK = 6;

/** Compiles words and phrases parted by “|”, matched whole. */
export const words = (alternatives: string, flags = 'u'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\d])(?:${alternatives})(?![\\p{L}\\p{M}\\d])`, flags);

/** Characters of the words between two figures: of a longer stretch its beginning and its end are read. */
const MOST_BETWEEN = 600;

/** The words between two figures, in small letters. */
export function textBetween({ lower }: Article, a: Figure, b: Figure): string {
  const [from, to] = [a.outer.end, Math.max(a.outer.end, b.outer.start)];
  if (to - from <= MOST_BETWEEN) return lower.slice(from, to);
  return `${lower.slice(from, from + MOST_BETWEEN / 2)} … ${lower.slice(to - MOST_BETWEEN / 2, to)}`;
}

/** The words before a figure since the figure before it or the passage’s start, no more than a clause. */
export function textBefore({ article, passage }: Ground, at: number, most = 160): string {
  const figure = passage.figures[at]!;
  const from = at > 0 ? passage.figures[at - 1]!.outer.end : passage.start;
  return article.lower.slice(Math.max(from, figure.outer.start - most), Math.max(from, figure.outer.start));
}

/** The words behind a figure up to the next one or the passage’s end. */
export function textAfter({ article, passage }: Ground, at: number, most = 160): string {
  const figure = passage.figures[at]!;
  const next = passage.figures[at + 1];
  const to = Math.min(next ? next.outer.start : passage.end, figure.outer.end + most);
  return article.lower.slice(figure.outer.end, Math.max(figure.outer.end, to));
}
