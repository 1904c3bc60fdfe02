import type { Figure } from '../reading/figure.ts';
import { isPositive } from './judge.ts';
import { isRateFigure } from './kinship.ts';
import { type Ground, textBefore } from './toolkit.ts';

/** Figures before a sentence among which what it goes on with is looked for. */
const BACK = 30;

/** The amounts before a figure’s sentence, of its block and the blocks before it, the nearest last. */
export function earlierFigures({ article, passage }: Ground, at: number): Figure[] {
  const { figures } = article;
  const { start } = passage.figures[at]!;
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (figures[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return figures
    .slice(Math.max(0, low - BACK), low)
    .filter((figure) => figure.form === 'number' && !isRateFigure(figure) && isPositive(figure));
}

/** Characters before a figure in which its sentence opens. */
const LEAD = 140;

/** A sentence as printed: its figures from one up to another, and the words before the first of them, in small letters. */
export interface Stretch {
  from: number;
  to: number;
  lead: string;
}

/** The sentences of a passage that hold two figures or more; one that opens with “trong đó” stands by itself. */
export function stretchesOf(ground: Ground): Stretch[] {
  const { article, passage } = ground;
  const { figures } = passage;
  const found: Stretch[] = [];
  for (let from = 0; from < figures.length; ) {
    let to = from + 1;
    while (to < figures.length && !startsAnew(ground, to)) to += 1;
    const { start } = figures[from]!.outer;
    const lead = article.lower.slice(Math.max(passage.start, start - LEAD), Math.max(passage.start, start));
    if (to - from >= 2)
      found.push({
        from,
        to,
        lead: lead
          .split(/[.!?]\s+|\n/)
          .at(-1)!
          .trimStart(),
      });
    from = to;
  }
  return found;
}

const startsAnew = (ground: Ground, at: number): boolean => {
  const { figures } = ground.passage;
  return (
    figures[at]!.sentence !== figures[at - 1]!.sentence || /[.!?]\s|\n/.test(textBefore(ground, at, 400))
  );
};
