import type { RelinkCandidate } from '@/components/mark/RelinkList.tsx';
import type { Span, Target } from '@/utils/model/records.ts';

/** Characters shown on each side of a place. */
const AROUND = 60;

/** Possible places with the words round them; at most nine, one for each digit key. */
export function candidateViews(text: string, candidates: readonly { span: Span }[]): RelinkCandidate[] {
  return candidates.slice(0, 9).map(({ span }) => ({
    span,
    before: text.slice(Math.max(0, span.start - AROUND), span.start),
    quote: text.slice(span.start, span.end),
    after: text.slice(span.end, span.end + AROUND),
  }));
}

/** What stood round a mark when it was made. */
export function contextOf(target: Target): { before: string; after: string } {
  return target.type === 'area' ? { before: '', after: '' } : { before: target.prefix, after: target.suffix };
}
