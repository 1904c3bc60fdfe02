import type { AnnotationKind, Target } from '../model.ts';
import type { Anchoring } from './anchoring.ts';
import { choose } from './choice.ts';
import { findQuote } from './quote-search.ts';
import type { TextIndex } from './text-index.ts';
import { ALONE } from './verdict.ts';

/** Anchors a target that is not where it was, by its own quote and context alone. */
export function* anchorByQuote(
  index: TextIndex,
  target: Target,
  kind: AnnotationKind,
): Generator<void, Anchoring> {
  const { prefix, exact, suffix } = target;
  if (exact === '') return { status: 'orphan', span: null, quote: null, candidates: [] };
  const old = {
    text: prefix + exact + suffix,
    span: { start: prefix.length, end: prefix.length + exact.length },
  };
  const findings = yield* findQuote(index, target);
  return choose(old, index.text, findings, findings, kind, ALONE);
}
