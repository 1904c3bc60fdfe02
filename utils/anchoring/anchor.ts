import type { AnchorStatus, AnnotationKind, Span, Target } from '../model.ts';
import { fold } from '../text/fold.ts';

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

/** A mark to be anchored. */
export interface AnchorRequest {
  id: string;
  target: Target;
  kind: AnnotationKind;
}

export interface AnchorAllOptions {
  /** Aborting it rejects the promise with the signal's reason. */
  signal?: AbortSignal;
}

/** Finds targets in one text. Made once per text, used for all its marks. */
export interface Anchorer {
  readonly text: string;
  /** Anchors one target; a long search may take a few dozen milliseconds. */
  anchor(target: Target, kind: AnnotationKind): Anchoring;
  /** Anchors many without holding the thread for longer than a frame. */
  anchorAll(requests: readonly AnchorRequest[], options?: AnchorAllOptions): Promise<Map<string, Anchoring>>;
}

/**
 * Prepares a text for anchoring.
 * @param text today's article text
 * @param snapshotOf the text that targets with this hash were described in, where it is kept: it tells apart
 *   places that a target's own context cannot
 */
export function createAnchorer(
  text: string,
  _snapshotOf: (hash: string) => string | null = () => null,
): Anchorer {
  const folded = fold(text);
  const anchor = (target: Target, _kind: AnnotationKind): Anchoring => {
    const { start, end, exact, prefix, suffix } = target;
    const found = (span: Span, status: AnchorStatus): Anchoring => ({
      status,
      span,
      quote: null,
      candidates: [],
    });
    if (exact === '') return { status: 'orphan', span: null, quote: null, candidates: [] };
    const whole = fold(prefix + exact + suffix);
    if (text.slice(start, end) === exact && folded.startsWith(whole, start - prefix.length))
      return found({ start, end }, 'exact');
    const at = folded.indexOf(whole);
    if (at >= 0 && folded.indexOf(whole, at + 1) < 0) {
      const from = at + prefix.length;
      return found({ start: from, end: from + exact.length }, 'moved');
    }
    return { status: 'orphan', span: null, quote: null, candidates: [] };
  };
  return {
    text,
    anchor,
    async anchorAll(requests) {
      return new Map(requests.map(({ id, target, kind }) => [id, anchor(target, kind)]));
    },
  };
}
