import type { AnchorStatus, Span } from '@/utils/model/records.ts';

/** A place that may be the target's. */
export interface Candidate {
  span: Span;
  /** What the text says there. */
  quote: string;
  /** How likely, from 0 to 1. */
  score: number;
}

/** What became of a target in today's text. */
export interface Anchoring {
  status: AnchorStatus;
  /** Where it stands; null when that is not certain (`ambiguous`, `orphan`). */
  span: Span | null;
  /** What the text says there now, when the status is `changed`. */
  quote: string | null;
  /** Where else it could stand, best first: for the reviewer to choose. */
  candidates: Candidate[];
}

/** An anchoring at a place that is certain. */
export function found(text: string, status: 'exact' | 'moved' | 'changed', span: Span): Anchoring {
  return {
    status,
    span,
    quote: status === 'changed' ? text.slice(span.start, span.end) : null,
    candidates: [],
  };
}
