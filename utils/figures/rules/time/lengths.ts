import type { Span } from '@/utils/model/records.ts';
import type { Draft, FigureSpan } from '../../finding.ts';
import type { Article, PrintedDate } from '../../reading/figure.ts';
import { countBefore } from '../../reading/place-of.ts';
import type { Whole } from '../../whole.ts';
import { numberOf, TWO_TO_TEN } from '../number-words.ts';
import { words } from '../toolkit.ts';
import { toldOf } from './told.ts';

const FOUNDED = words(
  'thành lập|dựng|lập|bắt đầu|tái lập|ra đời|vào đảng|kết nạp|được kết nạp|sinh|khởi công|khánh thành|giải phóng|đứng vào hàng ngũ',
);
const YEARS = /(?<![\p{L}\d.,])(\d{1,3})( năm| tuổi)(?! (?:trước|nay|qua|tới|liền|một lần))/gu;
/** “44 năm trưởng thành”, “30 năm tuổi Đảng”. */
const LIVED = /^ (?:tuổi|xây dựng|hình thành|trưởng thành|phát triển|tuổi đảng|thành lập|truyền thống)/;
const BORN = /sinh(?: ngày| năm)? $/;
const IS_BORN = words('sinh|sinh ngày|sinh năm|tuổi đảng|vào đảng|kết nạp');
const JOINED = words('vào đảng|kết nạp|được kết nạp|đứng vào hàng ngũ');
const ANNIVERSARY = words('kỷ niệm|tròn|huy hiệu|vừa tròn|đúng|sau|trải qua|nhận');
const DAYS = new RegExp(
  `(?<![\\p{L}\\d.,])(\\d{1,3}|${TWO_TO_TEN})( ngày)(?! (?:\\d|tháng|trước|nay|đầu|cuối|sau|công))`,
  'gu',
);
const LASTS = words('kéo dài|trong|diễn ra|suốt|đợt|cao điểm|vòng');
/** “không kể các ngày nghỉ lễ”. */
const LESS_SOME = words('(?:không|chưa|chẳng) (?:kể|tính)|trừ|ngoài giờ|ngày làm việc');
const TO = /^ ?(?:đến|tới|-|–|cho đến|đến hết)(?: ngày| hết ngày)? ?$/u;
const MONTHS = new RegExp(
  `(?<![\\p{L}\\d.,])(?:(hơn|trên|gần|chưa đầy|chưa đến) )?(\\d{1,2}|${TWO_TO_TEN})( tháng)(?! \\d)`,
  'gu',
);
const BEGINS = words('(?:khởi công|khởi động|bắt đầu|triển khai)(?: từ)?(?: ngày)?\\s*$');
const FINISHES = words(
  '(?:hoàn thành|khánh thành|kết thúc|bàn giao|đưa vào sử dụng)(?: vào)?(?: ngày)?\\s*$',
);
const TAKES = words('(?:thời gian(?: \\p{L}+){0,3}|trong|sau|suốt|kéo dài|mất|qua)(?: đúng)?\\s*$');
/** The months are of the whole work: “sau 6 tháng đã xong phần thô” tells a part of it. */
const OF_ALL = /^\S+ tháng(?: (?:thi công|xây dựng|thực hiện|triển khai)(?: [^,;\d]{1,20})?)?,/;
const NOT_IN_TIME = words(
  'dự kiến|kế hoạch|theo|gia hạn|chậm|muộn|sớm|trước hạn|hợp đồng|tiến độ|dừng|tạm|giai đoạn|đầu tiên|cam kết|bảo hành',
);
const MILLISECONDS_OF_DAY = 86_400_000;
const DAYS_OF_MONTH = 30.44;
/** Characters of one statement. */
const NEAR = 200;
/** Dates of one text whose lengths are checked: each looks at the next two only. */
const NEXT = 2;

/** A length of time with the dates that it lies between: “từ ngày 5-3 đến ngày 25-3, kéo dài 21 ngày”, “tái lập năm 1993 … 30 năm”. */
export function lengths({ article }: Whole): Draft[] {
  const { dates } = article;
  return dates.flatMap((from, at) =>
    dates
      .slice(at + 1, at + 1 + NEXT)
      .flatMap((to, step) => [
        step === 0 ? ofDays(article, from, to) : null,
        ofMonths(article, from, to),
        ofYears(article, from, to),
      ])
      .filter((found) => found !== null),
  );
}

/** The sentence around two dates, and where it starts; null where they stand in two. */
function sentenceOf(
  { sentences, lower }: Article,
  from: PrintedDate,
  to: PrintedDate,
): { start: number; text: string } | null {
  if (to.end - from.start > NEAR) return null;
  const sentence = sentenceAt(sentences, from.start);
  if (!sentence || to.end > sentence.end) return null;
  const start = Math.max(sentence.start, from.start - NEAR);
  return { start, text: lower.slice(start, Math.min(sentence.end, to.end + NEAR)) };
}

const sentenceAt = (sentences: readonly Span[], offset: number): Span | undefined =>
  sentences[Math.max(0, countBefore(sentences, offset + 1) - 1)];

function daysBetween(from: PrintedDate, to: PrintedDate): number | null {
  if (from.day === 0 || to.day === 0 || from.month === 0 || to.month === 0) return null;
  const year = to.year || 2023;
  const start = from.year || (from.month > to.month ? year - 1 : year);
  const days =
    (Date.UTC(year, to.month - 1, to.day) - Date.UTC(start, from.month - 1, from.day)) / MILLISECONDS_OF_DAY;
  return days > 0 ? days : null;
}

function ofDays(article: Article, from: PrintedDate, to: PrintedDate): Draft | null {
  const days = daysBetween(from, to);
  const sentence = days === null ? null : sentenceOf(article, from, to);
  if (!sentence || days === null || !TO.test(article.lower.slice(from.end, to.start))) return null;
  for (const match of sentence.text.matchAll(DAYS)) {
    const count = numberOf(match[1]!);
    const start = sentence.start + match.index;
    const span = { start, end: start + match[0].length };
    // Without a year, February may have had a day more.
    if (count === days || count === days + 1) return told(article, 'holds', span, from, to);
    const lead = sentence.text.slice(Math.max(0, match.index - 24), match.index);
    const isNear = Math.min(Math.abs(start - to.end), Math.abs(from.start - span.end)) < 40;
    if (LESS_SOME.test(sentence.text)) continue;
    if (LASTS.test(lead) && isNear && Math.abs(count - days) > 2 && count > 1)
      return told(article, 'fails', span, from, to);
  }
  return null;
}

function ofMonths(article: Article, from: PrintedDate, to: PrintedDate): Draft | null {
  const days = daysBetween(from, to);
  const sentence = days === null || days < 45 ? null : sentenceOf(article, from, to);
  if (!sentence || days === null) return null;
  for (const match of sentence.text.matchAll(MONTHS)) {
    const count = numberOf(match[2]!);
    const months = days / DAYS_OF_MONTH;
    const isMore = /^(?:hơn|trên)$/.test(match[1] ?? '');
    const isLess = /gần|chưa/.test(match[1] ?? '');
    const fits = isMore
      ? months >= count - 0.1 && months < count + 1
      : isLess
        ? months > count - 1 && months <= count + 0.1
        : Math.abs(months - count) < 0.6;
    const start = sentence.start + match.index + match[0].length - match[2]!.length - match[3]!.length;
    const span = { start, end: start + match[2]!.length };
    if (fits) return told(article, 'holds', span, from, to);
    const isOff = Math.abs(months - count) > 2 && !match[1] && start > from.end && start < to.start;
    if (isOff && isBuilt(sentence, from, to, match.index)) return told(article, 'fails', span, from, to);
  }
  return null;
}

/** “Khởi công ngày …, thời gian thi công 18 tháng, hoàn thành ngày …”: a work from its first day to its last, neither late nor early. */
function isBuilt(
  { start, text }: { start: number; text: string },
  from: PrintedDate,
  to: PrintedDate,
  at: number,
): boolean {
  return (
    BEGINS.test(text.slice(0, from.start - start)) &&
    FINISHES.test(text.slice(from.end - start, to.start - start)) &&
    TAKES.test(text.slice(from.end - start, at)) &&
    OF_ALL.test(text.slice(at)) &&
    !NOT_IN_TIME.test(text)
  );
}

/** “Được tái lập năm 1993, … kỷ niệm 30 năm tái lập vào tháng 9-2023”. */
function ofYears(article: Article, from: PrintedDate, to: PrintedDate): Draft | null {
  if (from.year === 0 || to.year <= from.year || from.until || to.until) return null;
  const sentence = sentenceOf(article, from, to) ?? ofPartyAge(article, from, to);
  if (!sentence) return null;
  const lead = sentence.text.slice(
    Math.max(0, from.start - sentence.start - 70),
    from.start - sentence.start,
  );
  // “70 năm Chiến thắng … (7/5/1954 - 7/5/2024)” is told by its bracket.
  const between = article.lower.slice(from.end, to.start);
  const isBracket = /^ ?[-–] ?$/.test(between) && article.lower[from.start - 1] === '(';
  // “…, sinh năm 1927, …; …, sinh năm 1932”: two people.
  if ((!FOUNDED.test(lead) && !isBracket) || BORN.test(between)) return null;
  for (const match of sentence.text.matchAll(YEARS)) {
    const count = Number(match[1]);
    const start = sentence.start + match.index;
    const span = { start, end: start + match[0].length };
    const isAge = match[2] === ' tuổi';
    const years = to.year - from.year;
    const isAnniversary =
      ANNIVERSARY.test(sentence.text.slice(Math.max(0, match.index - 30), match.index)) ||
      LIVED.test(sentence.text.slice(match.index + match[0].length));
    // An age before the years is of somebody who was born: “ông Thụ, 91 tuổi, kể: xưởng lập năm 1947”.
    const isTheirs = start > from.start || IS_BORN.test(lead);
    if (isAge ? !isTheirs : !isAnniversary) continue;
    const holds = count === years || (isAge && count === years + 1);
    // An anniversary may be kept a year off; five or ten years off it is not.
    if (holds || Math.abs(count - years) > 1) return told(article, holds ? 'holds' : 'fails', span, from, to);
  }
  return null;
}

/** “Ông vào Đảng năm 1974. Năm 2024, ông nhận Huy hiệu 50 năm tuổi Đảng”: the years of one person in two sentences. */
function ofPartyAge(
  { sentences, lower }: Article,
  from: PrintedDate,
  to: PrintedDate,
): { start: number; text: string } | null {
  const second = sentenceAt(sentences, to.start);
  const lead = lower.slice(Math.max(0, from.start - 40), from.start);
  if (!second || to.end - from.start > NEAR || !JOINED.test(lead)) return null;
  const start = Math.max(0, from.start - NEAR);
  const text = lower.slice(start, Math.min(second.end, to.end + NEAR));
  return lower.slice(to.end, second.end).includes('tuổi đảng') ? { start, text } : null;
}

const told = (
  article: Article,
  verdict: 'holds' | 'fails',
  span: FigureSpan,
  from: PrintedDate,
  to: PrintedDate,
): Draft => toldOf(article, verdict, [span, from, to]);
