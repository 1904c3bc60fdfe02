import type { Statistic } from './model';

/** Written the Vietnamese way: dot between thousands, decimal comma. */
const vietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

/** A value as a Vietnamese newspaper writes it: 24.761,596 · 23.000 – 30.000 · 152/159; empty when there is none. */
export function formatValue(value: Statistic['value']): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number'
    ? vietnamese.format(value)
    : value.map((end) => vietnamese.format(end)).join(' – ');
}

function parseNumber(written: string): number | null {
  const plain = written.trim();
  if (!/^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/.test(plain)) return null;
  return Number(plain.replaceAll('.', '').replace(',', '.'));
}

/** The inverse of {@link formatValue} for what a reviewer types; what is no number or range stays as written. */
export function parseValue(written: string | null): Statistic['value'] {
  if (!written) return null;
  const single = parseNumber(written);
  if (single !== null) return single;
  const ends = written.split(/[-–—]/);
  if (ends.length === 2) {
    const [low, high] = ends.map(parseNumber) as [number | null, number | null];
    if (low !== null && high !== null) return [low, high];
  }
  return written;
}
