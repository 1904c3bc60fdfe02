import type { Draft, FigureSpan } from '../../finding.ts';
import type { Figure } from '../../reading/figure.ts';
import { numberOf } from '../number-words.ts';
import { type Ground, LETTERS, words } from '../toolkit.ts';
import { itemsOf, type Listed } from './items.ts';
import { listsBehind, type OpenedList } from './opener.ts';
import { ordinalsBehind } from './ordinals.ts';

const LONGEST_LIST = 700;
const MOST_NAMES = 30;
/** By how many names a list may be off what was said of it. */
const MOST_OFF = 3;
const PARTS_OF_A_WHOLE = words(
  '(?:một|hai|ba|\\d+) trong(?: số)?\\s*$|mỗi\\s*$|thêm\\s*$|ngoài\\s*$|trong số\\s*$',
);
const JOINED = /^[^.;:()]{0,60}(?:,| và| cùng)(?: có| tặng| cho| khen(?: thưởng)?)?\s*$/;
/** A number before a noun that is in no dictionary: “ba sổ: …”, “bốn chữ: …”. */
const UNREAD = new RegExp(
  `(?<![${LETTERS}\\d.,/%])(\\d{1,2}|hai|ba|bốn|sáu|bảy|tám|chín|mười) (?=“?[${LETTERS}]+(?: [${LETTERS}]+){0,9}”?(?::| gồm| là)\\s)`,
  'g',
);
const LABELLED = words(
  '(?:thứ|tháng|quý|lần|khóa|số|điều|khoản|mục|bài|lớp|tổ|đội|vòng|cấp|loại|hạng|giai đoạn|kỳ|đợt|ngày|lúc|chương|tuyến|câu|nhóm|mùng|mồng|tập|phần|hồi|trang|quận)\\s*$',
);
const UNITS = words('giờ|phút|ngày|tháng|năm|tuổi|km|m|ha|kg|tấn|đồng|triệu|tỷ|lần|người');

/** A number that may announce a list. */
interface Announced {
  span: FigureSpan;
  /** Where the noun that it counts ends. */
  end: number;
  count: number;
  noun: string;
  head: string;
  /** Known to be counted: what does not fit is a fault. */
  isRead: boolean;
}

/** A stated number and the names that follow: “Bốn xã … là A, B, C và D”, “ba việc. Thứ nhất …”. */
export function lists(ground: Ground): Draft[] {
  return announcedIn(ground)
    .map((one) => byOrdinals(ground, one) ?? listOf(ground, one))
    .filter((found) => found !== null);
}

function announcedIn({ article, passage }: Ground): Announced[] {
  const { lower } = article;
  const weak = passage.weak.filter(({ value }) => value.n > 1n);
  const read = [...passage.figures, ...weak].filter(isAnnouncing).map(
    ({ start, end, outer, value, noun, head }): Announced => ({
      span: { start, end },
      end: outer.end,
      count: Number(value.n),
      noun,
      head,
      isRead: true,
    }),
  );
  // “ở ba điểm: …”: points, measured nowhere else.
  const known = new Set(
    [...passage.figures, ...weak].filter(({ unit }) => unit !== 'điểm').map(({ start }) => start),
  );
  const unread: Announced[] = [];
  for (const match of lower.slice(passage.start, passage.end).matchAll(UNREAD)) {
    const start = passage.start + match.index;
    const isOther =
      LABELLED.test(lower.slice(Math.max(0, start - 12), start)) ||
      UNITS.test(
        /^“?(\p{L}+)/u.exec(lower.slice(start + match[0].length, start + match[0].length + 12))?.[1] ?? '',
      );
    if (known.has(start) || isOther) continue;
    const end = start + match[1]!.length;
    const count = numberOf(match[1]!);
    unread.push({ span: { start, end }, end, count, noun: '', head: '', isRead: false });
  }
  return [...read, ...unread].filter(({ count }) => count > 1 && count <= MOST_NAMES);
}

const isAnnouncing = ({ dimension, isExact, comparator, form, noun }: Figure): boolean =>
  dimension === 'count' && isExact && comparator === null && form === 'number' && noun !== '';

/** “Ba bài học … Thứ nhất, … Thứ hai, … Thứ ba, …”. */
function byOrdinals({ article }: Ground, one: Announced): Draft | null {
  const { lower } = article;
  const found = ordinalsBehind(lower.slice(one.end, one.end + 9000));
  if (!found || !one.isRead) return null;
  const between = lower.slice(one.end, one.end + 220).split(/thứ nhất|một là/)[0]!;
  if (/\d|(?<!\p{L})(?:hai|ba|bốn|sáu|bảy|tám|chín) (?!là)/u.test(between)) return null;
  const { count, mayHaveLast } = found;
  if (count === one.count) return told(article.text, one, 'holds', [String(count)], count);
  if (mayHaveLast && count + 1 === one.count) return null;
  return Math.abs(count - one.count) <= 2 ? told(article.text, one, 'fails', ['thứ nhất …'], count) : null;
}

function listOf(ground: Ground, one: Announced): Draft | null {
  const { article, passage } = ground;
  const before = article.lower.slice(Math.max(passage.start, one.span.start - 24), one.span.start);
  if (PARTS_OF_A_WHOLE.test(before)) return null;
  const behind = article.text.slice(one.end, Math.min(article.text.length, one.end + LONGEST_LIST));
  for (const opened of listsBehind(behind)) {
    const listed = opened.sign === 'lines' ? ofLines(opened.list) : itemsOf(opened.list);
    if (!listed) continue;
    return judged(ground, one, opened, listed);
  }
  return null;
}

const ofLines = (list: string): Listed => {
  const items = list.split('\n');
  return {
    items,
    counts: [items.length],
    least: items.length,
    most: items.length,
    isSure: true,
    isShort: false,
  };
};

function judged(ground: Ground, one: Announced, opened: OpenedList, listed: Listed): Draft | null {
  const { article, passage } = ground;
  const { items, counts, least, most } = listed;
  const from = one.end + opened.from;
  const inLead = passage.figures.filter(({ start }) => start >= one.end && start < from);
  // Another counted thing in between is what the list is of.
  const isOthers = inLead.some(({ dimension, comparator }) => dimension === 'count' && comparator === null);
  if (isOthers && opened.noun === undefined) return null;
  const begins = items.some((item) => /^(?:\d|(?:một|hai|ba|bốn|năm) )/.test(item));
  if (begins && opened.sign !== 'lines') return null;
  const isNamesOnly = listed.isSure && arePlainNames(items);
  if (opened.sign === 'none' && !isNamesOnly && !/ và /.test(opened.list.slice(0, 200))) return null;
  const isWord = opened.sign === 'word' || opened.sign === 'none';
  const isNameless = isWord && !listed.isSure && !opened.list.includes(';');
  if (counts.includes(one.count))
    return isNameless && items.length < 3 && opened.sign !== 'word'
      ? null
      : told(article.text, one, 'holds', items, one.count);
  if (opened.sign === 'place') return null;
  const isOff = one.count < least || one.count > most;
  const off = Math.abs(items.length - one.count);
  const isTooFar = off > Math.max(listed.isSure && areNames(items) ? MOST_OFF : 2, one.count / 2);
  // Short things joined by “và” may be counted otherwise by one, not by two.
  const isClear = listed.isSure || (off >= 2 && listed.isShort && items.length > 2 && isOpenedByWord(opened));
  const isDoubtful =
    !isClear ||
    (!one.isRead && !(opened.sign === 'colon' && opened.list.includes(';'))) ||
    !isOff ||
    (opened.noun !== undefined && !opened.noun.startsWith(one.head)) ||
    isTooFar ||
    (/,/.test(opened.lead) && !areNames(items)) ||
    isJoined(ground, one);
  if (isDoubtful) return null;
  return told(article.text, one, 'fails', items, items.length);
}

const arePlainNames = (items: readonly string[]): boolean =>
  items.length > 2 && items.every((item) => /^\p{Lu}[\p{L}’']*(?: \p{Lu}[\p{L}’']*){0,4}$/u.test(item));

const isOpenedByWord = ({ sign }: OpenedList): boolean => sign === 'word' || sign === 'colon';

/** Behind a longer lead, only proper names are known to be what was counted. */
const areNames = (items: readonly string[]): boolean =>
  items.length > 2 && items.every((item) => /^\p{Lu}/u.test(item));

/** “2 tập thể và 3 cá nhân gồm …”: the list may be of both. */
function isJoined({ article, passage }: Ground, { span }: Announced): boolean {
  const before = passage.figures.findLast(({ start }) => start < span.start);
  if (before?.dimension !== 'count') return false;
  return JOINED.test(article.lower.slice(before.outer.end, span.start));
}

const told = (
  text: string,
  { span }: Announced,
  verdict: Draft['verdict'],
  items: readonly string[],
  count: number,
): Draft => ({
  kind: 'list',
  verdict,
  spans: [span],
  working: {
    terms: [items.slice(0, 12).join(', ').slice(0, 160)],
    computed: String(count),
    printed: text.slice(span.start, span.end),
    sign: verdict === 'holds' ? '=' : '≠',
    remark: 'names-counted',
  },
});
