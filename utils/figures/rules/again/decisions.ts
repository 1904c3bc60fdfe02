import type { Draft } from '../../finding.ts';
import type { Article, PrintedDate } from '../../reading/figure.ts';
import { printed, spanOf } from '../show.ts';
import { repeated } from './alike.ts';
import { isSlip } from './events.ts';

/** A document that is named by its day: “Nghị quyết của Tỉnh ủy ngày 16/4/2023”, “ra nghị quyết ngày 14/6/2023”. */
const DOCUMENT =
  /(?<kind>nghị quyết|quyết định|chỉ thị|kế hoạch|quy định|kết luận|thông báo|đề án|chương trình hành động)(?: [^.;,()\d]{1,40})?,? (?:ký |ban hành )?ngày $/;
/** Characters before a day in which its document stands. */
const BEFORE = 80;

/** One document told with two days that differ by a slip; where a text has several of its kind, nothing is told of them. */
export function decisions(article: Article): Draft[] {
  const byKind = new Map<string, PrintedDate[]>();
  for (const date of article.dates) {
    if (date.day === 0 || date.month === 0 || date.year === 0 || date.until) continue;
    const { kind } =
      DOCUMENT.exec(article.lower.slice(Math.max(0, date.start - BEFORE), date.start))?.groups ?? {};
    if (kind) byKind.set(kind, [...(byKind.get(kind) ?? []), date]);
  }
  return [...byKind.values()].flatMap(([first, ...others]) => {
    const different = others.filter((other) => keyOf(other) !== keyOf(first!));
    const [other] = different;
    if (!other || new Set(different.map(keyOf)).size > 1 || !isSlip(first!, other)) return [];
    return [
      repeated('fails', [spanOf(first!), spanOf(other)], [printed(article, first!), printed(article, other)]),
    ];
  });
}

const keyOf = ({ day, month, year }: PrintedDate): string => `${day}.${month}.${year}`;
