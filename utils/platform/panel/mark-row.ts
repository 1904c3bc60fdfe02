import type { UnseenReason } from '@/utils/article/index.ts';
import type { Annotation, Span } from '@/utils/model/records.ts';
import { orderOf, pagesCited } from '@/utils/model/target.ts';
import { sentenceAround } from '@/utils/text/sentence-around.ts';
import type { MarkRow } from './protocol.ts';

/** What is known of a mark's place today. */
interface Found extends Pick<Annotation, 'anchorStatus' | 'currentQuote'> {
  span: Span | null;
  unseen: UnseenReason | null;
}

/**
 * A mark as lists show it.
 * @param text that its place counts in, or, without a place, that it was made in; '' where that is not there
 */
export function markRow(annotation: Annotation, text: string, found: Found): MarkRow {
  const { id, kind, flag, note, keptAsEvidence, updatedAt, target, campaign } = annotation;
  const words = target.exact.replaceAll('\n', ' ');
  const span = found.span ?? (target.type === 'text' ? target : null);
  return {
    id,
    kind,
    flag,
    note,
    keptAsEvidence,
    updatedAt,
    anchorStatus: found.anchorStatus,
    currentQuote: found.currentQuote,
    unseen: found.unseen,
    target: { exact: target.exact, start: orderOf(target) },
    at: found.span?.start ?? null,
    line: text && span ? sentenceAround(text, span) : { before: '', words, after: '' },
    name: kind === 'campaign' ? (campaign?.name ?? null) : null,
    page: pagesCited(target.pages),
  };
}

/** In the order of the text; those without a place come last, as they stood in the text they were marked in. */
export function inTextOrder(rows: Iterable<MarkRow>): MarkRow[] {
  const place = ({ at }: MarkRow) => at ?? Number.POSITIVE_INFINITY;
  return [...rows].sort((a, b) => {
    const before = place(a) - place(b);
    return (Number.isNaN(before) ? 0 : before) || a.target.start - b.target.start;
  });
}
