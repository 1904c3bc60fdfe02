import { is } from 'valibot';
import { day as daySchema } from '@/utils/schema/values.ts';

/** Days of Excel's calendar from 1970 to 2100: a number among them in a column of dates is one. */
const FIRST_SERIAL = 25_569;
const LAST_SERIAL = 73_415;
const DAY = 86_400_000;

/**
 * A date as a list writes it: `06/10/2021`, `6-10-2021`, `2021-10-06`, a day number of a spreadsheet (of the calendar
 * that begins in 1900), with or without a time after it.
 * @returns ISO date; null when it names no single day
 */
export function readListedDay(text: string): string | null {
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL)
    return new Date((serial - FIRST_SERIAL) * DAY).toISOString().slice(0, 10);
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text) ?? [];
  if (year) return calendarDay(year, month!, day!);
  const [, d, m, y] = /^(?:\D{0,20}\s)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text) ?? [];
  return y ? calendarDay(y, m!, d!) : null;
}

/** Null for 30 February. */
function calendarDay(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return is(daySchema, iso) ? iso : null;
}
