import { CHANGED } from '../growth/growth-words.ts';
import { isRateFigure } from '../kinship.ts';
import { type Ground, textBefore } from '../toolkit.ts';

/** Whether a figure is no amount of its own, but another’s share or change. */
export function isAttached(ground: Ground, at: number): boolean {
  const known = ground.attached[at]!;
  if (known !== 0) return known === 2;
  const figure = ground.passage.figures[at]!;
  const is = figure.form !== 'number' || isRateFigure(figure) || CHANGED.test(textBefore(ground, at, 48));
  ground.attached[at] = is ? 2 : 1;
  return is;
}
