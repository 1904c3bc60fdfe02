/** As many decimals as ECMA-402 allows everywhere. */
export const MOST_DECIMALS = 20;

const PRINTED_NUMBERS = /\d+(?:[.,]\d+)*/g;
const WHOLE = /^(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+)$/;
const WITH_FRACTION = [/^(\d+|\d{1,3}(?:\.\d{3})+),(\d+)$/, /^(\d+|\d{1,3}(?:,\d{3})+)\.(\d+)$/];
/** Thousands by Vietnamese habit, whatever the value is. */
const DOT_GROUP = /^[1-9]\d{0,2}\.\d{3}$/;

/**
 * With how many decimals a number is printed in some words: 1 for 57 in “đạt 57,0%”, since a newspaper that prints the zero
 * says how exact the figure is. Where the number is printed more than once, the first one tells, as in a mark.
 * @returns 0 where it is not printed, or in words
 */
export function printedDecimals(words: string, value: number): number {
  const size = Math.abs(value);
  for (const [printed] of words.matchAll(PRINTED_NUMBERS)) {
    if (WHOLE.test(printed) && Number(digitsOf(printed)) === size) return 0;
    const fraction = fractionOf(printed, size);
    if (fraction !== null) return Math.min(fraction.length, MOST_DECIMALS);
  }
  return 0;
}

const digitsOf = (printed: string): string => printed.replace(/[.,]/g, '');

function fractionOf(printed: string, size: number): string | null {
  if (DOT_GROUP.test(printed)) return null;
  for (const form of WITH_FRACTION) {
    const [, whole, fraction] = form.exec(printed) ?? [];
    if (fraction && Number(`${digitsOf(whole!)}.${fraction}`) === size) return fraction;
  }
  return null;
}
