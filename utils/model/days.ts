const VIETNAM = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * The calendar day in Viet Nam, as ISO date, of a time in ISO 8601.
 * @throws RangeError when `time` is no time.
 */
export function vietnamDay(time: string): string {
  const parts = new Map(VIETNAM.formatToParts(new Date(time)).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

/** How a language writes dates, in letters of the CLDR: “dd/MM/yyyy”, and “MM/yyyy” where the day is not known. */
export interface DayPatterns {
  day: string;
  month: string;
}

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
    .replace('MM', month)
    .replace('yyyy', year);
}
