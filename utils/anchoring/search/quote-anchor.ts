import type { AnnotationKind, TextTarget } from '@/utils/model/records.ts';
import type { TextIndex } from '../cut/text-index.ts';
import { cutWords } from '../cut/word-cutter.ts';
import { ALONE } from '../judge/verdict.ts';
import { standsInNote } from '../layout/quoting.ts';
import type { Anchoring } from '../result.ts';
import { choose } from './choice.ts';
import { findQuote } from './quote-search.ts';

/** Anchors a target that is not where it was, by its own quote and context alone. */
export function* anchorByQuote(
  index: TextIndex,
  target: TextTarget,
  kind: AnnotationKind,
): Generator<void, Anchoring> {
  const { prefix, exact, suffix } = target;
  if (exact === '') return { status: 'orphan', span: null, quote: null, candidates: [] };
  const old = {
    text: prefix + exact + suffix,
    span: { start: prefix.length, end: prefix.length + exact.length },
  };
  const findings = yield* findQuote(index, target);
  // Words that were a quotation when they were marked may be one today.
  const wasQuoted = standsInNote(cutWords(old.text, index.words.numbers), old.span);
  const open = wasQuoted ? findings : findings.filter(({ span }) => !standsInNote(index.words, span));
  return choose(old, index.text, findings, open, kind, ALONE);
}
