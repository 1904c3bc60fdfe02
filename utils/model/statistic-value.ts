import { MOST_DECIMALS, printedDecimals } from './printed-decimals.ts';
import type { Statistic } from './records.ts';

/** Dot between thousands, decimal comma: what the articles write and the reviewers type. */
const VIETNAMESE = 'vi-VN';

/**
 * A value as a newspaper writes it: 24.761,596 · 23.000–30.000 · 152/159; empty when there is none. A figure is never rounded,
 * and keeps the decimals that it was printed with: 57,0.
 * @param printed the marked words; a value that was kept as it was typed goes by its own
 * @param language BCP 47
 */
export function formatValue(value: Statistic['value'], printed: string, language = VIETNAMESE): string {
  if (value === null) return '';
  if (typeof value === 'string') {
    const typed = readValue(value);
    return typed === null ? value : formatNumbers(typed, value, language);
  }
  return formatNumbers(value, printed, language);
}

function formatNumbers(value: number | [number, number], printed: string, language: string): string {
  const format = (number: number) =>
    new Intl.NumberFormat(language, {
      minimumFractionDigits: printedDecimals(printed, number),
      maximumFractionDigits: MOST_DECIMALS,
    }).format(number);
  return typeof value === 'number' ? format(value) : value.map(format).join('–');
}

/** More digits than a number holds: they stay as written. */
const MOST_DIGITS = 15;

function parseNumber(written: string): number | null {
  const plain = written.trim();
  if (!/^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/.test(plain)) return null;
  if (plain.replace(/\D/g, '').replace(/^0+/, '').length > MOST_DIGITS) return null;
  return Number(plain.replaceAll('.', '').replace(',', '.'));
}

/** The dash of a range stands after a digit; before one it is a minus. */
const RANGE_DASH = /(?<=\d ?)[-–—]/;

/** A number or a range as a person types it. */
function readValue(written: string): number | [number, number] | null {
  const single = parseNumber(written);
  if (single !== null) return single;
  const ends = written.split(RANGE_DASH);
  if (ends.length !== 2) return null;
  const [low, high] = ends.map(parseNumber) as [number | null, number | null];
  return low !== null && high !== null ? [low, high] : null;
}

/**
 * The inverse of {@link formatValue} for what a reviewer types. What is no number or range stays as written, and so does one
 * with other decimals than the marked words have: “57,0” where 57 is printed.
 * @param printed the marked words
 */
export function parseValue(written: string | null, printed: string): Statistic['value'] {
  if (!written) return null;
  const value = readValue(written);
  if (value === null) return written;
  return formatValue(value, printed) === formatValue(written, printed) ? value : written;
}
