import type { Span } from '@/utils/model/records.ts';

/** How many of some spans, in the order of the text, start before an offset. */
export function countBefore(spans: readonly Pick<Span, 'start'>[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
