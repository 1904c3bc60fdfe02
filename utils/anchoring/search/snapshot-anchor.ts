import type { AnnotationKind, Span, TextTarget } from '@/utils/model/records.ts';
import { overlaps } from '@/utils/model/spans.ts';
import type { Alignment } from '../alignment.ts';
import type { TextIndex } from '../cut/text-index.ts';
import { wordsIn } from '../cut/text-words.ts';
import { sameWriting } from '../cut/writing.ts';
import { figureDiffers, isInOtherRow } from '../figure/figures.ts';
import { projectSpan } from '../judge/projection.ts';
import { placeInLine, unchangedPlace } from '../judge/unchanged-place.ts';
import { ALIGNED, ALONE, judge } from '../judge/verdict.ts';
import { rivalPlaces } from '../layout/twins.ts';
import type { Links } from '../link/links.ts';
import { type Anchoring, found } from '../result.ts';
import { choose } from './choice.ts';
import { lettersBetween } from './letters.ts';
import { findQuote } from './quote-search.ts';

/** Places looked at closely: most words of the text are known to be others'. */
const PLACES = 5;
/** Context taken from the snapshot for a search of the whole text, in UTF-16 units. */
const CONTEXT = 128;

/** Whether most of a mark's words stand elsewhere in the order of the text; new neighbours alone move nothing. */
function hasMoved({ links, reordered }: Alignment, { start, end }: Span): boolean {
  const { from, to } = wordsIn(links.old, start, end);
  let movedWords = 0;
  for (let i = from; i < to; i += 1) movedWords += reordered[i]!;
  return movedWords * 2 > to - from;
}

/** Whether the words of a place are those of another passage of the snapshot, or only quote or reprint it. */
function isTaken({ old, now, toOld, closed }: Links, own: Span, place: Span): boolean {
  const { from, to } = wordsIn(now, place.start, place.end);
  const { from: ownFrom, to: ownTo } = wordsIn(old, own.start, own.end);
  let taken = 0;
  for (let j = from; j < to; j += 1) {
    const i = toOld[j]!;
    if (closed[j] === 1 || (i >= 0 && (i < ownFrom || i >= ownTo))) taken += 1;
  }
  return taken * 2 >= to - from;
}

function withContext(target: TextTarget, snapshot: string): TextTarget {
  const { start, end } = target;
  return {
    ...target,
    prefix: snapshot.slice(Math.max(0, start - CONTEXT), start),
    suffix: snapshot.slice(end, end + CONTEXT),
  };
}

/** An anchoring at a place, unless there are rivals for it: of equal ones none is chosen. */
function unlessRivals(text: string, anchoring: Anchoring, rivals: readonly Span[]): Anchoring {
  if (!anchoring.span || rivals.length === 0) return anchoring;
  const candidates = [anchoring.span, ...rivals].map((place) => ({
    span: place,
    quote: text.slice(place.start, place.end),
    score: 1,
  }));
  return { status: 'ambiguous', span: null, quote: null, candidates };
}

/**
 * Anchors a target by what became of the text around it.
 * @returns null where its words lead nowhere
 */
export function anchorByAlignment(
  alignment: Alignment,
  target: TextTarget,
  kind: AnnotationKind,
): Anchoring | null {
  const { lines, rival } = alignment;
  const followed = followSpan(alignment, target, kind);
  const other = rival && followSpan(rival, target, kind);
  if (!followed?.span) return other;
  const twins = rivalPlaces(lines.old, lines.now, target, followed.span);
  const elsewhere = other?.span && !overlaps(other.span, followed.span) ? [other.span] : [];
  return unlessRivals(alignment.text, followed, [...twins, ...elsewhere]);
}

function followSpan(alignment: Alignment, target: TextTarget, kind: AnnotationKind): Anchoring | null {
  const { text: snapshot } = alignment.links.old;
  const { text: now } = alignment;
  const span = { start: target.start, end: target.end };
  const unchanged = unchangedPlace(alignment.links, span);
  const inRow = unchanged ?? placeInLine(alignment.links, span);
  const old = { text: snapshot, span };
  if (inRow) {
    const isRenamed = kind === 'statistic' && isInOtherRow(old, { text: now, span: inRow });
    return found(now, isRenamed ? 'changed' : hasMoved(alignment, span) ? 'moved' : 'exact', inRow);
  }
  const place = projectSpan(alignment.links, span);
  const verdict = place && judge(old, now, place, kind, ALIGNED);
  if (place && verdict === 'same')
    return found(now, hasMoved(alignment, span) ? 'moved' : 'exact', place.span);
  const letters = lettersBetween(alignment.links, span);
  if (letters) {
    const isSame =
      sameWriting(target.exact, now.slice(letters.start, letters.end)) &&
      !figureDiffers(old, { text: now, span: letters }, kind === 'statistic');
    return found(now, isSame ? 'exact' : 'changed', letters);
  }
  // Another row with other figures is another row: the marked one is gone.
  if (place && verdict === 'changed' && !isInOtherRow(old, { text: now, span: place.span }))
    return found(now, 'changed', place.span);
  return null;
}

/** Searches the whole text for the quote of a target; what is known to be another passage is not taken for it. */
export function* searchBeyondAlignment(
  { links }: Alignment,
  index: TextIndex,
  target: TextTarget,
  kind: AnnotationKind,
): Generator<void, Anchoring> {
  const span = { start: target.start, end: target.end };
  const findings = yield* findQuote(index, withContext(target, links.old.text), PLACES);
  const open = findings.filter((finding) => !isTaken(links, span, finding.span));
  return choose({ text: links.old.text, span }, index.text, findings, open, kind, ALONE);
}
