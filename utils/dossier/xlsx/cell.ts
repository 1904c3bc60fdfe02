import type { Cell, CellStyle, CellValue } from 'hucre/xlsx';
import { xmlText } from '../docx/text.ts';

/** What stands in a cell: a text stays one, whatever it begins with; numbers, shares and days can be reckoned with. */
export type SheetCell =
  | string
  | number
  | null
  | { day: string }
  | { number: number; decimals: number; isShare: boolean }
  | { text: string; link: string };

/** A cell as the library takes it. */
export interface WrittenCell {
  value: CellValue;
  style?: CellStyle;
  hyperlink?: Cell['hyperlink'];
}

/** Excel's own limits. */
const LONGEST_TEXT = 32_767;
const LONGEST_LINK = 2_079;

/** Says that a text goes on: Excel's cells hold no more. */
const CUT = ' […]';

/** Excel's calendar begins in 1900; a day that is not known whole is a text. */
const DAY = /^(?:19|[2-9]\d)\d{2}-\d{2}-\d{2}$/;

/** A style that names a font has to name it whole. */
export const FONT = { name: 'Calibri', size: 11 } as const;

const LINK_STYLE: CellStyle = { font: { ...FONT, color: { rgb: '0563C1' }, underline: true } };

/** @param day an ISO date, month or year; null where none is known */
export const dayCell = (day: string | null): SheetCell => (day === null ? null : { day });

/**
 * A number with the decimals that were printed. @param isShare whether it counts in hundredths: 11.5 stands there as 11,5%
 */
export const numberCell = (number: number, decimals: number, isShare: boolean): SheetCell => ({
  number,
  decimals,
  isShare,
});

/** A cell that leads somewhere; without an address the words alone. */
export const linkCell = (text: string, link: string | null): SheetCell =>
  link === null ? text : { text, link };

/** @param wordsOf tells a day as readers write it */
export function writtenCell(cell: SheetCell, wordsOf: (day: string) => string): WrittenCell {
  if (cell === null || cell === '') return { value: null };
  if (typeof cell === 'string') return { value: cellText(cell) };
  if (typeof cell === 'number') return { value: cell };
  if ('day' in cell) {
    const time = DAY.test(cell.day) ? Date.parse(`${cell.day}T00:00:00Z`) : Number.NaN;
    return Number.isNaN(time)
      ? { value: cellText(wordsOf(cell.day)) }
      : { value: new Date(time), style: { numFmt: 'dd/mm/yyyy', alignment: { horizontal: 'left' } } };
  }
  if ('link' in cell) {
    // A longer address opens the article, not the passage in it.
    const target = cell.link.length <= LONGEST_LINK ? cell.link : cell.link.replace(/#.*$/s, '');
    if (target.length > LONGEST_LINK) return { value: cellText(cell.text) };
    return { value: cellText(cell.text), style: LINK_STYLE, hyperlink: { target } };
  }
  const { number, decimals, isShare } = cell;
  const fraction = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  return isShare
    ? { value: hundredth(number), style: { numFmt: `0${fraction}%` } }
    : { value: number, style: { numFmt: `#,##0${fraction}` } };
}

/** As near as a number comes to the hundredth of what is printed: 12.3 / 100 alone gives 0.12300000000000001. */
const hundredth = (number: number): number => Number((number / 100).toPrecision(15));

/**
 * A text as a cell holds it. What reads like one of Excel's own escapes (“_x0041_”) is written so that it stays as it is
 * (ECMA-376, part 1, 22.9.2.19, ST_Xstring).
 */
function cellText(text: string): string {
  const whole = xmlText(text);
  const held = whole.length <= LONGEST_TEXT ? whole : `${whole.slice(0, LONGEST_TEXT - CUT.length)}${CUT}`;
  return xmlText(held).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}
