import { type DayOrder, FORMS, mayHoldDay } from './date-forms.ts';

export type { DayOrder };

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

/** American English alone prints the month first; Vietnamese and all others the day. */
export function dayOrderOf(language: string | null): DayOrder {
  return /^en(?:-us)?$/i.test(language ?? '') ? 'month-first' : 'day-first';
}

/** So much of a text is read, in characters. */
const LONGEST_READ = 300;

/** A calendar day in a text, UTF-16 offsets, end exclusive. */
export interface PrintedDay {
  day: string;
  index: number;
  end: number;
}

/**
 * The days in a short text, in any form that is known, in order. Of two readings of the same characters the one that
 * begins first stands, then the more telling form.
 * @param line NFC
 * @param order how `3/4/2025` is meant
 */
export function findDays(line: string, order: DayOrder): PrintedDay[] {
  if (!mayHoldDay(line)) return [];
  const found: PrintedDay[] = [];
  for (const { hint, pattern, read } of FORMS) {
    if (hint && !hint.test(line)) continue;
    // Not by `matchAll`, which makes the pattern anew for each line.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
      const date = read(match.slice(1), order);
      const day = date && isoDay(...date);
      if (day) found.push({ day, index: match.index, end: match.index + match[0].length });
    }
  }
  found.sort((a, b) => a.index - b.index);
  let end = 0;
  return found.filter((day) => {
    if (day.index < end) return false;
    end = day.end;
    return true;
  });
}

/** Whether a short text holds a day, as {@link findDate} reads it. */
export function holdsDay(text: string, order: DayOrder): boolean {
  return mayHoldDay(text) && findDays(text.slice(0, LONGEST_READ).normalize('NFC'), order).length > 0;
}

/**
 * The first date in a short text, in any form that is known.
 * @param text a line of a page or an attribute's value; only its first 300 characters are read
 * @param order how `3/4/2025` is meant
 * @returns null when the text has no possible date
 */
export function findDate(text: string, order: DayOrder): PrintedDate | null {
  if (!mayHoldDay(text)) return null;
  const line = text.slice(0, LONGEST_READ).normalize('NFC');
  const [first] = findDays(line, order);
  if (!first) return null;
  const { day, index, end } = first;
  const clock =
    clockAfter(line.slice(end, end + 45)) ?? clockBefore(line.slice(Math.max(0, index - 30), index));
  return { day, time: clock?.time ?? null, offset: clock?.offset ?? null, index };
}

/** An ISO day, null when the calendar has no such day. */
function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || year < 1990 || year > 2100) return null;
  if (day > 28 && new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

const number = (text: string | undefined) => Number(text);

/** A clock time beside a day. */
export interface Clock {
  time: string;
  offset: number | null;
}

/** White space of any length: an engine writes out each count of it. */
const CLOCK =
  /(?<!\d)(\d{1,2})(?:[:hg]|\s*giờ\s*)(\d\d)(?::\d\d(?:[.,]\d{1,9})?)?\s*([ap]\.?m\b|SA\b|CH\b|sáng|trưa|chiều|tối|đêm)?\s*(Z\b|(?:\(?\s*(?:GMT|UTC)\s*)?[+-]\d{1,2}(?::?\d\d)?)?/i;

/** The clock in what follows a day. */
export function clockAfter(text: string): Clock | null {
  const match = CLOCK.exec(text);
  // A second date in between owns the clock.
  return match && !/\d{4}/.test(text.slice(0, match.index)) ? readClock(match) : null;
}

/** “15:45 | 21/03/2025”, “lúc 9h30 ngày …”: only when nothing but joints stands between. */
export function clockBefore(text: string): Clock | null {
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
  return { time: `${twoDigits(hour)}:${match[2]}`, offset: readOffset(match[4] ?? '') };
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
