/** A number as printed, read. */
export interface Numeral {
  value: number;
  /** Printed with a fraction: not a count of whole things, and not a day or a year. */
  isDecimal: boolean;
  /** “1,039”: a fraction by Vietnamese habit, but thousands by English habit. */
  maybeThousands: boolean;
}

const PLAIN = /^\d+$/;
const DOT_THOUSANDS = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
const COMMA_THOUSANDS = /^[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?$/;
const ENGLISH_MIXED = /^[1-9]\d{0,2},\d{3}\.\d+$/;
const COMMA_DECIMAL = /^\d+,\d+$/;
const DOT_DECIMAL = /^\d+\.\d+$/;
const ONE_COMMA_GROUP = /^[1-9]\d{0,2},\d{3}$/;
/** Longer runs of digits without a separator are phone, account or serial numbers. */
const MAX_PLAIN_DIGITS = 8;

/**
 * Reads a printed number by Vietnamese habit: dot for thousands, comma for decimals (“24.761,596”); also decimal
 * dots (“12.5”) and English groups of at least two (“1,234,567”). Leading zeros (“03”) count for nothing.
 * @param text digits with inner dots and commas
 * @returns null for what is no number: dates (“22.12.2024”), phones (“0983.970.780”), lists (“3,4,5”), versions (“4.0”)
 */
export function parseNumeral(text: string): Numeral | null {
  if (PLAIN.test(text)) return text.length <= MAX_PLAIN_DIGITS ? numeral(text, false) : null;
  if (DOT_THOUSANDS.test(text))
    return numeral(text.replaceAll('.', '').replace(',', '.'), text.includes(','));
  if (COMMA_THOUSANDS.test(text) || ENGLISH_MIXED.test(text))
    return numeral(text.replaceAll(',', ''), text.includes('.'));
  if (COMMA_DECIMAL.test(text)) return numeral(text.replace(',', '.'), true, ONE_COMMA_GROUP.test(text));
  if (DOT_DECIMAL.test(text) && !/\.0$/.test(text)) return numeral(text, true);
  return null;
}

const numeral = (digits: string, isDecimal: boolean, maybeThousands = false): Numeral => ({
  value: Number(digits),
  isDecimal,
  maybeThousands,
});
