import type { Draft } from '../../finding.ts';
import type { Article, Figure } from '../../reading/figure.ts';
import type { Whole } from '../../whole.ts';
import { printed, spanOf } from '../show.ts';
import { agrees, repeated } from './alike.ts';
import { contextOf, tellsApart } from './context.ts';

/** Sentences at the head of a text in which it tells in short what it tells at length further on. */
const LEAD = 3;
const MANY = 10;
const HEAD = 300;
/** What is told twice is no more than this many times itself. */
const APART = 2;
/** Syllables of a label that tell a quantity from others. */
const LEAST = 3;
const MOST = 6;
const BEFORE = 90;
const VERBS =
  /(?: (?:đạt|là|được|ước|ước đạt|lên|lên tới|còn|tới|khoảng|hơn|trên|gần|có|cả|toàn|thu|chỉ|đã|hiện|hiện có|tổng cộng|vào|mức|ở|con số))+$/;
const TIME =
  /(?: (?:trong |của )?(?:năm \d{4}|(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) tháng(?: đầu năm| cuối năm| qua)?(?: (?:năm )?\d{4})?|cả năm|năm nay|năm ngoái|năm trước|tháng \d{1,2}|quý [ivx\d]+|nửa đầu năm|cùng kỳ))+$/;
const NO_QUANTITY = new Set(['bare', 'percent', 'points', 'multiple', 'năm', 'tháng', 'ngày', 'giờ', 'tuổi']);

interface Told {
  figure: Figure;
  time: string;
}

/** “doanh thu du lịch trên 2.900 tỷ đồng … Doanh thu du lịch sáu tháng 2.490 tỷ đồng”: one name for two amounts. */
export function labels({ article, title }: Whole): Draft[] {
  const byLabel = new Map<string, Told[]>();
  for (const figure of article.figures) {
    if (figure.form !== 'number' || figure.size < MANY || NO_QUANTITY.has(figure.dimension)) continue;
    const told = labelOf(article, figure);
    if (told === null) continue;
    const key = `${figure.dimension} ${told.label}`;
    byLabel.set(key, [...(byLabel.get(key) ?? []), { figure, time: told.time }]);
  }
  const head = `${title?.lower ?? ''} ${article.lower.slice(0, HEAD)}`;
  return [...byLabel.values()]
    .map((group) => compared(article, group, head))
    .filter((found) => found !== null);
}

function labelOf(
  { lower, sentences }: Article,
  { sentence, outer }: Figure,
): { label: string; time: string } | null {
  const from = Math.max(sentences[sentence]!.start, outer.start - BEFORE);
  let words = lower
    .slice(from, outer.start)
    .split(/[,;:(.–-]\s*|\n| và | với /)
    .at(-1)!
    .trim();
  words = ` ${words}`.replace(VERBS, '');
  const time = TIME.exec(words)?.[0].trim() ?? '';
  words = words.replace(TIME, '').replace(VERBS, '').trim();
  const parts = words.split(/\s+/);
  const isLabel = parts.length >= LEAST && parts.length <= MOST && !/\d/.test(words);
  return isLabel ? { label: words, time } : null;
}

function compared(article: Article, group: readonly Told[], head: string): Draft | null {
  const [first, ...others] = group;
  const other = others.find(({ figure }) => !agrees(first!.figure, figure)) ?? others[0];
  if (!first || !other || first.figure.sentence >= LEAD || first.figure.sentence === other.figure.sentence)
    return null;
  const values = new Set(group.map(({ figure }) => figure.size));
  const [a, b] = [first.figure, other.figure];
  const isOneTime = first.time === '' || other.time === '' || first.time === other.time;
  const isNear = a.size < APART * b.size && b.size < APART * a.size;
  if (values.size > 2 || !isOneTime || !isNear) return null;
  const isSame = agrees(a, b);
  if (!isSame && tellsApart(contextOf(article, a), contextOf(article, b), head)) return null;
  return repeated(
    isSame ? 'holds' : 'fails',
    [spanOf(a), spanOf(b)],
    [printed(article, a), printed(article, b)],
  );
}
