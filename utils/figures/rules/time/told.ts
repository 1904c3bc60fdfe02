import type { Draft, FigureSpan, Remark } from '../../finding.ts';
import type { Article } from '../../reading/figure.ts';

/** A relation between places in time: the first of them, and what it is held against. */
export function toldOf(
  { text }: Article,
  verdict: 'holds' | 'fails',
  spans: readonly FigureSpan[],
  remark: Remark | null = null,
): Draft {
  const printed = ({ start, end }: FigureSpan): string => text.slice(start, end);
  const [first, ...others] = spans;
  return {
    kind: 'chronology',
    verdict,
    spans: [...spans].sort((a, b) => a.start - b.start),
    working: {
      terms: [others.map(printed).join(' – ')],
      computed: null,
      printed: printed(first!),
      sign: verdict === 'holds' ? '=' : '≠',
      remark: verdict === 'holds' ? null : remark,
    },
  };
}
