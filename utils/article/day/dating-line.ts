import { isCaptionElement } from '../body/caption.ts';
import type { Block } from '../page/block.ts';
import { nearest, parentOf, tagOf, textOf } from '../page/dom.ts';
import { clockAfter, type DayOrder, findDays } from './dates.ts';

/** How many elements around a line may make it a caption. */
const LEVELS = 3;
/** Characters of a link beside a date from which on the line is another story's title. */
const LONG_LINK = 20;
/** Longest name of a row, in characters. */
const LONGEST_LABEL = 30;
/** Words after a day from which on they are a sentence about it. */
const SENTENCE_WORDS = 3;

/** What a cell or a line says before the day on which its text was published. */
const PUBLISHING =
  /đăng|tạo|gửi|xuất bản|phát hành|cập nhật|ban hành|thời gian|lúc|date|posted|published|created|^ngày\s?:?$|^$/i;
/** What is said before the day on which a reader printed or opened the page. */
const PRINTING =
  /truy cập|hôm nay|printed|accessed|retrieved|(?<!\S)in(?: ra)?(?:\s*:|\s(?:lúc|ngày|vào)|\s*$)/;
/** “ngày” right before a day. */
const CALLED_DAY = /(?:^|\s)(?:vào\s)?ngày\s*$/iu;
/** Words in small letters after which “ngày” still dates the page: the label, the weekday, the clock. */
const BEFORE_DAY =
  /(?:đăng|nhật|tạo|gửi|bản|hành|tải|trang|lúc|soạn|viết|thứ|hai|ba|tư|năm|sáu|bảy|giờ|phút|sáng|trưa|chiều|tối|nay|by|on)$/iu;

/**
 * Whether a line with a date tells when its page was published, and no event: it is no caption, no row of a table of
 * facts, no other story's title, and no sentence about the day.
 * @param line the line's text in one line
 */
export function datesThePage(block: Block, line: string, order: DayOrder): boolean {
  if (isInCaption(block.element) || isFact(block.element)) return false;
  const days = findDays(line.slice(0, 300).normalize('NFC'), order);
  const [first] = days;
  const last = days.at(-1);
  // A day that only an attribute states.
  if (!first || !last) return true;
  if (block.linked >= LONG_LINK && block.linked < line.length - (last.end - first.index) + 1) return false;
  const before = line.slice(0, first.index);
  return !PRINTING.test(before.toLowerCase()) && !tellsOf(before, line.slice(last.end));
}

/** Whether the words around a day make a sentence about it. */
function tellsOf(before: string, after: string): boolean {
  const called = CALLED_DAY.test(before);
  const subject = before.replace(CALLED_DAY, '').trim();
  if (called && /(?:^|\s)\p{Ll}+$/u.test(subject) && !BEFORE_DAY.test(subject)) return true;
  if (/^ngày\s\p{Ll}/iu.test(subject) && !PUBLISHING.test(subject)) return true;
  if (!called || subject !== '' || clockAfter(after)) return false;
  return (after.match(/(?<!\p{L})\p{Ll}+/gu)?.length ?? 0) >= SENTENCE_WORDS;
}

function isInCaption(element: Element): boolean {
  let around: Element | null = element;
  for (let level = 0; level < LEVELS && around; level++, around = parentOf(around))
    if (isCaptionElement(around) || tagOf(around) === 'figure') return true;
  return false;
}

/** Whether a cell's row calls what it holds another day than that of publication. */
function isFact(element: Element): boolean {
  const label = nearest(element, 'td')?.previousElementSibling;
  const text = label ? textOf(label) : '';
  if (text.length <= LONGEST_LABEL && PRINTING.test(text.toLowerCase())) return true;
  return label?.localName === 'th' && !PUBLISHING.test(text);
}
