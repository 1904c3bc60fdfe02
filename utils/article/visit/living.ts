import { hasSentence, wordsIn } from './words.ts';

const NUMBER = String.raw`\d[\d.,]*\s?(?:k|n|tr|m)?(?![\p{L}\d])`;
const CLOCK = String.raw`\d{1,2}(?::\d\d){1,2}`;
const DATE = String.raw`\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{2,4})?`;
const WEEKDAY = String.raw`(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day)`;
const COUNTED =
  '(?:xem|đọc|nghe|thích|chia sẻ|bình luận|theo dõi|truy cập|bình chọn|đánh giá|phản hồi|views?|reads?|likes?|shares?|comments?|votes?|online)';
const UPDATED = '(?:cập nhật|đăng|updated?|posted|published)';
const READER = '(?:người|bạn đọc|độc giả|people|readers|users)';
const READING = '(?:đọc|xem|online|trực tuyến|reading|viewing)';

const form = (source: string) => new RegExp(`(?<![\\p{L}\\d:.,/])${source}`, 'giu');

/** What counts the very readers of the page: “Hiện có 312 người đang đọc bài này.” No sentence of an article does. */
const READERS = [form(String.raw`${NUMBER}\s${READER}\s(?:đang|are|is)\s${READING}`)];

/** The time that passes: players, clocks with seconds, “5 phút trước”. */
const TIMES = [
  form(String.raw`${CLOCK}\s?/\s?${CLOCK}`),
  form(String.raw`\d{1,2}(?::\d\d){2}(?!\d)`),
  form(String.raw`${NUMBER}\s(?:giây|phút|giờ|ngày|tuần|tháng|năm)\strước(?!\p{L})`),
  form(String.raw`${NUMBER}\s(?:seconds?|minutes?|hours?|days?|weeks?)\sago(?!\p{L})`),
  form(String.raw`(?:vừa xong|vừa mới|just now)(?!\p{L})`),
];

/** What a page counts or tells by itself in its labels: views, ratings, the hour of an update, today, the weather. */
const COUNTERS = [
  form(String.raw`${NUMBER}\s?/\s?(?:5|10)\s?(?:sao|stars?|(?=\(?${NUMBER}\s?(?:đánh giá|lượt|votes?)))`),
  form(String.raw`${NUMBER}\s(?:lượt\s)?${COUNTED}(?:\s${COUNTED})?(?!\p{L})`),
  form(String.raw`(?:(?:số\s)?lượt\s${COUNTED}\s?[:(]?|${COUNTED}\s?[:(])\s?${NUMBER}\)?`),
  form(
    String.raw`${UPDATED}(?:\s(?:lúc|ngày|at|on))*\s?:?\s?(?:${CLOCK}|${DATE})(?:[\s,·|-]*(?:${CLOCK}|${DATE}))?`,
  ),
  form(String.raw`${WEEKDAY}[\s,]*(?:ngày\s)?${DATE}(?:[\s,·|-]*${CLOCK})?`),
  form(String.raw`-?\d{1,2}(?:[.,]\d)?\s?°\s?[cf]?(?![\p{L}\d])`),
  form(String.raw`(?:độ ẩm|humidity)\s?:?\s?\d{1,3}\s?%`),
];

/** Other words that a label may have. */
const MOST_WORDS = 6;
const MARK = '\u0000';

/** How an article sets its own lists of figures. */
const BULLET = /^\s*[-–—+•*●▪]/u;

/**
 * Whether two states of a line differ only in what a page counts or tells by itself.
 * @param isPart whether the line is a cell, an item of a list or the like, where an article has its own figures: of those,
 *   of lines that begin as a list, and of sentences only what no article says is believed to be the page's
 */
export function differsAsLiving(before: string, after: string, isPart: boolean): boolean {
  const isProse = hasSentence(before) || hasSentence(after);
  const isOwn = isProse || isPart || BULLET.test(after);
  const masked = [before, after].map((line) => mask(line, formsFor(isProse, isOwn)));
  const [one, other] = masked as [string, string];
  if (one !== other || !one.includes(MARK)) return false;
  return isProse || wordsIn(one).length <= MOST_WORDS;
}

function formsFor(isProse: boolean, isOwn: boolean): readonly RegExp[] {
  if (isProse) return READERS;
  return isOwn ? [...READERS, ...TIMES] : [...READERS, ...TIMES, ...COUNTERS];
}

const mask = (line: string, forms: readonly RegExp[]): string =>
  forms.reduce((masked, one) => masked.replace(one, MARK), line);
