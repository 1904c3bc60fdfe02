import { powerOfTen, type Rational, rational } from '../arithmetic/rational.ts';

/** A number as printed, exactly. */
export interface PrintedNumber {
  value: Rational;
  /** Digits behind the decimal sign. */
  decimals: number;
  /** Zeros at the end of a whole number. */
  zeros: number;
  /** “1,039”: a fraction by Vietnamese habit, thousands by English habit. */
  mayBeThousands: boolean;
}

const WHOLE = /^\d{1,15}$/;
const DOT_GROUPS = /^[1-9]\d{0,2}(?:\.\d{3}){1,5}$/;
const DOT_GROUPS_COMMA = /^[1-9]\d{0,2}(?:\.\d{3}){1,5},\d{1,6}$/;
const COMMA_GROUPS = /^[1-9]\d{0,2}(?:,\d{3}){2,5}(?:\.\d{1,6})?$/;
const COMMA_GROUP_DOT = /^[1-9]\d{0,2},\d{3}\.\d{1,6}$/;
const DECIMAL_COMMA = /^\d{1,15},\d{1,6}$/;
const DECIMAL_DOT = /^\d{1,15}\.\d{1,6}$/;
const ONE_COMMA_GROUP = /^[1-9]\d{0,2},\d{3}$/;
/** Longer runs without a separator are phone and account numbers. */
const MOST_PLAIN_DIGITS = 12;

/**
 * Reads a printed number by Vietnamese habit, else by English habit.
 * @param printed digits with dots and commas between them
 * @returns null for what is no one number: “3,418,5”, “0983.970.780”
 */
export function readNumber(printed: string): PrintedNumber | null {
  if (WHOLE.test(printed))
    return printed.length > MOST_PLAIN_DIGITS || /^0\d{8,}/.test(printed) ? null : exact(printed, '');
  if (DOT_GROUPS.test(printed)) return exact(printed, '');
  if (DOT_GROUPS_COMMA.test(printed) || DECIMAL_COMMA.test(printed)) {
    const [whole, fraction] = printed.split(',') as [string, string];
    return { ...exact(whole, fraction), mayBeThousands: ONE_COMMA_GROUP.test(printed) };
  }
  if (COMMA_GROUPS.test(printed) || COMMA_GROUP_DOT.test(printed) || DECIMAL_DOT.test(printed)) {
    const [whole, fraction = ''] = printed.split('.') as [string, string?];
    return exact(whole, fraction);
  }
  return null;
}

function exact(whole: string, fraction: string): PrintedNumber {
  const digits = whole.replace(/\D/g, '') + fraction;
  return {
    value: { n: BigInt(digits), d: powerOfTen(fraction.length).n },
    decimals: fraction.length,
    zeros: fraction === '' ? (/0*$/.exec(digits)?.[0].length ?? 0) % (digits.length + 1) : 0,
    mayBeThousands: false,
  };
}

/** The same digits, read as thousands. */
export const asThousands = (number: PrintedNumber): PrintedNumber => ({
  value: rational(number.value.n),
  decimals: 0,
  zeros: /0*$/.exec(String(number.value.n))?.[0].length ?? 0,
  mayBeThousands: false,
});
