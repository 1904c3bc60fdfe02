import { compare, multiply, powerOfTen } from '../../arithmetic/rational.ts';
import type { Draft } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { isSharp } from '../judge.ts';
import { isRateFigure, isSameThing } from '../kinship.ts';
import { draft, printed, printedWithUnit } from '../show.ts';
import { type Ground, textAfter, textBefore } from '../toolkit.ts';
import { type Change, checkChange } from './change.ts';
import { AGAINST, IS_PLAN } from './growth-words.ts';

/** “giảm 2,2% về lượng”: told of what the amounts beside are not. */
const IN_RESPECT = /^\s*về (?:lượng|số lượng|khối lượng|trị giá|giá trị|kim ngạch|diện tích)/;

/** Figures before and behind a change among which its ends are looked for. */
const BACK = 6;
const AHEAD = 2;

/** The ends of a change among the figures around it, where some pair fits: what a text says is what comes right. */
export function fittingChange(ground: Ground, at: number, change: Change): Draft | null {
  const { article, passage } = ground;
  const { figures } = passage;
  const last = change.rate ?? change.by;
  const isTold = last !== null && !IN_RESPECT.test(textAfter(ground, last.at, 24));
  if (!isTold || (change.wording === 'of' && change.rate?.dimension === 'percent' && isOfPlan(ground, at)))
    return null;
  const like = change.by ?? change.prior;
  const near: Figure[] = [];
  for (let other = Math.max(0, at - BACK); other <= Math.min(figures.length - 1, at + AHEAD); other += 1) {
    const figure = figures[other]!;
    const isEnd =
      figure.form === 'number' && !isRateFigure(figure) && figure !== change.by && figure !== change.rate;
    if (isEnd && isSharp(figure) && figure.dimension !== 'bare' && (!like || isSameThing(figure, like)))
      near.push(figure);
  }
  if (change.by && change.rate)
    for (const now of [...near].reverse()) {
      const checked =
        now.start < figures[at]!.start ? checkChange(article, { ...change, now, prior: null }) : null;
      if (checked?.verdict === 'holds') return checked;
    }
  for (const now of [...near].reverse())
    for (const prior of near) {
      if (now === prior || compare(now.value, prior.value) === 0 || !isSameThing(now, prior)) continue;
      const isInOrder = prior.start < now.start || AGAINST.test(textBefore(ground, prior.at, 60));
      if (!isInOrder) continue;
      if (change.prior && change.now && prior !== change.prior) continue;
      if (!mayFit(change, now, prior)) continue;
      const checked = checkChange(article, { ...change, now, prior });
      if (checked?.verdict === 'holds') return checked;
    }
  return null;
}

/** Are two ends so near to what is told of their change that it is worth calculating exactly? */
function mayFit({ by, rate, wording }: Change, now: Figure, prior: Figure): boolean {
  if (prior.size === 0) return false;
  if (by && Math.abs(Math.abs(now.size - prior.size) - by.size) > 0.2 * by.size + 0.1 * now.size)
    return false;
  if (!rate || rate.dimension === 'points' || now.dimension === 'percent') return true;
  const told = rate.dimension === 'percent' ? rate.size / 100 : rate.size;
  const quotient = now.size / prior.size;
  if (wording === 'more-times') return true;
  const is = wording === 'more' ? Math.abs(quotient - 1) : quotient;
  return Math.abs(is - told) < 0.2 * told + 0.1 * quotient;
}

const isOfPlan = (ground: Ground, at: number): boolean => {
  const { article, passage } = ground;
  const { end } = passage.figures[at]!.outer;
  return IS_PLAN.test(article.lower.slice(end, end + 30));
};

/** “năm ngoái 412 triệu đồng, năm nay 436 tỷ đồng, tăng 5,8%”: with the other’s scale word all comes right. */
export function scaleSlip(ground: Ground, change: Change): Draft | null {
  const { article, passage } = ground;
  const { rate, by } = change;
  if (rate?.dimension !== 'percent') return null;
  const at = rate.at;
  const pairs: [Figure, Figure][] = [];
  if (change.now && change.prior) pairs.push([change.now, change.prior]);
  const [a, b] = [passage.figures[at - 2], passage.figures[at - 1]];
  const isPair = a && b && !by && a.sentence === rate.sentence && isSameThing(a, b) && !isRateFigure(a);
  if (isPair && a.form === 'number' && b.form === 'number') pairs.push([b, a]);
  for (const [now, prior] of pairs) {
    if (compare(now.factor, prior.factor) === 0) continue;
    const same = (figure: Figure, like: Figure): Figure => ({
      ...figure,
      value: multiply(multiply(figure.value, { n: figure.factor.d, d: figure.factor.n }), like.factor),
      step: multiply(multiply(figure.step, { n: figure.factor.d, d: figure.factor.n }), like.factor),
      round: multiply(multiply(figure.round, { n: figure.factor.d, d: figure.factor.n }), like.factor),
      factor: like.factor,
    });
    const isFar =
      compare(now.value, multiply(prior.value, powerOfTen(2))) > 0 ||
      compare(prior.value, multiply(now.value, powerOfTen(2))) > 0;
    const fixed = isFar ? checkChange(article, { ...change, by: null, now: same(now, prior), prior }) : null;
    if (fixed?.verdict === 'holds')
      return draft('magnitude', 'fails', [now, prior, rate], {
        terms: [printedWithUnit(article, prior), '→', printedWithUnit(article, now)],
        printed: printed(article, rate),
        remark: compare(now.value, prior.value) > 0 ? 'too-large' : 'too-small',
      });
  }
  return null;
}
