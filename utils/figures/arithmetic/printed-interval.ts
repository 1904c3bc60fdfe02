import type { Figure } from '../reading/figure.ts';
import { between, closed, type End, type Interval, open } from './interval.ts';
import { add, compare, multiply, type Rational, rational, subtract } from './rational.ts';

/**
 * How generously printed figures are read. `near` lets an approximated figure miss by half a unit more, `loose` takes three and
 * more zeros at the end for rounding, too: what holds only so is asked, not reported.
 */
export type Reading = 'strict' | 'near' | 'loose';

const HALF = rational(1, 2);
const CAP = rational(9, 10);
/** Zeros at the end of a whole number that may mean rounding. */
const ROUND = 1000;

/**
 * All values for which a newspaper prints this figure.
 * @param value of a ratio or a range: which of its numbers
 */
export function intervalOf(
  figure: Figure,
  reading: Reading = 'strict',
  value: Rational = figure.value,
): Interval {
  const { comparator, isExact, step, round } = figure;
  if (comparator === null) {
    const isRound = reading === 'loose' && compare(round, multiply(step, rational(ROUND))) >= 0;
    if (isExact && !isRound) return between(value, value);
    const half = multiply(isRound ? round : step, HALF);
    return between(subtract(value, half), add(value, half));
  }
  const slack = reading === 'strict' ? rational(0) : multiply(round, HALF);
  return approximated(comparator, value, round, slack);
}

function approximated(
  comparator: NonNullable<Figure['comparator']>,
  value: Rational,
  unit: Rational,
  slack: Rational,
): Interval {
  const least = subtract(value, slack);
  const most = add(value, slack);
  switch (comparator) {
    case 'over':
      return { low: closed(least), high: open(add(most, unit)) };
    case 'nearly':
      return {
        low: open(subtract(larger(subtract(value, unit), multiply(value, CAP)), slack)),
        high: closed(most),
      };
    case 'at_least':
      return { low: closed(least), high: null };
    case 'at_most':
      return { low: null, high: closed(most) };
    case 'under':
      return { low: null, high: openUnless(slack, most) };
    default: {
      const half = multiply(unit, HALF);
      return { low: closed(subtract(least, half)), high: closed(add(most, half)) };
    }
  }
}

const openUnless = (slack: Rational, value: Rational): End => (slack.n === 0n ? open(value) : closed(value));

const larger = (a: Rational, b: Rational): Rational => (compare(a, b) > 0 ? a : b);

/** All values that are printed as this percentage: rounded, or cut off. */
export function percentageOf(figure: Figure, reading: Reading = 'strict'): Interval {
  if (figure.comparator !== null) return intervalOf(figure, reading);
  const half = multiply(figure.step, HALF);
  return { low: closed(subtract(figure.value, half)), high: open(add(figure.value, figure.step)) };
}

/** A range as one interval, with what rounding adds at its ends. */
export function rangeOf(figure: Figure, reading: Reading = 'strict'): Interval {
  const low = intervalOf(figure, reading);
  if (figure.form !== 'range' || !figure.second) return low;
  return { low: low.low, high: intervalOf(figure, reading, figure.second).high };
}
