/** Days as every Vietnamese newspaper writes them, in the reviewers' own time zone. */
const day = new Intl.DateTimeFormat('vi-VN', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/**
 * @param iso ISO date-time, date, month or year
 * @returns `06/10/2021`, or no more than is known: `10/2021`, `2021`; the text itself when it is no date
 */
export function formatDay(iso: string): string {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(iso) ?? [];
  if (year) return month ? `${month}/${year}` : year;
  const time = Date.parse(iso.length === 10 ? `${iso}T00:00:00+07:00` : iso);
  return Number.isNaN(time) ? iso : day.format(time);
}
