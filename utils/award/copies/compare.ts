import type { Print } from './print.ts';

/** How much two texts have in common. */
export interface Likeness {
  /** How much of the shorter one stands in the other, from 0 to 1. */
  share: number;
  /** How many figures both have in the same order. */
  figures: number;
  /** How many figures the one with fewer has. */
  ofFigures: number;
  /** How many of the common ones are of their own kind: 1.450 and 2,4, not 20 and 300. */
  ownFigures: number;
}

/** Compares two works by the words that stand together in both, and by their figures. */
export function compareTexts(one: Print, other: Print): Likeness {
  const [fewer, more] = one.shingles.size <= other.shingles.size ? [one, other] : [other, one];
  let common = 0;
  for (const shingle of fewer.shingles) if (more.shingles.has(shingle)) common += 1;
  return {
    share: fewer.shingles.size === 0 ? 0 : common / fewer.shingles.size,
    figures: commonInOrder(one.figures, other.figures),
    ofFigures: Math.min(one.figures.length, other.figures.length),
    ownFigures: commonInOrder(one.figures.filter(isOfItsOwn), other.figures.filter(isOfItsOwn)),
  };
}

/** A figure that two writers do not come to by chance: not round, and of three digits or a fraction. */
const isOfItsOwn = (figure: string): boolean =>
  figure.includes('.') || (figure.length > 2 && !/^\d0*$/.test(figure));

/** The length of the longest list that stands in both in order (Wagner and Fischer, 1974). */
function commonInOrder(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const figure of one) {
    const next = [0];
    for (const [index, its] of other.entries())
      next.push(figure === its ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!));
    row = next;
  }
  return row.at(-1)!;
}

/** Words below which a text is a caption, not a work. */
const LEAST_WORDS = 40;
/** What a paper sets below all that it prints reaches a quarter of a short article. */
const LEAST_SHARE = 0.3;
/** Figures in common that two articles have by chance are fewer, out of order, and round. */
const LEAST_FIGURES = 6;
const LEAST_OWN_FIGURES = 4;
const LEAST_SHARE_OF_FIGURES = 0.7;

/** Whether two works are to be looked at side by side. */
export function mayBeCopy(one: Print, other: Print, likeness: Likeness): boolean {
  const { share } = likeness;
  if (Math.min(one.length, other.length) < LEAST_WORDS) return false;
  return share >= LEAST_SHARE || hasSameFigures(likeness);
}

/** Whether the figures alone speak for a copy: told in other words, a work keeps them in their order. */
export const hasSameFigures = ({ figures, ofFigures, ownFigures }: Likeness): boolean =>
  figures >= LEAST_FIGURES &&
  ownFigures >= LEAST_OWN_FIGURES &&
  figures >= ofFigures * LEAST_SHARE_OF_FIGURES;
