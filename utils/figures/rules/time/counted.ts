import type { Draft, FigureSpan } from '../../finding.ts';
import type { Article } from '../../reading/figure.ts';
import type { Whole } from '../../whole.ts';
import { numberOf, TWO_TO_TEN } from '../number-words.ts';
import { LETTERS } from '../toolkit.ts';
import { toldOf } from './told.ts';

/** A number of up to ten in words, or of up to three digits. */
const NUMBER = `\\d{1,3}|một|${TWO_TO_TEN}`;
const NOT_INSIDE = `(?<![${LETTERS}\\d.,/-])`;
const ABOUT = '(?<about>(?:hơn|trên|gần|chưa đầy|chưa đến|khoảng|ngót) )?';
const MONTH = (which: string): string =>
  `(?:đầu |giữa |cuối |hết )?tháng (?<${which}>\\d{1,2})(?:(?: ?[-/] ?| năm )(?<${which}Year>(?:19|20)\\d\\d))?`;
const MONTHS = `từ ${MONTH('from')}(?: năm nay| năm ngoái)? (?:đến|tới|cho đến) ${MONTH('to')}(?!\\d)`;
const DAY = '(?:ngày )?';
const DAYS = `từ ${DAY}(?<from>\\d{1,2}) ?(?:đến|tới|-|–) ?(?:hết )?${DAY}(?<to>\\d{1,2})(?: ?[-/] ?| tháng )(?<month>\\d{1,2})(?!\\d)`;
const YEAR = '(?:19|20)\\d\\d';
const YEARS = `từ (?:năm )?(?<from>${YEAR}) (?:đến|tới|cho đến) (?:hết |khi [${LETTERS} ]{2,30})?(?:năm )?(?<to>${YEAR})(?!\\d)`;
const LISTED_YEARS = `(?<listed>${YEAR}(?:, ${YEAR})* và (?:năm )?${YEAR})(?!\\d)`;
const LISTED = `(?<listed>\\d{1,2}(?:, \\d{1,2})* và (?:ngày )?\\d{1,2})(?: ?[-/] ?| tháng )\\d{1,2}(?!\\d)`;
const behind = (unit: string, what: string, link: string): RegExp =>
  new RegExp(`${NOT_INSIDE}${ABOUT}(?<count>${NUMBER}) ${unit}${link}${what}`, 'gd');
const before = (what: string, unit: string): RegExp =>
  new RegExp(
    `${NOT_INSIDE}${what}[^.;\\d]{0,30}?(?:trong|suốt|kéo dài|ròng rã|tức là|tức|tổng cộng|,) (?:suốt |đúng |vừa tròn )?${ABOUT}(?<count>${NUMBER}) ${unit}(?! (?:\\d|đầu|cuối|trước|sau|nay|qua|tới))`,
    'gd',
  );
const FORMS: readonly { pattern: RegExp; spread: (groups: Groups) => number | null }[] = [
  { pattern: behind('tháng', MONTHS, '[^.;\\d]{0,40}?[ (]'), spread: spreadOfMonths },
  { pattern: before(MONTHS, 'tháng'), spread: spreadOfMonths },
  { pattern: behind('ngày(?: đêm)?', DAYS, '[^.;\\d]{0,40}?[ (]'), spread: spreadOfDays },
  { pattern: before(DAYS, 'ngày'), spread: spreadOfDays },
  { pattern: behind('năm', YEARS, '[^.;\\d]{0,50}?[ (]'), spread: spreadOfYears },
  { pattern: before(YEARS, 'năm'), spread: spreadOfYears },
  { pattern: behind('năm', LISTED_YEARS, '(?: là)? \\(?(?:năm )?'), spread: spreadOfListed },
  { pattern: behind('ngày', LISTED, ' '), spread: spreadOfListed },
];
/** What is told per month or day is no length. */
const EACH = new RegExp(`(?<![${LETTERS}])(?:mỗi|hằng|hàng|bình quân|trước|sau khi|cứ) $`);

/** What every form holds. */
const MAY_BE = /từ (?:ngày |năm |tháng |(?:đầu|giữa|cuối|hết) tháng )?\d|\d và (?:ngày |năm )?\d/g;

type Groups = Readonly<Record<string, string | undefined>>;

/** Months and days that are counted and named without a whole date: “8 tháng (từ tháng 2 đến hết tháng 9)”, “hai ngày 15 và 16/7”. */
export function counted({ article }: Whole): Draft[] {
  const found: Draft[] = [];
  // All forms stand in one block with what they count: blocks that name neither a span nor a list of days are passed over.
  for (const { start, end } of blocksOf(article.lower))
    for (const { pattern, spread } of FORMS) {
      const block = article.lower.slice(start, end);
      for (const match of block.matchAll(pattern)) {
        const drafted = ofMatch(article, match, start, spread(match.groups!));
        if (drafted) found.push(drafted);
      }
    }
  return found;
}

function blocksOf(lower: string): { start: number; end: number }[] {
  const blocks: { start: number; end: number }[] = [];
  for (const { index } of lower.matchAll(MAY_BE)) {
    if (index < (blocks.at(-1)?.end ?? 0)) continue;
    const end = lower.indexOf('\n', index);
    blocks.push({ start: lower.lastIndexOf('\n', index) + 1, end: end < 0 ? lower.length : end });
  }
  return blocks;
}

function ofMatch(
  article: Article,
  match: RegExpExecArray,
  from: number,
  spread: number | null,
): Draft | null {
  const { groups, indices } = match;
  const count = numberOf(groups!.count!);
  if (
    spread === null ||
    spread < 0 ||
    EACH.test(article.lower.slice(Math.max(0, from + match.index - 12), from + match.index))
  )
    return null;
  // Names in a row are counted exactly; of a span, one or both ends.
  const holds =
    groups!.listed === undefined ? count === spread || count === spread + 1 : count === spread + 1;
  if (groups!.about !== undefined) return null;
  const spans = ['count', 'from', 'to', 'listed']
    .map((name) => indices!.groups![name])
    .filter((place) => place !== undefined)
    .map(([start, end]): FigureSpan => ({ start: from + start, end: from + end }));
  return toldOf(article, holds ? 'holds' : 'fails', spans);
}

function spreadOfMonths({ from, to, fromYear, toYear }: Groups): number | null {
  const [first, last] = [Number(from), Number(to)];
  if (first > 12 || last > 12) return null;
  const years =
    fromYear !== undefined && toYear !== undefined ? Number(toYear) - Number(fromYear) : first > last ? 1 : 0;
  return years * 12 + last - first;
}

function spreadOfYears({ from, to }: Groups): number {
  return Number(to) - Number(from);
}

/** As many as are listed: one more than lies between them. */
function spreadOfListed({ listed }: Groups): number {
  return listed!.split(/, | và /).length - 1;
}

function spreadOfDays({ from, to }: Groups): number | null {
  const isSpan = Number(to) > Number(from) && Number(to) <= 31;
  return isSpan ? Number(to) - Number(from) : null;
}
