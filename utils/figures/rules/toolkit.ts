import type { Article, Figure, Passage } from '../reading/figure.ts';

/** What a rule is given. */
export interface Ground {
  article: Article;
  passage: Passage;
  /** Per figure, what was found of its being another’s share or change: 0 not yet asked, 1 no, 2 yes. */
  attached: Uint8Array;
}

export const groundOf = (article: Article, passage: Passage): Ground => ({
  article,
  passage,
  attached: new Uint8Array(passage.figures.length),
});

/** The bounds of a rule’s work: figures that one relation may have, and how far back its head may stand. */
export const MOST_PARTS = 12;
export const MOST_BACK = 6;

/** Letters and digits as a class of characters: far faster than asking Unicode, which the texts of this language do not need. */
export const LETTERS = 'a-z\\u00c0-\\u1fff';

/** Compiles words and phrases parted by “|”, matched whole in small letters. */
export const words = (alternatives: string, flags = ''): RegExp =>
  new RegExp(
    `(?<![${LETTERS}\\d])(?:${alternatives.replaceAll('\\p{L}', `[${LETTERS}]`)})(?![${LETTERS}\\d])`,
    flags,
  );

/** What ends a sentence, or a paragraph, among the words between two figures. */
export const SENTENCE_END = /[.!?]\s|\n/;

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
