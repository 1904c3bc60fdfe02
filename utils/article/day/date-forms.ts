import { monthOf, VIETNAMESE_MONTH, vietnameseMonthOf } from './month-names.ts';

/** How a page orders `3/4/2025`: by its language. */
export type DayOrder = 'day-first' | 'month-first';

const SEPARATOR = String.raw`\s{0,2}[/.\-–]\s{0,2}`;

/** A form in which pages write a day. */
interface Form {
  pattern: RegExp;
  read: (groups: readonly string[], order: DayOrder) => [year: number, month: number, day: number] | null;
}

const number = (text: string | undefined) => Number(text);

/** A Vietnamese month in words, or as `Th10`: the forms of a content system that is common on portals. */
const MONTH = String.raw`(?<!\p{L})(?:tháng\s{1,3}(${VIETNAMESE_MONTH})(?!\p{L})|thg?\.?\s?(\d\d?)(?!\d))`;

const vietnameseMonth = (word: string | undefined, digits: string | undefined) =>
  word ? vietnameseMonthOf(word) : number(digits);

/** “12” → 2012; four digits stay. */
const fullYear = (text: string) => (text.length === 2 ? 2000 + number(text) : number(text));

/** The forms of a day, most telling first. */
export const FORMS: readonly Form[] = [
  {
    // 20260307, 20260307T080718+0700: only as a whole value, because numbers of articles look the same
    pattern: /^((?:19|20)\d\d)([01]\d)([0-3]\d)(?=$|T\d)/,
    read: ([year, month, day]) => [number(year), number(month), number(day)],
  },
  {
    // 2026-03-07, 2026/03/07
    pattern: /(?<!\d)((?:19|20)\d\d)[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)/,
    read: ([year, month, day]) => [number(year), number(month), number(day)],
  },
  {
    // 2024年4月24日, 2024년 4월 24일
    pattern: /((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/,
    read: ([year, month, day]) => [number(year), number(month), number(day)],
  },
  {
    // ngày 6 tháng 10 năm 2021, 6 tháng 10, 2021
    pattern: /(?<!\d)(\d{1,2})\s{1,3}tháng\s{1,3}(\d{1,2})\s{0,3}[,/]?\s{0,3}(?:năm\s{1,3})?((?:19|20)\d\d)/i,
    read: ([day, month, year]) => [number(year), number(month), number(day)],
  },
  {
    // 6 Tháng Mười, 2021; 6 Th10, 2021
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{1,2})[\s,]{1,3}${MONTH}[\s,]{1,3}(?:năm\s{1,3})?((?:19|20)\d\d)`,
      'iu',
    ),
    read: ([day, word, digits, year]) => [number(year), vietnameseMonth(word, digits), number(day)],
  },
  {
    // Tháng Mười 6, 2021; Th10 6, 2021
    pattern: new RegExp(String.raw`${MONTH}\s{1,3}(\d{1,2}),?\s{1,3}((?:19|20)\d\d)`, 'iu'),
    read: ([word, digits, day, year]) => [number(year), vietnameseMonth(word, digits), number(day)],
  },
  {
    // 06 / 10 / 2021, 07-03-2026, 24.12.2012, 24/12/12
    pattern: new RegExp(
      String.raw`(?<![\d/.,])(\d{1,2})${SEPARATOR}(\d{1,2})${SEPARATOR}((?:19|20)\d\d|\d\d)(?![\d/])`,
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
    pattern:
      /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?,?\s{1,3}(?:de\s|of\s)?(\p{L}{3,12})\.?,?\s{1,3}(?:de\s|del\s)?((?:19|20)\d\d)(?!\d)/iu,
    read: ([day, name, year]) => named(name!, day!, year!),
  },
  {
    // October 10, 2021; Oct. 3rd 2021
    pattern: /(?<!\p{L})(\p{L}{3,12})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}((?:19|20)\d\d)(?!\d)/iu,
    read: ([name, day, year]) => named(name!, day!, year!),
  },
];

function named(name: string, day: string, year: string): [number, number, number] | null {
  const month = monthOf(name);
  return month ? [number(year), month, number(day)] : null;
}
