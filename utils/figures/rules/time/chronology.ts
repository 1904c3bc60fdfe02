import type { Span } from '@/utils/model/records.ts';
import type { Draft, Remark, Verdict } from '../../finding.ts';
import type { Article, Figure, PrintedDate } from '../../reading/figure.ts';
import type { Whole } from '../../whole.ts';
import { draft, printed } from '../show.ts';
import { words } from '../toolkit.ts';
import { orderOf } from './told.ts';

const DOCUMENT =
  /(?<!\p{L})số:? (\d+\/((?:19|20)\d\d))\/[\p{L}\d-]+[^.;,]{0,12},? (?:ký |ban hành )?(?:ngày )$/u;
const SAME_PERIOD = words('so với(?: cùng kỳ|cùng thời điểm)?(?: của)? năm $|so với cùng kỳ năm $');
const NO_LENGTH = words('sau|trước|mỗi|qua|tới|từ');
const PLAN = words('kế hoạch|dự toán');
const EDITION = words('giải|hội đồng|cuộc thi|mùa giải|vòng|hội thi|liên hoan|đợt|kỳ họp|sơ khảo|chung khảo');
const MILLISECONDS_OF_DAY = 86_400_000;
/** Characters between two places of one statement. */
const NEAR = 14;
const FARTHER = 60;

/** Dates and lengths of time that must agree: weekdays, spans of years and days, the year of a document, reversed spans. */
export function chronologies({ article }: Whole): Draft[] {
  const { lower, dates, figures } = article;
  const found: Draft[] = [];
  let figureAt = 0;
  dates.forEach((date, at) => {
    const previous = dates[at - 1];
    while (figureAt < figures.length && figures[figureAt]!.start < date.start) figureAt += 1;
    const before = lower.slice(Math.max(0, date.start - 90), date.start);
    if (date.day > 0 && !isDay(date)) found.push(told('fails', [date], article, 'no-such-day'));
    const document = date.year > 0 ? DOCUMENT.exec(before) : null;
    if (document) found.push(ofDocument(date, document, before));
    if (date.until) {
      const isReversed = date.day === 0 && date.until.year < date.year;
      if (isReversed && /(?:giai đoạn|nhiệm kỳ) (?:năm )?$/.test(before))
        found.push(told('fails', [date], article, 'reversed-range'));
      const length = [figures[figureAt - 1], figures[figureAt]]
        .map((figure) => (figure ? ofLength(date, figure) : null))
        .find((draft) => draft !== null);
      if (length) found.push(length);
    }
    if (previous) {
      const between = lower.slice(previous.end, date.start);
      found.push(...ofPair(previous, date, between));
    }
  });
  found.push(...ofEditions());
  return found;

  function ofDocument(date: PrintedDate, match: RegExpExecArray, before: string): Draft {
    const number = match[1]!;
    const start = date.start - before.length + match.index + match[0].indexOf(number);
    const is = Number(match[2]) === date.year;
    return told(
      is ? 'holds' : 'fails',
      [{ start, end: start + number.length }, date],
      article,
      'same-document',
    );
  }

  /** “5 năm 2016 - 2020” counts both ends, “50 năm (1974 - 2024)” their difference. */
  function ofLength(date: PrintedDate, figure: Figure): Draft | null {
    const isYears = date.day === 0;
    const unit = figure.dimension;
    if (figure.form !== 'number' || (isYears ? unit !== 'năm' : unit !== 'ngày')) return null;
    const isBefore = figure.start < date.start;
    const between = isBefore
      ? lower.slice(figure.outer.end, date.start)
      : lower.slice(date.end, figure.outer.start);
    if (between.length > FARTHER || /[.;\d]/.test(between)) return null;
    const count = Number(figure.value.n) / Number(figure.value.d);
    const spread = isYears ? date.until!.year - date.year : date.until!.day - date.day;
    const holds = count === spread || count === spread + 1;
    // “10 năm thực hiện chỉ thị (2016 - 2021)”: years in a bracket of their own tell the length before it.
    const isBracket = isYears && isBefore && /\($/.test(between) && lower[date.end] === ')';
    const isTold =
      (between.length <= NEAR || isBracket) &&
      (isBefore || /^\s*\(/.test(between)) &&
      !NO_LENGTH.test(between);
    if (!holds && (!isTold || spread < 0 || figure.comparator !== null)) return null;
    const length = { start: figure.start, end: figure.outer.end };
    return told(holds ? 'holds' : 'fails', isBefore ? [length, date] : [date, length], article, 'years');
  }

  function ofPair(from: PrintedDate, to: PrintedDate, between: string): Draft[] {
    const made: Draft[] = [];
    const isSpan =
      /^[\s,]*(?:đến|tới|-|–|đến hết|cho đến)(?: ngày)?\s*$/.test(between) ||
      /^ ?(?:đến|tới) ngày $/.test(between);
    const isBoth = from.day > 0 && to.day > 0 && from.month > 0 && to.month > 0;
    if (isSpan && isBoth && to.year > 0) {
      const isReversed =
        from.year > 0 ? orderOf(from) > orderOf(to) : from.month === to.month && from.day > to.day;
      if (isReversed) made.push(told('fails', [from, to], article, 'reversed-range'));
    }
    const isSame =
      from.year === to.year && from.year > 0 && from.day === 0 && to.day === 0 && from.month === to.month;
    if (
      isSame &&
      from.until === null &&
      to.until === null &&
      between.length < 160 &&
      !/[.;]\s/.test(between)
    ) {
      if (SAME_PERIOD.test(between) && !PLAN.test(between))
        made.push(told('fails', [from, to], article, 'years'));
    }
    return made;
  }

  /** “Hội đồng sơ khảo giải năm 2023 làm việc … đến ngày 2-12-2022”. */
  function ofEditions(): Draft[] {
    const made: Draft[] = [];
    dates.forEach((year, at) => {
      if (year.day > 0 || year.month > 0 || year.until || year.year === 0) return;
      const before = lower.slice(Math.max(0, year.start - 40), year.start);
      if (!/năm $/.test(before) || !EDITION.test(before) || /[.;]\s/.test(before)) return;
      for (let next = at + 1; next < Math.min(dates.length, at + 4); next += 1) {
        const date = dates[next]!;
        const between = lower.slice(year.end, date.start);
        if (between.length > 120 || /[.;]\s/.test(between)) return;
        const isDeadline =
          date.day > 0 && date.year > 0 && /(?:đến|tới|hết|trước|từ) (?:hết )?(?:ngày )?$/.test(between);
        if (!isDeadline) continue;
        const verdict = date.year === year.year ? 'holds' : date.year < year.year ? 'fails' : null;
        if (verdict) made.push(told(verdict, [year, date], article, 'years'));
        return;
      }
    });
    return made;
  }
}

function isDay({ day, month, year }: PrintedDate): boolean {
  if (month === 0) return true;
  const leap = year === 0 ? 2000 : year;
  const days = new Date(Date.UTC(leap, month, 1) - MILLISECONDS_OF_DAY).getUTCDate();
  return day <= days;
}

const told = (verdict: Verdict, [first, second]: [Span, Span?], article: Article, remark: Remark): Draft =>
  draft('chronology', verdict, second ? [first, second] : [first], {
    terms: [printed(article, first)],
    printed: second ? printed(article, second) : null,
    sign: second ? (verdict === 'holds' ? '=' : '≠') : null,
    remark: verdict === 'holds' ? null : remark,
  });
