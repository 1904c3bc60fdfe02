import type { Draft } from '../../finding.ts';
import type { Article, PrintedDate } from '../../reading/figure.ts';
import { printed, spanOf } from '../show.ts';
import { words } from '../toolkit.ts';
import { repeated } from './alike.ts';
import { contentOf, shared } from './context.ts';

/** What happens once: two days for it are one too many. */
const EVENTS =
  'khai giảng|khai mạc|bế mạc|bế giảng|khởi công|khánh thành|thông xe|phát động|ra mắt|công bố|ký kết|thành lập|ban hành|có hiệu lực|khởi tranh|hợp nhất|sáp nhập'.split(
    '|',
  );
const OTHERS = words(
  'thứ (?:hai|ba|tư)|lần (?:hai|ba|thứ)|đợt|cũ|trước đó|năm trước|kế hoạch|dự kiến|lùi|hoãn|dời|gia hạn|sửa đổi|bổ sung',
);
/** Characters around a date in which its event stands. */
const AROUND = 90;
const MOST_DATES = 300;

interface Dated {
  date: PrintedDate;
  text: string;
  content: ReadonlySet<string>;
}

/** “khai giảng sáng 12/4/2024 … lớp khai giảng ngày 21/4/2024”: one event, its day told twice. */
export function events(article: Article): Draft[] {
  const byEvent = new Map<string, Dated[]>();
  for (const date of article.dates.filter(isWhole).slice(0, MOST_DATES)) {
    const text = clauseOf(article, date);
    const event = EVENTS.filter((one) => text.includes(one));
    if (event.length !== 1 || OTHERS.test(text)) continue;
    const group = byEvent.get(event[0]!) ?? [];
    byEvent.set(event[0]!, [...group, { date, text, content: contentOf(text) }]);
  }
  return [...byEvent.values()]
    .filter(({ length }) => length === 2)
    .map(([a, b]) => compared(article, a!, b!))
    .filter((found) => found !== null);
}

const isWhole = ({ day, month, year, until }: PrintedDate): boolean =>
  day > 0 && month > 0 && year > 0 && until === null;

/** The sentence around a date, no more than some characters of it. */
function clauseOf({ lower }: Article, { start, end }: PrintedDate): string {
  const before = lower
    .slice(Math.max(0, start - AROUND), start)
    .split(/[.;!?\n]\s*/)
    .at(-1)!;
  return before + lower.slice(end, end + AROUND).split(/[.;!?\n](?:\s|$)/)[0]!;
}

function compared(article: Article, a: Dated, b: Dated): Draft | null {
  const verdict = keyOf(a.date) === keyOf(b.date) ? 'holds' : isSlip(a.date, b.date) ? 'fails' : null;
  if (verdict === null || shared(a.content, b.content) < 3) return null;
  return repeated(
    verdict,
    [spanOf(a.date), spanOf(b.date)],
    [printed(article, a.date), printed(article, b.date)],
  );
}

const keyOf = ({ day, month, year }: PrintedDate): string => `${day}.${month}.${year}`;

/** The digits of the day or month swapped, of both among each other, or the year one digit off. */
export function isSlip(a: PrintedDate, b: PrintedDate): boolean {
  const digitsOf = (parts: readonly number[]): string =>
    parts.map((part) => String(part).padStart(2, '0')).join('');
  const sorted = (digits: string): string => [...digits].sort().join('');
  if (a.year !== b.year) {
    const isDay = a.day === b.day && a.month === b.month;
    return isDay && (Math.abs(a.year - b.year) <= 1 || sorted(String(a.year)) === sorted(String(b.year)));
  }
  return sorted(digitsOf([a.day, a.month])) === sorted(digitsOf([b.day, b.month]));
}
