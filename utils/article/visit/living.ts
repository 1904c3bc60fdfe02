import { hasSentence, wordsIn } from './words.ts';

const NUMBER = String.raw`\d[\d.,]*\s?(?:k|n|tr|m)?(?![\p{L}\d])`;
const CLOCK = String.raw`\d{1,2}(?::\d\d){1,2}`;
const DATE = String.raw`\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{2,4})?`;
const WEEKDAY = String.raw`(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day)`;
const COUNTED = String.raw`(?:lượt\s)?(?:xem|đọc|nghe|thích|chia sẻ|bình luận|theo dõi|truy cập|bình chọn|đánh giá|phản hồi|views?|reads?|likes?|shares?|comments?|votes?|online)`;
const UPDATED = '(?:cập nhật|đăng|updated?|posted|published)';

const form = (source: string) => new RegExp(`(?<![\\p{L}\\d:.,/])${source}`, 'giu');

/** What a page counts by itself, in lines that are labels: views, comments, ratings, clocks, the weather. */
const COUNTERS = [
  form(String.raw`${CLOCK}\s?/\s?${CLOCK}`),
  form(String.raw`${NUMBER}\s?/\s?(?:5|10)\s?(?:sao|stars?|(?=\(?${NUMBER}\s?(?:đánh giá|lượt|votes?)))`),
  form(String.raw`${NUMBER}\s(?:lượt|${COUNTED})(?:\s${COUNTED})?(?!\p{L})`),
  form(String.raw`(?:số\s)?(?:lượt\s)?${COUNTED}\s?[:(]?\s?${NUMBER}\)?`),
  form(String.raw`${NUMBER}\s(?:giây|phút|giờ|ngày|tuần|tháng|năm)\strước(?!\p{L})`),
  form(String.raw`${NUMBER}\s(?:seconds?|minutes?|hours?|days?|weeks?)\sago(?!\p{L})`),
  form(String.raw`(?:vừa xong|vừa mới|just now)(?!\p{L})`),
  form(
    String.raw`${UPDATED}(?:\s(?:lúc|ngày|at|on))*\s?:?\s?(?:${CLOCK}|${DATE})(?:[\s,·|-]*(?:${CLOCK}|${DATE}))?`,
  ),
  form(String.raw`${WEEKDAY}[\s,]*(?:ngày\s)?${DATE}(?:[\s,·|-]*${CLOCK})?`),
  form(String.raw`-?\d{1,2}(?:[.,]\d)?\s?°\s?[cf]?(?![\p{L}\d])`),
  form(String.raw`(?:độ ẩm|humidity)\s?:?\s?\d{1,3}\s?%`),
];

/** What counts the very readers of the page, also in a sentence: “Hiện có 312 người đang đọc bài này.” */
const READERS = [
  form(
    String.raw`${NUMBER}\s(?:người|bạn đọc|độc giả|people|readers|users)\s(?:đang|are|is)\s(?:đọc|xem|online|trực tuyến|reading|viewing)`,
  ),
];

/** Other words that a label may have. */
const MOST_WORDS = 6;
const MARK = '\u0000';

const mask = (line: string, forms: readonly RegExp[]): string =>
  forms.reduce((masked, one) => masked.replace(one, MARK), line);

/**
 * Whether two states of a line differ only in what a page counts or tells by itself. A sentence of an article may speak
 * of views and hours, too, and a list of figures: only short labels count, and in a sentence the page's own readers.
 */
export function differsAsLiving(before: string, after: string): boolean {
  const forms = hasSentence(before) || hasSentence(after) ? READERS : [...READERS, ...COUNTERS];
  const masked = mask(before, forms);
  if (!masked.includes(MARK) || masked !== mask(after, forms)) return false;
  return forms === READERS || wordsIn(masked).length <= MOST_WORDS;
}
