import type { Statistic } from './records.ts';

/** Dot between thousands, decimal comma: what the articles write and the reviewers type. */
const VIETNAMESE = 'vi-VN';

/** As many decimals as ECMA-402 allows everywhere: a figure is never rounded. */
const ALL_DECIMALS = { maximumFractionDigits: 20 };

/**
 * A value as a newspaper writes it: 24.761,596 · 23.000–30.000 · 152/159; empty when there is none.
 * @param language BCP 47
 */
export function formatValue(value: Statistic['value'], language = VIETNAMESE): string {
  if (value === null || typeof value === 'string') return value ?? '';
  const { format } = new Intl.NumberFormat(language, ALL_DECIMALS);
  return typeof value === 'number' ? format(value) : value.map((end) => format(end)).join('–');
}

function parseNumber(written: string): number | null {
  const plain = written.trim();
  if (!/^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/.test(plain)) return null;
  const number = Number(plain.replaceAll('.', '').replace(',', '.'));
  // Hundreds of digits are no number any more: they stay as written.
  return Number.isFinite(number) ? number : null;
}

/** The dash of a range stands after a digit; before one it is a minus. */
const RANGE_DASH = /(?<=\d ?)[-–—]/;

/** The inverse of {@link formatValue} for what a reviewer types; what is no number or range stays as written. */
export function parseValue(written: string | null): Statistic['value'] {
  if (!written) return null;
  const single = parseNumber(written);
  if (single !== null) return single;
  const ends = written.split(RANGE_DASH);
  if (ends.length === 2) {
    const [low, high] = ends.map(parseNumber) as [number | null, number | null];
    if (low !== null && high !== null) return [low, high];
  }
  return written;
}
