import type { Span } from '@/utils/model/records.ts';
import type { Draft, Remark } from '../../finding.ts';
import type { Article, PrintedDate } from '../../reading/figure.ts';
import { draft, printed } from '../show.ts';

/** A relation between places in time: the first of them, and what it is held against. */
export function toldOf(
  article: Article,
  verdict: 'holds' | 'fails',
  spans: readonly Span[],
  remark: Remark | null = null,
): Draft {
  const [first, ...others] = spans;
  return draft('chronology', verdict, spans, {
    terms: [others.map((span) => printed(article, span)).join(' – ')],
    printed: printed(article, first!),
    sign: verdict === 'holds' ? '=' : '≠',
    remark: verdict === 'holds' ? null : remark,
  });
}

/** Whole dates by their order in time. */
export const orderOf = ({ day, month, year }: PrintedDate): number => (year * 100 + month) * 100 + day;
