/** Days as every Vietnamese newspaper writes them, in the reviewers' own time zone. */
const day = new Intl.DateTimeFormat('vi-VN', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** @param iso ISO date or date-time; @returns `06/10/2021`, or the text itself when it is no date */
export function formatDay(iso: string): string {
  const time = Date.parse(iso.length === 10 ? `${iso}T00:00:00+07:00` : iso);
  return Number.isNaN(time) ? iso : day.format(time);
}
