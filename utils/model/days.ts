/**
 * Minutes that Viet Nam is ahead of UTC: seven hours, at any time of the year, since 13 June 1975 (IANA tzdata,
 * Asia/Ho_Chi_Minh). Reckoned here, because a browser takes 20 ms and more to load what knows of all time zones.
 */
export const VIETNAM_OFFSET = 7 * 60;

/**
 * The calendar day in Viet Nam, as ISO date, of a time in ISO 8601, from 1975 on.
 * @throws RangeError when `time` is no time.
 */
export function vietnamDay(time: string): string {
  return new Date(Date.parse(time) + VIETNAM_OFFSET * 60_000).toISOString().slice(0, 'yyyy-MM-dd'.length);
}

/** How a language writes dates, in letters of the CLDR: “dd/MM/yyyy”, and “MM/yyyy” where the day is not known. */
export interface DayPatterns {
  day: string;
  month: string;
}

/** As English shortens them: of two numbers nobody knows which is the month. */
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * An ISO date, or no more of it than is known, as readers write it: “2021-10-06” → “06/10/2021”, “2016-05” →
 * “05/2016”, “2016” → “2016”. What is no date comes back unchanged.
 */
export function writtenDay(day: string, patterns: DayPatterns): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(day) ?? [];
  if (!year || !month) return day;
  const pattern = date ? patterns.day : patterns.month;
  return pattern
    .replace('dd', date ?? '')
    .replace(/\bd\b/, `${Number(date)}`)
    .replace('MMM', MONTHS[Number(month) - 1] ?? month)
    .replace('MM', month)
    .replace('yyyy', year);
}
