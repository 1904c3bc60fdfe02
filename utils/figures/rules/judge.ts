import type { Reading } from '../arithmetic/printed-interval.ts';
import { compare, divide, multiply, type Rational, rational, toNumber } from '../arithmetic/rational.ts';
import type { Verdict } from '../finding.ts';
import type { Figure } from '../reading/figure.ts';

/** The part of itself by which an approximated figure may be off to be looked for. */
const SHARP = 0.05;

/**
 * Decides what a relation comes to.
 * @param figures all that take part: they tell how round figures are meant
 * @param test whether it holds with figures read so
 */
export function judge(figures: readonly Figure[], test: (reading: Reading) => boolean): Verdict {
  if (test('strict')) return 'holds';
  if (figures.every(({ comparator }) => comparator !== null)) return 'ask';
  if (test('near')) return 'ask';
  const isFine = figures.some(
    (figure) =>
      figure.comparator === null &&
      figure.dimension !== 'percent' &&
      compare(figure.round, multiply(figure.step, rational(1000))) < 0 &&
      compare(figure.value, rational(1000)) >= 0,
  );
  return !isFine && test('loose') ? 'ask' : 'fails';
}

/** Is a figure known well enough to be looked for among others? “hơn 1 tỷ” fits too much. */
export const isSharp = ({ comparator, round, size }: Figure): boolean =>
  comparator === null || toNumber(round) <= SHARP * size;

/** A relation whose whole is zero says nothing. */
export const isPositive = (figure: Figure): boolean => figure.value.n > 0n;

export const sizeRatio = (a: Rational, b: Rational): number =>
  b.n === 0n ? Infinity : toNumber(divide(a, b));
