import { compare, rational, toNumber } from '../../arithmetic/rational.ts';
import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { CHANGED } from '../growth/growth-words.ts';
import { isSharp } from '../judge.ts';
import { isRateFigure, isSameThing, kinship } from '../kinship.ts';
import { type Ground, textAfter, textBefore } from '../toolkit.ts';
import { isOfAnother } from './named-whole.ts';
import { checkPart } from './part.ts';
import { AMONG, OWN_BASE, PLAIN_SHARE } from './share-words.ts';

/** Figures among which a part and a whole are looked for. */
const BACK = 8;
const AHEAD = 2;
/** A pair of figures fits a round percentage by chance. */
const ROUND = 5;

/**
 * A part and a whole near a percentage that fits them: shown as right, and nothing else is concluded. The part stands next to the
 * percentage, or the percentage is exact enough to know its pair.
 */
export function fittingShare(ground: Ground, at: number): Draft | null {
  const { figures } = ground.passage;
  const share = figures[at]!;
  const before = textBefore(ground, at, 90);
  const isTold =
    PLAIN_SHARE.test(before) ||
    /[(,]\s*(?:\p{L}+ )?$/u.test(before) ||
    OWN_BASE.test(textAfter(ground, at, 30));
  if (!isTold) return null;
  const near: Figure[] = [];
  for (let other = Math.max(0, at - BACK); other <= Math.min(figures.length - 1, at + AHEAD); other += 1) {
    const figure = figures[other]!;
    if (!isRateFigure(figure) && figure.value.n > 0n && isSharp(figure)) near.push(figure);
  }
  const isFine = share.step.d > share.step.n || toNumber(share.value) % ROUND !== 0;
  for (const part of [...near].sort(
    (a, b) => Math.abs(a.start - share.start) - Math.abs(b.start - share.start),
  ))
    for (const whole of wholesFor(part, near)) {
      if (part === whole || part.form !== 'number' || !mayFit(part, whole, share)) continue;
      if (compare(part.value, base(whole).value) >= 0) continue;
      const isNear = Math.abs(part.at - at) === 1 && part.sentence === share.sentence;
      const isOwn = isNear || (isFine && share.comparator === null && part.sentence >= share.sentence - 2);
      const where = part.at;
      const isBare = part.dimension === 'bare' && !isFine && !AMONG.test(textAfter(ground, where, 30));
      if (!isOwn || isBare || whole.dimension === 'bare' || CHANGED.test(textBefore(ground, where, 48)))
        continue;
      if (!isSameThing(part, whole) && kinship(part, whole) !== 'bare') continue;
      if (isOfAnother(ground, at, part, whole, near)) continue;
      const checked = checkPart(ground, part, base(whole), at);
      if (checked.verdict === 'holds') return checked;
    }
  return null;
}

/** Wholes stand before their parts, the nearest first; behind them more seldom. */
const wholesFor = (part: Figure, near: readonly Figure[]): Figure[] => [
  ...near.filter(({ start }) => start < part.start).reverse(),
  ...near.filter(({ start }) => start > part.start),
];

/** Is the share so near to what is printed that it is worth calculating exactly? */
function mayFit(part: Figure, whole: Figure, share: Figure): boolean {
  const below = whole.form === 'ratio' && whole.second ? toNumber(whole.second) : whole.size;
  const off = (100 * part.size) / below - share.size;
  return Math.abs(off) < 2 * toNumber(share.round) + 0.2 * share.size;
}

/** Of a ratio the number below is the whole. */
const base = (figure: Figure): Figure =>
  figure.form === 'ratio' && figure.second ? { ...figure, value: figure.second, step: rational(1) } : figure;
