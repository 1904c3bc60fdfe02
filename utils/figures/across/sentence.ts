import type { Article, Figure } from '../reading/figure.ts';

/** Characters of a sentence that are read on each side of a figure: a text may be one sentence of a million. */
const FARTHEST = 500;

/** The sentence around a figure, in small letters, without the figure. */
export function sentenceOf({ lower, sentences }: Article, { sentence, outer }: Figure) {
  const { start, end } = sentences[sentence]!;
  return {
    before: lower.slice(Math.max(start, outer.start - FARTHEST), Math.max(start, outer.start)),
    after: lower.slice(outer.end, Math.max(outer.end, Math.min(end, outer.end + FARTHEST))),
  };
}

/** What stands before a figure in its clause. */
export const clauseBefore = (before: string): string =>
  before
    .split(/(?<!\d),|,(?!\d)|[;:()\n“”"]|\.(?=\s|$)/)
    .at(-1)!
    .trim();
