import type { Draft } from '../../finding.ts';
import type { PrintedDate } from '../../reading/figure.ts';
import type { Whole } from '../../whole.ts';
import { toldOf } from './told.ts';

const WEEKDAYS: Readonly<Record<string, number>> = {
  'chủ nhật': 0,
  hai: 1,
  ba: 2,
  tư: 3,
  năm: 4,
  sáu: 5,
  bảy: 6,
  '2': 1,
  '3': 2,
  '4': 3,
  '5': 4,
  '6': 5,
  '7': 6,
};
const NAME = '(?:thứ (hai|ba|tư|năm|sáu|bảy|[2-7])|(chủ nhật))(?![\\p{L}\\d])';
const LOOK_BACK = 40;
/** A day without a year is one of this time around the publication. */
const NEAR = 60 * 86_400_000;
/** “lần thứ năm, ngày …” is an ordinal. */
const NO_ORDINAL =
  '(?<!\\p{L})(?<!(?:lần|họp|phiên|hạng|đứng|tập|khóa|buổi|người|con|lớp|kỳ|vị trí|giải|cấp) )';
const BEFORE = new RegExp(`${NO_ORDINAL}${NAME}[\\s,(-]*(?:ngày)?[\\s(]*$`, 'u');
const BEHIND = new RegExp(`^ ?[(,] ?(?:tức |nhằm )?${NAME}`, 'u');

/** A weekday with its date: “thứ Hai, ngày 3-2-2025”, “ngày 15-10 (thứ Ba)”, the year being that of the publication. */
export function weekdays({ article, publishedOn }: Whole): Draft[] {
  const { lower } = article;
  const found: Draft[] = [];
  for (const date of article.dates) {
    if (date.day === 0 || date.month === 0 || date.until) continue;
    const day = dayOf(date, publishedOn);
    if (day === null) continue;
    const from = Math.max(0, date.start - LOOK_BACK);
    const before = BEFORE.exec(lower.slice(from, date.start));
    const behind = before ? null : BEHIND.exec(lower.slice(date.end, date.end + LOOK_BACK));
    const match = before ?? behind;
    if (!match) continue;
    const name = match[1] ?? match[2]!;
    const words = match[1] ? `thứ ${name}` : name;
    const start = (before ? from : date.end) + match.index + match[0].indexOf(words);
    const spans = [{ start, end: start + words.length }, date];
    found.push(toldOf(article, day === WEEKDAYS[name] ? 'holds' : 'fails', spans, 'weekday'));
  }
  return found;
}

/** The day of the week of a date; without its year, of the one nearest to the day of publication. Null where it is not known. */
function dayOf({ day, month, year }: PrintedDate, publishedOn: string | null): number | null {
  const years =
    year > 0 ? [year] : publishedOn ? [-1, 0, 1].map((by) => Number(publishedOn.slice(0, 4)) + by) : [];
  const published = publishedOn ? Date.parse(publishedOn) : 0;
  const [nearest] = years
    .map((one) => new Date(Date.UTC(one, month - 1, day)))
    .filter((one) => one.getUTCMonth() === month - 1)
    .sort((a, b) => Math.abs(a.getTime() - published) - Math.abs(b.getTime() - published));
  const isFar = nearest && year === 0 && Math.abs(nearest.getTime() - published) > NEAR;
  return nearest && !isFar ? nearest.getUTCDay() : null;
}
