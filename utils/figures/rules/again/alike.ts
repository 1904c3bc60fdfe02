import { meets } from '../../arithmetic/interval.ts';
import { rangeOf } from '../../arithmetic/printed-interval.ts';
import { compare, toNumber } from '../../arithmetic/rational.ts';
import type { Draft, Verdict } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';

/** A bound (“từ 1.000 trở lên”) tells no quantity: only the same bound says it again. */
const isBound = ({ comparator }: Figure): boolean =>
  comparator === 'at_least' || comparator === 'at_most' || comparator === 'under';

/** Printed to the same place and without a comparator, one quantity has one figure: 2,8 is no rounding of 2,9. */
const areToOnePlace = (a: Figure, b: Figure): boolean =>
  a.comparator === null &&
  b.comparator === null &&
  a.form === 'number' &&
  b.form === 'number' &&
  compare(a.step, b.step) === 0;

/** May two figures be one quantity, by their rounding? */
export const agrees = (a: Figure, b: Figure): boolean =>
  compare(a.value, b.value) === 0 ||
  (!isBound(a) && !isBound(b) && !areToOnePlace(a, b) && meets(rangeOf(a), rangeOf(b)));

/** The digits as printed, without zeros at the end. */
const digitsOf = ({ value, factor }: Figure): string =>
  String((value.n * factor.d * 1000n) / (value.d * factor.n)).replace(/0+$/, '');

export const sortedDigits = (figure: Figure): string => [...digitsOf(figure)].sort().join('');

/** A slip of the pen: the same digits in another order, one digit off, or a figure of nearly the same size. */
export function looksLike(a: Figure, b: Figure): boolean {
  const [first, second] = [digitsOf(a), digitsOf(b)];
  const isSwapped = first.length > 1 && sortedDigits(a) === sortedDigits(b);
  const differing =
    first.length === second.length ? [...first].filter((digit, at) => digit !== second[at]).length : 9;
  const size = toNumber(a.value) / toNumber(b.value);
  const isLong = Math.max(first.length, second.length) > 2;
  // Shares lie near each other by nature: “85,2%” and “74,1%” are no slip of one.
  const isNear = isLong && a.dimension !== 'percent' && size > 0.85 && size < 1.18;
  return isSwapped || (differing === 1 && isLong) || isNear;
}

/** The digits as printed, in steps of the last. */
export const stepsOf = ({ value, step }: Figure): string => String((value.n * step.d) / (value.d * step.n));

/** The numbers that come of some digits where two different neighbours are exchanged. */
export const exchangedDigits = (digits: string): string[] =>
  [...digits.slice(1)].flatMap((digit, at) =>
    digit === digits[at] ? [] : [digits.slice(0, at) + digit + digits[at] + digits.slice(at + 2)],
  );

/** Are two figures the same but for two neighbouring digits? */
export const areExchanged = (a: Figure, b: Figure): boolean =>
  exchangedDigits(stepsOf(a)).includes(stepsOf(b));

export const repeated = (
  verdict: Verdict,
  spans: Draft['spans'],
  [first, second]: [string, string],
): Draft => ({
  kind: 'repeat',
  verdict,
  spans,
  working: {
    terms: [first],
    computed: null,
    printed: second,
    sign: verdict === 'holds' ? '=' : '≠',
    remark: null,
  },
});
