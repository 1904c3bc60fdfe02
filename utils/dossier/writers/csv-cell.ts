import type { WriteOptions } from '../formats.ts';

/** A semicolon where the decimal sign is a comma, as in Viet Nam; else a comma. */
export type CsvSeparator = WriteOptions['separator'];

/**
 * The start of a formula (OWASP, “CSV Injection”: `=` `+` `-` `@`, full-width ones too, tab and line breaks), also after white
 * space, unless it is a number with its sign; and a text of ours that begins with the guard.
 */
const FORMULA = /^'|^(?![+-]?\d[\d.,]*\s?[%\p{Sc}]?$)\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** What a spreadsheet makes something else of: a day, a time, a power of ten, a negative number; or drops digits of. */
const CHANGED =
  /^\d{1,2}([/:-])\d{1,4}(?:\1\d{1,4})?$|^\d{4}([/-])\d{1,2}(?:\2\d{1,2})?$|^\d[\d.,]*e[+-]?\d+$|^\([\d.,]+\)$|^0\d+$|^\d{12,}$/i;

/** Two commas-and-points habits: where the point is the decimal sign, “11,5” is read as 115. */
const DECIMAL_COMMA = /^[+-]?[\d.]*\d,\d+\s?%?$/;

/**
 * Text as a cell that a spreadsheet shows as text: itself, or with an apostrophe in front where it would become a formula, or
 * something that it does not say. Without its first apostrophe a cell is the very text.
 */
export function guardCell(text: string, separator: CsvSeparator): string {
  const isMisread = separator === ',' && DECIMAL_COMMA.test(text);
  return isMisread || FORMULA.test(text) || CHANGED.test(text) ? `'${text}` : text;
}

/** A number as the spreadsheet reads it that takes this separator. @param decimals that are printed */
export function csvNumber(value: number, decimals: number, separator: CsvSeparator): string {
  const [whole, fraction = ''] = value.toString().split('.');
  const digits = fraction.padEnd(decimals, '0');
  return digits === '' ? whole! : `${whole}${separator === ';' ? ',' : '.'}${digits}`;
}

/** A field as RFC 4180 (section 2, rules 5 to 7) wants it, with either separator. */
export function csvField(cell: string, separator: CsvSeparator): string {
  return /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
