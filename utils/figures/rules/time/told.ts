import type { Draft, FigureSpan, Remark } from '../../finding.ts';
import type { Article } from '../../reading/figure.ts';

const NUMBERS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** A number of up to ten in words, or of up to three digits. */
export const NUMBER = '\\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười';

export const numberOf = (printed: string): number => Number(printed) || NUMBERS.indexOf(printed);

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
