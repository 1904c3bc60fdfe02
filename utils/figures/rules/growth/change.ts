import { exactly, type Interval, meets, minus, over, plus, scaled } from '../../arithmetic/interval.ts';
import { intervalOf, percentageOf, type Reading } from '../../arithmetic/printed-interval.ts';
import { compare, divide, multiply, ONE, rational, subtract } from '../../arithmetic/rational.ts';
import type { Draft, Remark, Verdict } from '../../finding.ts';
import type { Article, Figure } from '../../reading/figure.ts';
import { judge } from '../judge.ts';
import { draft, inOneUnit, printed, printedWithUnit, written } from '../show.ts';

export type Direction = 'up' | 'down';

/** How a rate is worded: by so much more or less, so much of the old value, so many times it, more by so many times. */
export type Wording = 'more' | 'of' | 'times' | 'more-times';

/** What a sentence says of one change; what it does not print is null. */
export interface Change {
  now: Figure | null;
  prior: Figure | null;
  /** The difference. */
  by: Figure | null;
  rate: Figure | null;
  wording: Wording;
  direction: Direction | null;
}

const HUNDREDTH = rational(1, 100);
const one = exactly(ONE);

/** A relation of some of a change’s figures, ready to be judged. */
interface Check {
  figures: Figure[];
  test: (reading: Reading) => boolean;
  terms: string[];
  computed: string;
  printed: string;
}

/** Checks what a change claims. Null where too little of it is printed, or the base is zero. */
export function checkChange(article: Article, change: Change): Draft | null {
  const { now, prior, by, rate, direction } = change;
  const figures = [now, prior, by, rate].filter((figure) => figure !== null);
  if (figures.some(({ value, form }) => value.n <= 0n || form !== 'number')) return null;
  if (now && prior && rate && now.dimension === 'percent' && rate.dimension !== 'multiple')
    return checkPoints(article, now, prior, rate, change.wording);
  const checks = [differenceOf(article, change), rateOf(article, change)].filter((check) => check !== null);
  if (checks.length === 0) return checkDirection(article, change);
  const used = [...new Set(checks.flatMap((check) => check.figures))];
  const isAgainst = now && prior && direction !== null && isWrongWay(now, prior, direction);
  const verdicts = checks.map((check) => judge(check.figures, check.test));
  const worst = isAgainst ? 'fails' : worstOf(verdicts);
  const at = Math.max(0, verdicts.indexOf(worst));
  const shown = checks.length > 1 && worst === 'holds' ? checks.at(-1)! : checks[at]!;
  const asked = worst === 'fails' && !isAgainst ? otherMeaning(change) : null;
  const remark: Remark | null = isAgainst
    ? 'wrong-direction'
    : (asked ?? (worst === 'fails' ? divisorSlip(change) : worst === 'ask' ? 'rounded-zeros' : null));
  return draft('growth', asked ? 'ask' : worst, used, {
    terms: shown.terms,
    computed: shown.computed,
    printed: shown.printed,
    sign: worst === 'holds' ? '=' : '≠',
    remark,
  });
}

/** “giảm từ 11,2% xuống 12,1%”: nothing but the order is told. */
function checkDirection(article: Article, { now, prior, by, rate, direction }: Change): Draft | null {
  if (!now || !prior || by || rate || direction === null || compare(now.value, prior.value) === 0)
    return null;
  const isWrong = isWrongWay(now, prior, direction);
  return draft('compare', isWrong ? 'fails' : 'holds', [prior, now], {
    terms: [printed(article, prior)],
    printed: printed(article, now),
    sign: compare(prior.value, now.value) < 0 ? '<' : '>',
    remark: isWrong ? 'wrong-direction' : null,
  });
}

const worstOf = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('fails') ? 'fails' : verdicts.includes('ask') ? 'ask' : 'holds';

const isWrongWay = (now: Figure, prior: Figure, direction: Direction): boolean =>
  compare(now.value, prior.value) * (direction === 'up' ? 1 : -1) < 0;

function differenceOf(article: Article, { now, prior, by, direction }: Change): Check | null {
  if (!now || !prior || !by || direction === null) return null;
  const [more, less] = direction === 'up' ? [now, prior] : [prior, now];
  return {
    figures: [now, prior, by],
    test: (reading) =>
      meets(minus(intervalOf(more, reading), intervalOf(less, reading)), intervalOf(by, reading)),
    terms: [show(article, more, by), '−', show(article, less, by)],
    computed: written(divide(subtract(more.value, less.value), by.factor), decimals(by)),
    printed: printed(article, by),
  };
}

function rateOf(article: Article, change: Change): Check | null {
  const { now, prior, by, rate, wording, direction } = change;
  if (!rate || rate.dimension === 'points') return null;
  const base = (reading: Reading): Interval | null => {
    if (prior) return intervalOf(prior, reading);
    if (!now || !by || direction === null) return null;
    const [a, d] = [intervalOf(now, reading), intervalOf(by, reading)];
    return direction === 'up' ? minus(a, d) : plus(a, d);
  };
  const first = base('strict');
  if (!first?.low || !first.high || first.high.value.n <= 0n) return null;
  const figures = [now, prior, prior && now ? null : by, rate].filter((figure) => figure !== null);
  if (figures.length < 3) return null;
  const isPercent = rate.dimension === 'percent';
  const claimed = (reading: Reading): Interval =>
    isPercent ? scaled(percentageOf(rate, reading), HUNDREDTH) : intervalOf(rate, reading);
  const actual = (reading: Reading): Interval => {
    const below = base(reading)!;
    if (!now || (wording === 'more' && by && !prior)) return over(intervalOf(by!, reading), below);
    const quotient = over(intervalOf(now, reading), below);
    if (wording === 'of' || wording === 'times') return quotient;
    if (direction === 'down' && wording === 'more-times') return over(below, intervalOf(now, reading));
    return direction === 'down' ? minus(one, quotient) : minus(quotient, one);
  };
  const value = middle(change);
  return {
    figures,
    test: (reading) => meets(actual(reading), claimed(reading)),
    terms: termsOf(article, change),
    computed: value
      ? `${written(isPercent ? multiply(value, rational(100)) : value, Math.max(1, decimals(rate)))}${isPercent ? '%' : ' lần'}`
      : '',
    printed: printed(article, rate),
  };
}

/** The rate as the printed figures give it, none of them rounded. */
function middle({ now, prior, by, wording, direction }: Change) {
  const base =
    prior?.value ??
    (now &&
      by &&
      (direction === 'up'
        ? subtract(now.value, by.value)
        : { n: now.value.n * by.value.d + by.value.n * now.value.d, d: now.value.d * by.value.d }));
  if (!base || base.n <= 0n) return null;
  if (wording === 'more' && by && !prior) return divide(by.value, base);
  if (!now) return null;
  const quotient = divide(now.value, base);
  if (wording === 'of' || wording === 'times') return quotient;
  return direction === 'down' ? subtract(ONE, quotient) : subtract(quotient, ONE);
}

function termsOf(article: Article, { now, prior, by, wording, direction }: Change): string[] {
  const of = (figure: Figure): string => {
    const all = [now, prior, by].filter((one) => one !== null);
    return inOneUnit(all) ? printed(article, figure) : printedWithUnit(article, figure);
  };
  if (!prior && now && by) return [of(by), '/', `(${of(now)} ${direction === 'up' ? '−' : '+'} ${of(by)})`];
  if (!now || !prior) return by && prior ? [of(by), '/', of(prior)] : [];
  if (wording === 'of' || wording === 'times') return [of(now), '/', of(prior)];
  return direction === 'down'
    ? [`(${of(prior)} − ${of(now)})`, '/', of(prior)]
    : [`(${of(now)} − ${of(prior)})`, '/', of(prior)];
}

/** “tăng 2,5 lần” for two and a half times; “giảm 3 lần” for a third. */
function otherMeaning({ now, prior, rate, wording, direction }: Change): Remark | null {
  if (!now || !prior || !rate || wording !== 'more-times') return null;
  const claimed = intervalOf(rate);
  const [more, less] = direction === 'down' ? [prior, now] : [now, prior];
  return meets(over(intervalOf(more), intervalOf(less)), claimed) ? 'times-or-more' : null;
}

/** The usual slip: the difference divided by this year’s figure. */
function divisorSlip({ now, by, rate }: Change): Remark | null {
  if (!now || !by || rate?.dimension !== 'percent') return null;
  return meets(over(intervalOf(by), intervalOf(now)), scaled(percentageOf(rate), HUNDREDTH))
    ? 'divided-by-new'
    : null;
}

/** “từ 6,4% xuống 4,1%, giảm 2,3%”: points called per cent are asked about; a relative change holds. */
function checkPoints(
  article: Article,
  now: Figure,
  prior: Figure,
  rate: Figure,
  wording: Wording,
): Draft | null {
  if (wording !== 'more') return null;
  const [more, less] = compare(now.value, prior.value) >= 0 ? [now, prior] : [prior, now];
  const relative = over(minus(intervalOf(more), intervalOf(less)), intervalOf(prior));
  const isRelative = rate.dimension === 'percent' && meets(relative, scaled(percentageOf(rate), HUNDREDTH));
  const isPoints = meets(minus(intervalOf(more), intervalOf(less)), intervalOf(rate));
  const isNamed = rate.dimension === 'points';
  const verdict: Verdict = isRelative || (isPoints && isNamed) ? 'holds' : isPoints ? 'ask' : 'fails';
  return draft('growth', verdict, [now, prior, rate], {
    terms: [printed(article, more), '−', printed(article, less)],
    computed: written(subtract(more.value, less.value), decimals(rate)),
    printed: printed(article, rate),
    sign: verdict === 'fails' ? '≠' : '=',
    remark: verdict === 'ask' ? 'points' : null,
  });
}

const show = (article: Article, figure: Figure, other: Figure): string =>
  inOneUnit([figure, other]) ? printed(article, figure) : printedWithUnit(article, figure);

const decimals = ({ step, factor }: Figure): number => {
  const place = divide(step, factor);
  return place.n === 0n ? 0 : Math.max(0, String(place.d / place.n).length - 1);
};
