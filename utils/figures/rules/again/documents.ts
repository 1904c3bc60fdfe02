import type { Draft, FigureSpan, Verdict } from '../../finding.ts';
import { readDateAt } from '../../reading/dates.ts';
import type { Article } from '../../reading/figure.ts';
import type { Whole } from '../../whole.ts';
import { numberOf, TWO_TO_TEN } from '../number-words.ts';
import { draft, printed } from '../show.ts';
import { LETTERS } from '../toolkit.ts';

const SYMBOL = /số:? (\d{1,4}(?:\/\d{4})?[-/][A-ZĐƯƠ\d]+(?:[-/][A-ZĐƯƠ\d]+)*)/g;
const DAY = /^[^.;]{0,24}?ngày /;
const TERM = /^[^.;,]{0,24}?khóa ([IVXL]+)(?![a-z])/;
const CONGRESS =
  /đại hội(?: đại biểu)?(?<before>(?: [a-z\u00c0-\u1fff]+){0,6}?) lần thứ (?<number>[ivxl]+)(?![a-z\u00c0-\u1fff])(?<after>(?: của(?: [a-z\u00c0-\u1fff]+){1,4})?)/g;
const ELECTED =
  /(?<![a-z\u00c0-\u1fff])bầu[^.;\n]{0,60}?ban chấp hành (?<body>(?:đảng bộ|đoàn|hội|công đoàn)[^.;,\n\d]{0,40}?) khóa (?<number>[ivxl]+)(?![a-z\u00c0-\u1fff])/g;
const OTHER_CONGRESS = /tiến tới|chuẩn bị|hướng tới|sắp tới|chào mừng|nhiệm kỳ (?:trước|tới|qua)|khóa trước/;
const ARTICLES = / (điều|chương)(?![a-z\u00c0-\u1fff])(?! (?:đảng viên|bác|kiện|lệ|trị|phối|tra))/g;
const COUNT_BEFORE = new RegExp(`(?:^|[^${LETTERS}\\d.,])(\\d{1,3}|${TWO_TO_TEN})$`);
const REGULATION =
  /(quy định|quy chế|luật|nghị định|điều lệ|pháp lệnh|thông tư)(?: số)? ?(\d[a-z\u00c0-\u1fff\d/-]*)?/g;
/** Characters behind a symbol in which its date or term stands. */
const BEHIND = 60;
/** Mentions of one document that are compared: each with the first. */
const MOST_MENTIONS = 12;

/** “thực hiện Nghị quyết Đại hội lần thứ XX”: what a congress looks back on may be of the one before it. */
const RESOLUTION = /nghị quyết(?: của)? $/;

interface Mention {
  key: string;
  /** Whose congress it is, where that is said. */
  owner?: string;
  /** Named by its resolution. */
  isLookedBackOn?: boolean;
  value: string;
  span: FigureSpan;
  /** The headline, of what stands in it. */
  headline?: Article;
}

/** The same document, congress or regulation named again: its day, its term, its number, how many articles it has. */
export function documents({ article, title }: Whole): Draft[] {
  const { text, lower } = article;
  const mentions: Mention[] = [];
  for (const match of text.matchAll(SYMBOL)) {
    const end = match.index + match[0].length;
    const behind = lower.slice(end, end + BEHIND);
    const day = DAY.exec(behind);
    const date = day ? readDateAt(lower, end + day[0].length) : null;
    if (date?.year)
      mentions.push({
        key: `day ${match[1]}`,
        value: `${date.day}.${date.month}.${date.year}`,
        span: { start: date.start, end: date.end },
      });
    const term = TERM.exec(text.slice(end, end + BEHIND));
    if (term) {
      const start = end + term[0].length - term[1]!.length;
      mentions.push({
        key: `term ${match[1]}`,
        value: term[1]!,
        span: { start, end: start + term[1]!.length },
      });
    }
  }
  const headed = title
    ? congresses(title.lower).map(
        (one): Mention => ({ ...one, headline: title, span: { ...one.span, in: 'title' } }),
      )
    : [];
  mentions.push(...headed, ...congresses(lower), ...articlesOf(lower));
  return compared(article, mentions);
}

/** “Đại hội Đảng bộ xã lần thứ XII”, “Đại hội lần thứ XII của Đảng bộ xã”. */
function congresses(lower: string): Mention[] {
  const mentions: Mention[] = [];
  for (const match of lower.matchAll(CONGRESS)) {
    const { before = '', number = '', after = '' } = match.groups ?? {};
    const body = before.trim() || after.replace(/^ của/, '').trim();
    const around = lower.slice(Math.max(0, match.index - 40), match.index + match[0].length + 40);
    const isNational =
      /^(?:đảng|toàn quốc)(?!\p{L}| bộ)/u.test(body) ||
      /^ (?:của )?(?:đảng(?! bộ)|toàn quốc)/.test(
        lower.slice(match.index + match[0].length, match.index + match[0].length + 16),
      );
    if (isNational || OTHER_CONGRESS.test(around)) continue;
    const head = ownerOf(body);
    if (body !== '' && head === '') continue;
    const start = match.index + match[0].indexOf(` ${number}`, 'đại hội'.length) + 1;
    push(head, number, start, RESOLUTION.test(lower.slice(Math.max(0, match.index - 20), match.index)));
  }
  // The committee that a congress elects has its ordinal.
  for (const match of lower.matchAll(ELECTED)) {
    const { body = '', number = '' } = match.groups ?? {};
    push(ownerOf(body), number, match.index + match[0].length - number.length);
  }
  return mentions;

  function push(owner: string, number: string, start: number, isLookedBackOn = false): void {
    const span = { start, end: start + number.length };
    mentions.push({ key: 'congress', owner, isLookedBackOn, value: number.toUpperCase(), span });
  }
}

const ownerOf = (body: string): string =>
  /^(?:đảng bộ|đoàn|hội|công đoàn)(?: [\p{L}]+)?/u.exec(body)?.[0] ?? '';

/** “Quy định mới gồm 7 điều … học đủ 8 điều của Quy định”. */
function articlesOf(lower: string): Mention[] {
  const mentions: Mention[] = [];
  for (const match of lower.matchAll(ARTICLES)) {
    const count = COUNT_BEFORE.exec(lower.slice(Math.max(0, match.index - 8), match.index));
    if (!count) continue;
    const number = count[1]!;
    const start = match.index - number.length;
    const from = Math.max(0, start - 50);
    const around = lower.slice(from, match.index + 40).split(/[.!?]\s/);
    const own = around.find((sentence) => sentence.includes(`${number}${match[0]}`)) ?? '';
    const [regulation] = [...own.matchAll(REGULATION)];
    if (!regulation || regulation[2]) continue;
    mentions.push({
      key: `articles ${regulation[1]} ${match[1]}`,
      value: String(numberOf(number)),
      span: { start, end: match.index },
    });
  }
  return mentions;
}

/** Each further mention with the first of its key. Where more than two values are told, several things have one name. */
function compared(article: Article, mentions: readonly Mention[]): Draft[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.key) ?? [];
    if (group.length < MOST_MENTIONS) group.push(mention);
    groups.set(mention.key, group);
  }
  const found: Draft[] = [];
  for (const all of groups.values()) {
    const group = all.filter(
      (one) =>
        !one.isLookedBackOn ||
        !all.some((held) => !held.isLookedBackOn && isRightBefore(one.value, held.value)),
    );
    if (
      new Set(group.map(({ value }) => value)).size > 2 ||
      new Set(group.map(({ owner }) => owner).filter(Boolean)).size > 1
    )
      continue;
    const [first, ...others] = group.sort((a, b) => placeOf(a) - placeOf(b));
    const other = others.find(({ value }) => value !== first!.value) ?? others[0];
    if (other) found.push(told(article, first!, other));
  }
  return found;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

function ordinalOf(roman: string): number {
  const signs = [...roman].map((sign) => ROMAN[sign] ?? 0);
  return signs.reduce((sum, sign, at) => sum + (sign < (signs[at + 1] ?? 0) ? -sign : sign), 0);
}

const isRightBefore = (ordinal: string, next: string): boolean => ordinalOf(ordinal) + 1 === ordinalOf(next);

/** In the order in which they are read: the headline first. */
const placeOf = ({ headline, span }: Mention): number => (headline ? -1 : span.start);

function told(article: Article, first: Mention, other: Mention): Draft {
  const verdict: Verdict = first.value === other.value ? 'holds' : 'fails';
  const made = draft('repeat', verdict, [], {
    terms: [printed(first.headline ?? article, first.span)],
    printed: printed(other.headline ?? article, other.span),
    sign: verdict === 'holds' ? '=' : '≠',
    remark: verdict === 'fails' ? 'same-document' : null,
  });
  return { ...made, spans: [first.span, other.span] };
}
