import { add, compare, divide, multiply, negate, type Rational, rational, signOf } from './rational.ts';

/** One end of an interval: a value, and whether it belongs to it. Null is without end. */
export interface End {
  readonly value: Rational;
  readonly isOpen: boolean;
}

/** All values that a printed figure may stand for. */
export interface Interval {
  readonly low: End | null;
  readonly high: End | null;
}

export const closed = (value: Rational): End => ({ value, isOpen: false });
export const open = (value: Rational): End => ({ value, isOpen: true });
export const between = (low: Rational, high: Rational): Interval => ({
  low: closed(low),
  high: closed(high),
});
export const exactly = (value: Rational): Interval => between(value, value);

const both = (a: End | null, b: End | null, of: (a: Rational, b: Rational) => Rational): End | null =>
  a && b && { value: of(a.value, b.value), isOpen: a.isOpen || b.isOpen };

export const plus = (a: Interval, b: Interval): Interval => ({
  low: both(a.low, b.low, add),
  high: both(a.high, b.high, add),
});

const turned = (a: Interval): Interval => ({
  low: a.high && { ...a.high, value: negate(a.high.value) },
  high: a.low && { ...a.low, value: negate(a.low.value) },
});

export const minus = (a: Interval, b: Interval): Interval => plus(a, turned(b));

/** The product of two intervals that hold no negative value. */
export const times = (a: Interval, b: Interval): Interval => ({
  low: both(a.low, b.low, multiply),
  high: both(a.high, b.high, multiply),
});

/** The quotient of two intervals without negative values; without end where the divisor may be zero. */
export function over(a: Interval, b: Interval): Interval {
  const mayBeZero = !b.low || signOf(b.low.value) <= 0;
  return {
    low: b.high && signOf(b.high.value) > 0 ? both(a.low, b.high, divide) : closed(rational(0)),
    high: mayBeZero ? null : both(a.high, b.low, divide),
  };
}

export const scaled = (a: Interval, factor: Rational): Interval => times(a, exactly(factor));

/** Has some value a place in both? */
export const meets = (a: Interval, b: Interval): boolean => isBelow(a.low, b.high) && isBelow(b.low, a.high);

function isBelow(low: End | null, high: End | null): boolean {
  if (!low || !high) return true;
  const order = compare(low.value, high.value);
  return order < 0 || (order === 0 && !low.isOpen && !high.isOpen);
}

/** May some value of the first be at most (or, if strictly, less than) some value of the second? */
export function mayBeLess(a: Interval, b: Interval, strictly: boolean): boolean {
  if (!a.low || !b.high) return true;
  const order = compare(a.low.value, b.high.value);
  return order < 0 || (order === 0 && !strictly && !a.low.isOpen && !b.high.isOpen);
}
