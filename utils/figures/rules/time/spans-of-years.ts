import type { Draft, FigureSpan } from '../../finding.ts';
import type { Article, PrintedDate } from '../../reading/figure.ts';
import { countBefore } from '../../reading/place-of.ts';
import type { Whole } from '../../whole.ts';
import { numberOf, TWO_TO_TEN } from '../number-words.ts';
import { LETTERS, words } from '../toolkit.ts';
import { toldOf } from './told.ts';

const LENGTHS = new RegExp(
  `(?<![${LETTERS}\\d.,])(?<count>\\d{1,3}|${TWO_TO_TEN}) năm(?! (?:\\d|trước|nay|qua|tới|liền|ngoái|sau|học))`,
  'g',
);
/** What approximates a length, or makes it one of many. */
const ABOUT = words('(?:hơn|trên|gần|khoảng|chừng|ngót|chưa đầy|chưa đến|mỗi|hằng|cứ|độ|dưới)\\s*$');
/** What makes a length one from then to then: nothing else counts years so. */
const SINCE = words('(?:sau|tròn|đúng|vừa tròn|ròng rã|suốt|trải qua|qua)\\s*$');
const UNTIL_NOW = words('(?:tính )?(?:đến|tới) nay|đến bây giờ|hôm nay');
/** Up to the year that is told right before: “Đến năm 2024, sau 30 năm”. */
const UNTIL_THEN = /(?:đến|tới|vào|sang) (?:(?:cuối|đầu|hết) )?(?:năm )?$/;
/** A length of fewer years fits by chance. */
const LEAST = 3;
/** Characters between a length and the years that it lies between. */
const NEAR = 160;
const FAR = 320;
/** Years before a length among which its first is looked for. */
const BACK = 3;
/** Years by which counting both ends, or neither, may differ. */
const BOTH_ENDS = 1;
const TENS = 10;

const MONTHS_TAKEN = new RegExp(
  `(?<![${LETTERS}])thời (?:gian|hạn)(?: [${LETTERS}]+){0,4} (?<count>\\d{1,2}|${TWO_TO_TEN}) tháng(?! \\d)`,
  'g',
);
const PUT_OFF = words('gia hạn|chậm|muộn|sớm|dừng|tạm|lùi|kéo dài|trước hạn|điều chỉnh|giai đoạn');

/**
 * Lengths with the years that they lie between, in one sentence or the next: “vào chiến trường năm 1963 … tháng 5/1975 ra quân, sau 12 năm”,
 * “ra đời năm 2014, tính đến nay tròn mười năm”, which counts to the year of publication; and a time that was given from one day to
 * the same day of another month.
 */
export function spansOfYears({ article, publishedOn }: Whole): Draft[] {
  const { lower, dates } = article;
  const years = dates.filter(({ year, until }) => year > 0 && until === null);
  const found: Draft[] = [];
  if (years.length === 0) return found;
  for (const match of lower.matchAll(LENGTHS)) {
    const lead = lower.slice(Math.max(0, match.index - 16), match.index);
    const count = numberOf(match.groups!.count!);
    if (count < LEAST || ABOUT.test(lead)) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    const drafted =
      untilThen(article, years, span, count) ?? untilNow(article, years, span, count, publishedOn);
    if (drafted) found.push(drafted);
  }
  return [...found, ...givenTimes(article)];
}

/** The last years before an offset, the nearest first. */
function yearsBefore(years: readonly PrintedDate[], offset: number, most: number): PrintedDate[] {
  const count = countBefore(years, offset);
  return years
    .slice(Math.max(0, count - BACK), count)
    .filter(({ end }) => end <= offset && offset - end < most)
    .reverse();
}

function untilThen(
  article: Article,
  years: readonly PrintedDate[],
  span: FigureSpan,
  count: number,
): Draft | null {
  const { lower } = article;
  const next = countBefore(years, span.end);
  const behind = years.slice(next, next + 1).filter(({ start }) => start - span.end < NEAR / 2);
  const before = yearsBefore(years, span.start, FAR);
  for (const to of [...before.slice(0, 1), ...behind]) {
    const froms = before.filter(({ end }) => end <= to.start);
    const from = froms.find(({ year }) => to.year - year === count);
    if (from) return toldOf(article, 'holds', [span, from, to]);
    const [only, ...others] = froms;
    const isClaimed =
      to.end <= span.start &&
      span.start - to.end < 12 &&
      SINCE.test(lower.slice(to.end, span.start)) &&
      UNTIL_THEN.test(lower.slice(Math.max(0, to.start - 24), to.start)) &&
      only !== undefined &&
      to.start - only.end < NEAR;
    const off = only ? Math.abs(to.year - only.year - count) : 0;
    // Another year before may be meant, unless a digit of the tens is wrong.
    const isSlip = others.length === 0 || off % TENS === 0;
    if (isClaimed && isSlip && off > BOTH_ENDS) return toldOf(article, 'fails', [span, only, to]);
  }
  return null;
}

/** Up to the day on which the article was published; that agrees is shown, nothing is claimed. */
function untilNow(
  article: Article,
  years: readonly PrintedDate[],
  span: FigureSpan,
  count: number,
  publishedOn: string | null,
): Draft | null {
  if (!publishedOn) return null;
  const [from] = yearsBefore(years, span.start, NEAR);
  const isNow = from && UNTIL_NOW.test(article.lower.slice(from.end, span.start));
  const isRight = from && Number(publishedOn.slice(0, 4)) - from.year === count;
  return isNow && isRight ? toldOf(article, 'holds', [span, from]) : null;
}

/** “nhận mặt bằng ngày 15/4/2021, thời gian thi công 18 tháng, phải bàn giao ngày 15/12/2022”: from a day to the same day of a month. */
function givenTimes(article: Article): Draft[] {
  const { lower, dates } = article;
  return [...lower.matchAll(MONTHS_TAKEN)].flatMap((match) => {
    const end = match.index + match[0].length;
    const from = dates[countBefore(dates, match.index) - 1];
    const to = dates[countBefore(dates, end)];
    const isTold =
      from !== undefined &&
      to !== undefined &&
      to.start - from.end < FAR &&
      from.day > 0 &&
      from.day === to.day &&
      from.year > 0 &&
      to.year > 0 &&
      !/[.!?]\s/.test(lower.slice(from.end, to.start)) &&
      !PUT_OFF.test(lower.slice(from.end, to.start));
    if (!isTold) return [];
    const months = (to.year - from.year) * 12 + to.month - from.month;
    const count = numberOf(match.groups!.count!);
    const start = end - ' tháng'.length - match.groups!.count!.length;
    const verdict = months === count ? 'holds' : 'fails';
    return months > 0
      ? [toldOf(article, verdict, [{ start, end: start + match.groups!.count!.length }, from, to])]
      : [];
  });
}
