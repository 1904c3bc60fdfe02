import { compare } from '../arithmetic/rational.ts';
import type { Draft } from '../finding.ts';
import type { Figure } from '../reading/figure.ts';
import { countBefore } from '../reading/place-of.ts';
import { type Change, checkChange } from './growth/change.ts';
import { AGAINST, DOWN, IS_PLAN, OF, UP } from './growth/growth-words.ts';
import { isPositive } from './judge.ts';
import { isRateFigure, isSameThing, kinship } from './kinship.ts';
import { isOfAnother } from './share/named-whole.ts';
import { checkPart } from './share/part.ts';
import { PLAIN_SHARE } from './share/share-words.ts';
import { EXCEEDS, PLAN } from './share/target.ts';
import { type Ground, textAfter, textBefore } from './toolkit.ts';

/** Figures before and behind a percentage among which its two are looked for. */
const BACK = 24;
const AHEAD = 8;
/** So many digits make an amount known so well that a percentage fits two of them by chance only seldom. */
const LEAST_DIGITS = 3;
/** How near floating ratios must be to be calculated exactly. */
const NEARLY = 0.02;
/** Percentages of which all digits say something. */
const FINE = 100;

/**
 * Percentages with a decimal of which no rule told anything, as their figures stand further off than the rules look, in another
 * sentence or block: shown where two well-known amounts fit, and nothing else is concluded.
 * @param drafts what was found in the passage
 */
export function fineRates(ground: Ground, drafts: readonly Draft[]): Draft[] {
  const { article, passage } = ground;
  const told = new Set(
    drafts.filter(({ kind }) => kind !== 'compare').flatMap(({ spans }) => spans.map(({ start }) => start)),
  );
  const found: Draft[] = [];
  for (const rate of passage.figures) {
    const isFine =
      rate.dimension === 'percent' &&
      rate.form === 'number' &&
      rate.comparator === null &&
      rate.step.d > rate.step.n;
    if (!isFine || !isPositive(rate) || told.has(rate.start)) continue;
    const drafted = fittingPair(ground, rate, amountsAround(article.figures, rate));
    if (drafted) found.push(drafted);
  }
  return found;
}

function amountsAround(figures: readonly Figure[], rate: Figure): Figure[] {
  const low = countBefore(figures, rate.start);
  return figures.slice(Math.max(0, low - BACK), low + AHEAD).filter(isKnown);
}

const isKnown = (figure: Figure): boolean =>
  figure.form === 'number' &&
  !isRateFigure(figure) &&
  figure.dimension !== 'bare' &&
  figure.comparator === null &&
  isPositive(figure);

const digitsOf = ({ size, round }: Figure): number =>
  Math.round(size / (Number(round.n) / Number(round.d))).toString().length;

function fittingPair(ground: Ground, rate: Figure, amounts: readonly Figure[]): Draft | null {
  const before = textBefore(ground, rate.at, 80);
  const after = textAfter(ground, rate.at, 60).split(/[,;]|[.!?]\s/)[0]!;
  const direction = UP.test(before) ? 'up' : DOWN.test(before) ? 'down' : null;
  const isBeyond = EXCEEDS.test(before);
  const isOfBase = PLAIN_SHARE.test(before) || OF.test(before) || PLAN.test(after) || /[(,]\s*$/.test(before);
  if (!direction && !isBeyond && !isOfBase) return null;
  const told = rate.size / FINE;
  const wanted = isBeyond || direction === 'up' ? 1 + told : direction === 'down' ? 1 - told : told;
  const near = [...amounts].sort((a, b) => Math.abs(a.start - rate.start) - Math.abs(b.start - rate.start));
  for (const now of near)
    for (const base of near) {
      if (now === base || digitsOf(now) + digitsOf(base) < 2 * LEAST_DIGITS) continue;
      if (Math.abs(now.size / base.size - wanted) > NEARLY * wanted * Math.min(1, told)) continue;
      if (compare(now.value, base.value) === 0 || !isOneKind(now, base)) continue;
      if (!direction && !isBeyond && isOfAnother(ground, rate.at, now, base, amounts)) continue;
      const drafted = checked(ground, rate, now, base, direction, isBeyond, after);
      if (drafted?.verdict === 'holds') return drafted;
    }
  return null;
}

const isOneKind = (a: Figure, b: Figure): boolean => {
  const kin = kinship(a, b);
  return kin === 'unit' || kin === 'noun' || (kin === 'class' && isSameThing(a, b));
};

function checked(
  ground: Ground,
  rate: Figure,
  now: Figure,
  base: Figure,
  direction: Change['direction'],
  isBeyond: boolean,
  after: string,
): Draft | null {
  const change: Change = { now, prior: base, by: null, rate, wording: 'more', direction: direction ?? 'up' };
  const isPlan = isBeyond && (PLAN.test(after) || IS_PLAN.test(textBefore(ground, rate.at, 60)));
  if (direction || isBeyond) {
    const drafted = checkChange(ground.article, change);
    return drafted && isPlan ? { ...drafted, kind: 'target' } : drafted;
  }
  if (AGAINST.test(after)) return checkChange(ground.article, { ...change, wording: 'of', direction: null });
  const drafted = checkPart(ground, now, base, rate.at);
  return PLAN.test(after) ? { ...drafted, kind: 'target' } : drafted;
}
