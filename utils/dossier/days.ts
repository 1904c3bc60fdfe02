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

/**
 * An ISO date (or only a year, or a year and month) as readers write it: “2021-10-06” → “06/10/2021” with the
 * pattern “{day}/{month}/{year}”. What is no full date comes back unchanged.
 */
export function writtenDay(day: string, pattern: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return day;
  const [, year = '', month = '', date = ''] = match;
  return pattern.replace('{day}', date).replace('{month}', month).replace('{year}', year);
}
