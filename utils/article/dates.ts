import { monthOf } from './month-names.ts';

/** A calendar day and clock time as a page prints or states them. */
export interface PrintedDate {
  /** ISO date. */
  day: string;
  /** `HH:mm`, null when only a day is given. */
  time: string | null;
  /** Minutes east of UTC, null when the page does not say. */
  offset: number | null;
  /** Where it begins in the text that was read, UTF-16. */
  index: number;
}

/** How a page orders `3/4/2025`: by its language. */
export type DayOrder = 'day-first' | 'month-first';

/** American English alone prints the month first; Vietnamese and all others the day. */
export function dayOrderOf(language: string | null): DayOrder {
  return /^en(?:-us)?$/i.test(language ?? '') ? 'month-first' : 'day-first';
}

/** Vietnam's offset: the country has one zone and no summer time. */
export const VIETNAM_OFFSET = 7 * 60;

const SEPARATOR = String.raw`\s{0,2}[/.\-–]\s{0,2}`;

interface Form {
  pattern: RegExp;
  read: (groups: readonly string[], order: DayOrder) => [year: number, month: number, day: number] | null;
}

const number = (text: string | undefined) => Number(text);

/** “12” → 2012; four digits stay. */
const fullYear = (text: string) => (text.length === 2 ? 2000 + number(text) : number(text));

/** The forms of a day, most telling first. */
const FORMS: readonly Form[] = [
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

/**
 * The first date in a short text, in any form that is known.
 * @param text a line of a page or an attribute's value; only its first 300 characters are read
 * @param order how `3/4/2025` is meant
 * @returns null when the text has no possible date
 */
export function findDate(text: string, order: DayOrder): PrintedDate | null {
  const line = text.slice(0, 300);
  if (!/\d{4}|\d\D{1,5}\d/.test(line)) return null;
  let found: PrintedDate | null = null;
  for (const form of FORMS) {
    const match = form.pattern.exec(line);
    const date = match && form.read(match.slice(1), order);
    const day = date && isoDay(...date);
    if (!match || !day || (found && found.index <= match.index)) continue;
    const end = match.index + match[0].length;
    const clock =
      clockAfter(line.slice(end, end + 45)) ??
      clockBefore(line.slice(Math.max(0, match.index - 30), match.index));
    found = { day, time: clock?.time ?? null, offset: clock?.offset ?? null, index: match.index };
  }
  return found;
}

/** An ISO day, null when the calendar has no such day. */
function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1990 || year > 2100)
    return null;
  return date.toISOString().slice(0, 10);
}

interface Clock {
  time: string;
  offset: number | null;
}

const CLOCK =
  /(?<!\d)(\d{1,2})(?::|h|g|\s?giờ\s?)(\d\d)(?::\d\d(?:[.,]\d{1,9})?)?\s{0,2}(a\.?m\b|p\.?m\b|SA\b|CH\b|sáng|trưa|chiều|tối|đêm)?\s{0,2}(Z\b|(?:\(?\s?(?:GMT|UTC)\s?)?[+-]\d{1,2}(?::?\d\d)?)?/i;

function clockAfter(text: string): Clock | null {
  const match = CLOCK.exec(text);
  // A second date in between owns the clock.
  return match && !/\d{4}/.test(text.slice(0, match.index)) ? readClock(match) : null;
}

/** “15:45 | 21/03/2025”, “lúc 9h30 ngày …”: only when nothing but joints stands between. */
function clockBefore(text: string): Clock | null {
  const match = CLOCK.exec(text);
  const between = match ? text.slice(match.index + match[0].length) : '';
  return match &&
    /^[\s|,;()·•–-]*(?:(?:thứ\s\S{1,4}|chủ nhật)?[\s,]*)?(?:ngày|on|am|le|el)?[\s,:]*$/i.test(between)
    ? readClock(match)
    : null;
}

function readClock(match: RegExpExecArray): Clock | null {
  let hour = number(match[1]);
  const half = (match[3] ?? '').toLowerCase().replaceAll('.', '');
  if (hour < 12 && /^(?:pm|ch|chiều|tối)$/.test(half)) hour += 12;
  else if (half === 'đêm' && hour >= 6 && hour < 12) hour += 12;
  else if (hour === 12 && /^(?:am|sa|sáng|đêm)$/.test(half)) hour = 0;
  if (hour > 23 || number(match[2]) > 59) return null;
  return { time: `${String(hour).padStart(2, '0')}:${match[2]}`, offset: readOffset(match[4] ?? '') };
}

function readOffset(zone: string): number | null {
  if (/^z$/i.test(zone)) return 0;
  const match = /([+-])(\d{1,2}):?(\d\d)?/.exec(zone);
  if (!match) return null;
  const minutes = number(match[2]) * 60 + number(match[3] ?? '0');
  return match[1] === '-' ? -minutes : minutes;
}

/** The same moment in another zone; a date without time or offset stays as it is printed. */
export function inZone(date: PrintedDate, offset: number): PrintedDate {
  if (date.time === null || date.offset === null || date.offset === offset) return date;
  const moved = new Date(
    Date.parse(`${date.day}T${date.time}:00Z`) + (offset - date.offset) * 60_000,
  ).toISOString();
  return { ...date, day: moved.slice(0, 10), time: moved.slice(11, 16), offset };
}
