import { toNumber } from '../arithmetic/rational.ts';
import type { Draft } from '../finding.ts';
import type { Figure } from '../reading/figure.ts';
import { figuresBefore } from '../rules/earlier.ts';
import { type Change, checkChange } from '../rules/growth/change.ts';
import { CHANGED, DOWN, SAME_CHANGE, UP } from '../rules/growth/growth-words.ts';
import { isPositive } from '../rules/judge.ts';
import { isRateFigure, kinship } from '../rules/kinship.ts';
import { checkAverage, inUnit } from '../rules/rate/rate.ts';
import { checkPart } from '../rules/share/part.ts';
import { plain, sumOf, verdictOf } from '../rules/sum/addition.ts';
import { isOfTime } from '../rules/time-units.ts';
import { type Ground, MOST_PARTS, textBefore, textBetween, words } from '../rules/toolkit.ts';

/** Figures before one among which its others are looked for, and sentences before it in which they stand. */
const BACK = 24;
const SENTENCES_BACK = 5;
/** How many relations that mean nothing may be expected to agree by chance, where one is shown. */
const BY_CHANCE = 0.1;
/** An amount of fewer different values says nothing. */
const LEAST_FINE = 60;
/** Of a product words tell more than of a sum: one of its figures is told for each. */
const LEAST_PRODUCT = 14;
const HUNDRED = 100;
/** Words beside a figure that is told for one of something. */
const EACH = words('mỗi|một|từng|bình quân|trung bình|giá|cứ|mức|tính ra|chia ra');

type Amount = Figure;

/**
 * Figures that agree too exactly for chance, whatever ties them together: 12.000 less 96 are 11.904. Shown, and nothing else is
 * concluded from them. How likely a chance is, is reckoned: as many relations as were tried, by the different values that the
 * last figure might have had.
 * @param drafts what was found in the passage: figures that are explained are left out
 */
export function coincidences(ground: Ground, drafts: readonly Draft[]): Draft[] {
  const { passage } = ground;
  const told = drafts.filter(({ kind }) => kind !== 'compare' && kind !== 'repeat' && kind !== 'list');
  const isTold = (figures: readonly Figure[]): boolean =>
    told.some(({ spans }) => figures.every((figure) => spans.some(({ start }) => start === figure.start)));
  const isAsked = ({ start }: Figure): boolean =>
    told.some(
      ({ kind, verdict, spans }) =>
        kind === 'share' && verdict !== 'holds' && spans.some((span) => span.start === start),
    );
  const found: Draft[] = [];
  for (const last of passage.figures) {
    if (last.form !== 'number' || last.comparator !== null || !isPositive(last)) continue;
    // The words say of what it is a share: another whole is none.
    if (last.dimension === 'percent' && isAsked(last)) continue;
    const before = figuresBefore(ground.article, last);
    const drafted =
      last.dimension === 'percent'
        ? asShare(ground, last, before)
        : last.dimension === 'multiple'
          ? asMultiple(ground, last, before)
          : isAmount(last)
            ? (asSum(ground, last, before, isTold) ??
              asRun(ground, last, before) ??
              asParts(ground, last, before) ??
              asProduct(ground, last, before, isTold))
            : null;
    if (drafted?.verdict === 'holds' && !isTold(figuresOf(drafted, [...before, last]))) {
      found.push(drafted);
      told.push(drafted);
    }
  }
  return found;
}

const figuresOf = ({ spans }: Draft, figures: readonly Figure[]): Figure[] =>
  figures.filter(({ start }) => spans.some((span) => span.start === start));

const isAmount = (figure: Figure): boolean =>
  figure.form === 'number' && isPositive(figure) && !isRateFigure(figure) && !isOfTime(figure);

const near = (before: readonly Figure[], last: Figure): Amount[] =>
  before
    .slice(-BACK)
    .filter((figure) => isAmount(figure) && last.sentence - figure.sentence <= SENTENCES_BACK);

/** The different values that figures of one relation might have had, as the finest of them is printed. */
const valuesOf = (whole: Figure, others: readonly Figure[]): number =>
  whole.size / Math.min(...[whole, ...others].map(({ round }) => toNumber(round)));

/** One of three is the sum of the other two. */
function asSum(
  ground: Ground,
  last: Amount,
  before: readonly Figure[],
  isTold: (figures: readonly Figure[]) => boolean,
): Draft | null {
  const kin = near(before, last).filter((figure) => {
    const is = kinship(figure, last);
    return is !== null && is !== 'bare' && figure.isExact === last.isExact;
  });
  const pairs = (kin.length * (kin.length - 1)) / 2;
  for (let second = kin.length - 1; second > 0; second -= 1)
    for (let first = second - 1; first >= 0; first -= 1) {
      const three = [kin[first]!, kin[second]!, last].sort((a, b) => b.size - a.size) as [
        Figure,
        Figure,
        Figure,
      ];
      const [whole, ...parts] = three;
      if (Math.abs(parts[0].size + parts[1]!.size - whole.size) > 1e-9 * whole.size) continue;
      const values = valuesOf(whole, parts);
      if (values < LEAST_FINE || (2 * pairs) / values > BY_CHANCE || isTold(three)) continue;
      const drafted = asDifference(ground, last, three);
      if (drafted) return drafted;
      const addends = parts.map(plain);
      const verdict = verdictOf(whole, addends);
      if (verdict === 'holds') return sumOf(ground.article, whole, addends, verdict);
    }
  return null;
}

/** A row of parts right before what they come to. */
function asRun(ground: Ground, whole: Amount, before: readonly Figure[]): Draft | null {
  const kin = near(before, whole).filter((figure) =>
    ['unit', 'noun', 'class'].includes(kinship(figure, whole) ?? ''),
  );
  for (let from = kin.length - 3; from >= Math.max(0, kin.length - MOST_PARTS); from -= 1) {
    const parts = kin.slice(from).map(plain);
    const sum = kin.slice(from).reduce((all, { size }) => all + size, 0);
    if (Math.abs(sum - whole.size) > 1e-9 * whole.size || valuesOf(whole, kin.slice(from)) < LEAST_FINE)
      continue;
    const verdict = verdictOf(whole, parts);
    if (verdict === 'holds') return sumOf(ground.article, whole, parts, verdict);
  }
  return null;
}

/** A row of parts, one after the other, behind what they come to. */
function asParts(ground: Ground, last: Amount, before: readonly Figure[]): Draft | null {
  const kin = [...near(before, last), last].filter((figure) =>
    ['unit', 'noun', 'class'].includes(kinship(figure, last) ?? ''),
  );
  for (let from = kin.length - 3; from > Math.max(0, kin.length - MOST_PARTS); from -= 1) {
    const parts = kin.slice(from);
    const sum = parts.reduce((all, { size }) => all + size, 0);
    const wholes = kin.slice(0, from);
    const whole = wholes.findLast(({ size }) => Math.abs(size - sum) <= 1e-9 * size);
    if (!whole || (wholes.length * kin.length) / valuesOf(whole, parts) > BY_CHANCE) continue;
    const verdict = verdictOf(whole, parts.map(plain));
    if (verdict === 'holds') return sumOf(ground.article, whole, parts.map(plain), verdict);
  }
  return null;
}

/** “tăng thực 182 người … 21.402 … 21.220”: one of the three is told as a difference. */
function asDifference(ground: Ground, last: Figure, three: readonly [Figure, Figure, Figure]): Draft | null {
  const { passage, article } = ground;
  for (const by of three.slice(1)) {
    if (passage.figures[by.at] !== by) continue;
    const told = textBefore(ground, by.at, 80);
    if (!CHANGED.test(told)) continue;
    const direction: Change['direction'] = UP.test(told) ? 'up' : DOWN.test(told) ? 'down' : null;
    const other = three.slice(1).find((one) => one !== by)!;
    const [now, prior] = direction === 'down' ? [other, three[0]] : [three[0], other];
    const next = passage.figures[by.at + 1];
    const isRated =
      next !== undefined &&
      isRateFigure(next) &&
      next.sentence === by.sentence &&
      SAME_CHANGE.test(textBetween(article, by, next)) &&
      last.start <= next.start;
    const rate = isRated ? next : null;
    const drafted = checkChange(article, { now, prior, by, rate, wording: 'more', direction });
    if (drafted?.verdict === 'holds') return drafted;
  }
  return null;
}

/** So many things of so much each. */
function asProduct(
  ground: Ground,
  last: Amount,
  before: readonly Figure[],
  isTold: (figures: readonly Figure[]) => boolean,
): Draft | null {
  const all = [...near(before, last), last];
  const triples = all
    .filter((figure) => isEach(ground, figure))
    .flatMap((average) =>
      all
        .filter((total) => isOneMeasure(total, average))
        .flatMap((total) =>
          all
            .filter((number) => mayCount(number, total, average))
            .map((number) => ({ average, total, number: inOwnUnit(number) })),
        ),
    )
    .filter(({ average, total, number }) =>
      [average, total, number].some(({ start }) => start === last.start),
    );
  for (const { average, total, number } of triples.reverse()) {
    const slack = (average.isExact ? 0 : (toNumber(average.step) / 2) * number.size) + 1e-9 * total.size;
    const miss = Math.abs(number.size * average.size - total.size);
    if (miss > slack || isTold([average, total, number])) continue;
    const isExact = miss <= 1e-9 * total.size;
    const values =
      total.size / (isExact ? toNumber(total.round) : 2 * Math.max(slack, toNumber(total.round)));
    if (values < LEAST_PRODUCT || triples.length / values > BY_CHANCE) continue;
    const drafted = checkAverage(ground, isExact ? average : { ...average, isExact: false }, number, total);
    if (drafted.verdict === 'holds') return drafted;
  }
  return null;
}

/** “1.150 ha” are so many of the unit in which they are printed. */
const inOwnUnit = (figure: Figure): Figure =>
  figure.dimension === 'count' || figure.dimension === 'bare'
    ? figure
    : { ...inUnit(figure, figure.factor), size: figure.size / toNumber(figure.factor) };

/** Do the words beside a figure tell it for one of something? */
function isEach({ article: { lower } }: Ground, { outer, dimension }: Figure): boolean {
  if (dimension.includes('/')) return true;
  const before = lower
    .slice(Math.max(0, outer.start - 40), outer.start)
    .split(/[.;\d]/)
    .at(-1)!;
  const after = lower.slice(outer.end, outer.end + 24).split(/[.;,\d]/)[0]!;
  return EACH.test(before) || EACH.test(after);
}

const baseOf = ({ dimension }: Figure): string => dimension.split('/')[0]!;

const isOneMeasure = (total: Figure, average: Figure): boolean => {
  if (total === average || total.size <= average.size) return false;
  if (baseOf(total) !== baseOf(average) || total.dimension.includes('/')) return false;
  return baseOf(total) !== 'count' || ['noun', 'class'].includes(kinship(total, average) ?? '');
};

/** May a figure be the number of things? None of the measure that is multiplied. */
const mayCount = (number: Figure, total: Figure, average: Figure): boolean => {
  if (number === total || number === average || number.size <= 1 || number.dimension.includes('/'))
    return false;
  if (baseOf(total) === 'count') return number.dimension === 'count' && kinship(number, average) === 'count';
  return number.dimension !== baseOf(total);
};

/** So many times what it was: “47 triệu … 68 triệu đồng, gấp 1,45 lần”. */
function asMultiple(ground: Ground, rate: Figure, before: readonly Figure[]): Draft | null {
  const ends = near(before, rate);
  const pairs = ends
    .flatMap((now) => ends.map((prior) => ({ now, prior })))
    .filter(
      ({ now, prior }) =>
        prior.size < now.size && ['noun', 'unit', 'class'].includes(kinship(now, prior) ?? ''),
    );
  const values = rate.size / toNumber(rate.step);
  const fitting = pairs.filter(
    ({ now, prior }) => Math.abs(now.size / prior.size - rate.size) <= toNumber(rate.step),
  );
  if (pairs.length / values > BY_CHANCE) return null;
  for (const { now, prior } of fitting) {
    const drafted = checkChange(ground.article, {
      now,
      prior,
      by: null,
      rate,
      wording: 'times',
      direction: 'up',
    });
    if (drafted?.verdict === 'holds') return drafted;
  }
  return null;
}

/** A part and a whole of which the percentage is. */
function asShare(ground: Ground, share: Figure, before: readonly Figure[]): Draft | null {
  if (CHANGED.test(textBefore(ground, share.at, 80)) || share.size > HUNDRED) return null;
  const parts = before
    .filter((figure) => isAmount(figure) && figure.sentence === share.sentence)
    .slice(-2)
    .reverse();
  for (const part of parts) {
    const wholes = before.filter(
      (whole) =>
        isAmount(whole) &&
        whole.size > part.size &&
        ['noun', 'unit', 'class'].includes(kinship(whole, part) ?? '') &&
        whole !== part,
    );
    for (const whole of wholes.reverse()) {
      const told = (HUNDRED * part.size) / whole.size;
      if (Math.abs(told - share.size) > toNumber(share.step)) continue;
      const isExact = Math.abs(told - share.size) < 1e-9 * told;
      const values =
        (share.size / toNumber(share.step)) * (isExact && valuesOf(whole, [part]) >= HUNDRED ? 10 : 1);
      if ((parts.length * wholes.length) / values > 2 * BY_CHANCE) continue;
      const drafted = checkPart(ground, part, whole, share.at);
      if (drafted.verdict === 'holds') return drafted;
    }
  }
  return null;
}
