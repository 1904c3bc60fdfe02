import type { PrintedDate } from './figure.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

const DAYS_OF_MONTH = /(\d{1,2}) ?[-–—] ?(\d{1,2}) ?\/ ?(\d{1,2})(?: ?\/ ?(\d{4}))?(?![\d/])/y;
const FULL = /(\d{1,2}) ?([/.\-–]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)/y;
const YEARS = /(\d{4}) ?[-–—] ?(\d{4})(?![\d.,]*\d)/y;
const MONTH_AND_YEAR = /(\d{1,2}) ?[/-] ?(\d{4})(?!\d)/y;
const IN_WORDS = /(\d{1,2}) tháng (\d{1,2})(?: ?[/-] ?| năm |, năm )?(\d{4})?(?!\d)/y;
const DAY_AND_MONTH = /(\d{1,2})([/.\-–])(\d{1,2})(?![\d/.,%]*\d)/y;
const YEAR = /\d{4}(?![\d.,]*\d)/y;

const AFTER_DAY_WORD =
  /(?:^|[^\p{L}])(?:ngày|sáng|chiều|tối|trưa|đêm|hôm|mùng|mồng|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)(?: nay)?[ ,(]*$/u;
const AFTER_FROM = /(?:^|[^\p{L}])(?:từ|đến|tới|và|hết|trước|sau)(?: ngày)? ?$/u;
const AFTER_YEAR_WORD =
  /(?:(?:^|[^\p{L}])(?:năm|niên độ|niên khóa|xuân|vụ|giai đoạn|quý \w+|tháng \d+)|[/\-–]) ?$/u;
/** Characters before a number that tell whether it is a date. */
const LOOK_BACK = 16;

/**
 * Reads the date, span of days or years that starts at an offset.
 * @param lower the text in small letters
 * @returns null when none starts there
 */
export function readDateAt(lower: string, at: number): PrintedDate | null {
  const before = lower.slice(Math.max(0, at - LOOK_BACK), at);
  const isDay = AFTER_DAY_WORD.test(before);
  let found = match(DAYS_OF_MONTH, lower, at);
  if (found && (found[4] || isDay || AFTER_FROM.test(before))) {
    const until = { day: Number(found[2]), year: 0 };
    return dated(found, at, Number(found[1]), Number(found[3]), Number(found[4] ?? 0), until);
  }
  found = match(FULL, lower, at);
  if (found) return dated(found, at, Number(found[1]), Number(found[3]), Number(found[4]));
  found = match(YEARS, lower, at);
  if (found && isYear(Number(found[1])) && isYear(Number(found[2])))
    return dated(found, at, 0, 0, Number(found[1]), { day: 0, year: Number(found[2]) });
  found = match(MONTH_AND_YEAR, lower, at);
  if (found && isYear(Number(found[2])) && Number(found[1]) <= 12)
    return dated(found, at, 0, Number(found[1]), Number(found[2]));
  found = isDay ? match(IN_WORDS, lower, at) : null;
  if (found) return dated(found, at, Number(found[1]), Number(found[2]), Number(found[3] ?? 0));
  found = match(DAY_AND_MONTH, lower, at);
  if (found && (isDay || (found[2] !== '.' && AFTER_FROM.test(before))))
    return dated(found, at, Number(found[1]), Number(found[3]), 0);
  found = AFTER_YEAR_WORD.test(before) ? match(YEAR, lower, at) : null;
  return found && isYear(Number(found[0])) ? dated(found, at, 0, 0, Number(found[0])) : null;
}

export const isYear = (value: number): boolean => value >= FIRST_YEAR && value <= LAST_YEAR;

function match(pattern: RegExp, lower: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(lower);
}

function dated(
  found: RegExpExecArray,
  start: number,
  day: number,
  month: number,
  year: number,
  until: PrintedDate['until'] = null,
): PrintedDate | null {
  if (day > 31 || month > 12 || (year !== 0 && !isYear(year))) return null;
  return { start, end: start + found[0].length, day, month, year, until };
}
