import type { Article, Figure } from '../reading/figure.ts';
import { countBefore } from '../reading/place-of.ts';
import { isPositive } from './judge.ts';
import { isRateFigure } from './kinship.ts';
import type { Ground } from './toolkit.ts';

/** Figures before a sentence among which what it goes on with is looked for. */
const BACK = 30;

/** The last figures before one, of its block and the blocks before it, in the order of the text. */
export function figuresBefore({ figures }: Article, { start }: Figure): Figure[] {
  const count = countBefore(figures, start);
  return figures.slice(Math.max(0, count - BACK), count);
}

/** The amounts before a figure’s sentence, of its block and the blocks before it, the nearest last. */
export const earlierFigures = ({ article, passage }: Ground, at: number): Figure[] =>
  figuresBefore(article, passage.figures[at]!).filter(
    (figure) => figure.form === 'number' && !isRateFigure(figure) && isPositive(figure),
  );
