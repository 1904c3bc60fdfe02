import type { AnnotationKind, Span, Target } from '../model.ts';
import type { Alignment } from './alignment.ts';
import { type Anchoring, found } from './anchoring.ts';
import { choose } from './choice.ts';
import { projectSpan } from './projection.ts';
import { type Finding, findQuote } from './quote-search.ts';
import type { TextIndex } from './text-index.ts';
import { ALIGNED, ALONE, judge } from './verdict.ts';
import { wordsIn } from './words.ts';

/** Places looked at closely: most words of the text are known to be others'. */
const PLACES = 5;
/** Context taken from the snapshot for a search of the whole text, in UTF-16 units. */
const CONTEXT = 128;

function hasMoved({ old, moved }: Alignment, { start, end }: Span): boolean {
  const { from, to } = wordsIn(old, start, end);
  let count = 0;
  for (let i = from; i < to; i += 1) count += moved[i]!;
  return count * 2 > to - from;
}

/** Whether the words of a place are those of another passage of the snapshot. */
function isTaken({ old, new: now, toOld }: Alignment, own: Span, place: Span): boolean {
  const { from, to } = wordsIn(now, place.start, place.end);
  const { from: ownFrom, to: ownTo } = wordsIn(old, own.start, own.end);
  let taken = 0;
  for (let j = from; j < to; j += 1) {
    const i = toOld[j]!;
    if (i >= 0 && (i < ownFrom || i >= ownTo)) taken += 1;
  }
  return taken * 2 >= to - from;
}

function withContext(target: Target, snapshot: string): Target {
  const { start, end } = target;
  return {
    ...target,
    prefix: snapshot.slice(Math.max(0, start - CONTEXT), start),
    suffix: snapshot.slice(end, end + CONTEXT),
  };
}

/**
 * Anchors a target by what became of the whole text around it. Where its words lead nowhere, the text is searched for
 * the quote, but what is known to be another passage is not taken for it.
 */
export function anchorByAlignment(
  index: TextIndex,
  alignment: Alignment,
  snapshot: string,
  target: Target,
  kind: AnnotationKind,
): Anchoring {
  const span = { start: target.start, end: target.end };
  const old = { text: snapshot, span };
  const place = projectSpan(alignment, span);
  const verdict = place && judge(old, index.text, place, kind, ALIGNED);
  if (place && verdict === 'changed') return found(index.text, 'changed', place.span);
  if (place && verdict === 'same')
    return found(index.text, hasMoved(alignment, span) ? 'moved' : 'exact', place.span);
  const findings = findQuote(index, withContext(target, snapshot), PLACES);
  const open = findings.filter((finding: Finding) => !isTaken(alignment, span, finding.span));
  return choose(old, index.text, findings, open, kind, ALONE);
}
