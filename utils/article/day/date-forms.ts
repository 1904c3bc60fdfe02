import { LETTER } from '../page/words.ts';
import { monthOf, VIETNAMESE_MONTH, vietnameseMonthOf } from './month-names.ts';

/** How a page orders `3/4/2025`: by its language. */
export type DayOrder = 'day-first' | 'month-first';

const SEPARATOR = String.raw`\s*[/.\-–]\s*`;

/** A form in which pages write a day. */
interface Form {
  /** Global, so that all days of a line are found. */
  pattern: RegExp;
  /** What a line holds that is written so, asked first where the pattern is dear: most pages write but one form. */
  hint?: RegExp;
  read: (groups: readonly string[], order: DayOrder) => [year: number, month: number, day: number] | null;
}

const number = (text: string | undefined) => Number(text);

/**
 * Whether a text can hold a day in one of these forms: a year of four digits, or three numbers with separators. Tells
 * nearly all lines that hold none, in a fraction of the time.
 */
export function mayHoldDay(text: string): boolean {
  return /(?:19|20)\d\d|\d\s*[/.\-–]\s*\d{1,2}\s*[/.\-–]\s*\d\d/.test(text);
}

/** What stands behind the number of a day, in either case: a pattern that ignores the case of all letters is dear. */
const ORDINAL = '(?:[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH])';

/** A Vietnamese month in words, or as `Th10`: the forms of a content system that is common on portals. */
const MONTH = String.raw`(?<!${LETTER})(?:tháng\s+(${VIETNAMESE_MONTH})(?!${LETTER})|thg?\.?\s?(\d\d?)(?!\d))`;

const MONTH_HINT = /th(?:áng\s+[^\s\d]|g?\.?\s?\d)/i;

const vietnameseMonth = (word: string | undefined, digits: string | undefined) =>
  word ? vietnameseMonthOf(word) : number(digits);

/** “12” → 2012; four digits stay. */
const fullYear = (text: string) => (text.length === 2 ? 2000 + number(text) : number(text));

/** The forms of a day, most telling first. */
export const FORMS: readonly Form[] = [
  {
    // 20260307, 20260307T080718+0700: only as a whole value, because numbers of articles look the same
    pattern: /^((?:19|20)\d\d)([01]\d)([0-3]\d)(?=$|T\d)/g,
    read: ([year, month, day]) => [number(year), number(month), number(day)],
  },
  {
    // 2026-03-07, 2026/03/07
    pattern: /(?<!\d)((?:19|20)\d\d)[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)/g,
    read: ([year, month, day]) => [number(year), number(month), number(day)],
  },
  {
    // 2024年4月24日, 2024년 4월 24일
    pattern: /((?:19|20)\d\d)\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/g,
    read: ([year, month, day]) => [number(year), number(month), number(day)],
  },
  {
    // ngày 6 tháng 10 năm 2021, 6 tháng 10, 2021
    pattern: /(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})\s*[,/]?\s*(?:năm\s+)?((?:19|20)\d\d)/gi,
    read: ([day, month, year]) => [number(year), number(month), number(day)],
  },
  {
    // 6 Tháng Mười, 2021; 6 Th10, 2021
    hint: MONTH_HINT,
    pattern: new RegExp(String.raw`(?<!\d)(\d{1,2})[\s,]+${MONTH}[\s,]+(?:năm\s+)?((?:19|20)\d\d)`, 'gi'),
    read: ([day, word, digits, year]) => [number(year), vietnameseMonth(word, digits), number(day)],
  },
  {
    // Tháng Mười 6, 2021; Th10 6, 2021
    hint: MONTH_HINT,
    pattern: new RegExp(String.raw`${MONTH}\s+(\d{1,2}),?\s+((?:19|20)\d\d)`, 'gi'),
    read: ([word, digits, day, year]) => [number(year), vietnameseMonth(word, digits), number(day)],
  },
  {
    // 06 / 10 / 2021, 07-03-2026, 24.12.2012, 24/12/12
    pattern: new RegExp(
      String.raw`(?<![\d/.,])(\d{1,2})${SEPARATOR}(\d{1,2})${SEPARATOR}((?:19|20)\d\d|\d\d)(?![\d/])`,
      'g',
    ),
    read: ([first, second, year], order) => {
      const monthFirst = number(second) > 12 || (order === 'month-first' && number(first) <= 12);
      return monthFirst
        ? [fullYear(year!), number(first), number(second)]
        : [fullYear(year!), number(second), number(first)];
    },
  },
  {
    // 14 мая 2025, 5. Januar 2026, 3 de abril de 2024, 2nd March, 2025
    hint: /\d\D{5,30}(?:19|20)\d\d/,
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?:${ORDINAL}|[eE][rR]|º|\.)?,?\s+(?:[dD][eE]\s|[oO][fF]\s)?(${LETTER}+)\.?,?\s+(?:[dD][eE][lL]?\s)?((?:19|20)\d\d)(?!\d)`,
      'g',
    ),
    read: ([day, name, year]) => named(name!, day!, year!),
  },
  {
    // October 10, 2021; Oct. 3rd 2021
    hint: /[^\s\d]\s+\d{1,2}(?:[a-zA-Z]{2})?,?\s+(?:19|20)\d\d/,
    pattern: new RegExp(
      String.raw`(?<!${LETTER})(${LETTER}+)\.?\s+(\d{1,2})${ORDINAL}?,?\s+((?:19|20)\d\d)(?!\d)`,
      'g',
    ),
    read: ([name, day, year]) => named(name!, day!, year!),
  },
];

function named(name: string, day: string, year: string): [number, number, number] | null {
  const month = monthOf(name);
  return month ? [number(year), month, number(day)] : null;
}
