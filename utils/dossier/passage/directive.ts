import type { Span } from '@/utils/model/records.ts';
import { allSurroundings, endsAfter, ownSurroundings, type Surroundings, startsBefore } from './context.ts';
import type { PassageText } from './passage-text.ts';

/**
 * What a browser is told to look for (URL Fragment Text Directives, `prefix-,start,end,-suffix`): the words from `start`
 * to `end`, or `start` alone, right between prefix and suffix.
 */
export interface Directive {
  prefix: Span | null;
  start: Span;
  end: Span | null;
  suffix: Span | null;
}

/** Fewer characters may stand in a menu or below a picture: then their neighbours are told, too. */
const TELLING = 24;

/** Longer passages are told by their first and last words. */
const LONG = 150;

/**
 * How a browser finds a passage, and no other one; null where its words cannot be told from others of the text.
 * Nothing that is looked for as one piece crosses a line: browsers find no words over the edge of a block.
 * @param span without white space at its ends
 */
export function directiveOf(text: PassageText, span: Span): Directive | null {
  const line = text.lineAt(span.start)!;
  if (span.end > line.end) return byEnds(text, span);
  const found = (span.end - span.start > LONG ? byEnds(text, span) : null) ?? whole(text, span);
  const isWhole = span.start === line.start && span.end === line.end;
  if (found || isWhole) return found;
  // A line that the text repeats is told by the lines around it.
  return whole(text, line);
}

/** Looks for all words of a passage within one line. */
function whole(text: PassageText, span: Span): Directive | null {
  const inLine = grown(text, span, ownSurroundings(text, span), TELLING);
  return inLine ?? grown(text, span, allSurroundings(text, span), 0);
}

/** Takes words on both sides by turns, until the passage stands once. @param least characters, where there are so many */
function grown(text: PassageText, span: Span, around: Surroundings, least: number): Directive | null {
  const { before, after } = around;
  for (let left = 0, right = 0; ; ) {
    const start = before[left - 1] ?? span.start;
    const end = after[right - 1] ?? span.end;
    const isAll = left === before.length && right === after.length;
    const isBounded = (left > 0 || isBoundary(text, span.start)) && (right > 0 || isBoundary(text, span.end));
    if (isBounded && (isAll || end - start >= least) && text.standsOnce({ start, end }))
      return {
        prefix: spanOrNull(start, span.start),
        start: { start: span.start, end: span.end },
        end: null,
        suffix: spanOrNull(span.end, end),
      };
    if (isAll) return null;
    if (right === after.length || (left < before.length && left <= right)) left += 1;
    else right += 1;
  }
}

/** Looks for the first words of a passage and for its last ones. */
function byEnds(text: PassageText, span: Span): Directive | null {
  const head = headOf(text, span);
  const tail = head && tailOf(text, span, head.start.end);
  return tail && { ...head, ...tail };
}

function headOf(text: PassageText, span: Span): Pick<Directive, 'prefix' | 'start'> | null {
  const line = text.lineAt(span.start)!;
  const isOneLine = span.end <= line.end;
  // Of a single line the other half is left to the last words.
  const limit = isOneLine ? (span.start + span.end) >> 1 : line.end;
  const inside = endsAfter(line, span.start).filter((end) => end <= limit);
  const ends = inside.length === 0 ? [limit] : inside;
  for (const end of isBoundary(text, span.start) ? ends : [])
    if (end - span.start >= TELLING && text.standsOnce({ start: span.start, end }))
      return { prefix: null, start: { start: span.start, end } };
  const end = ends.at(-1)!;
  const from = fitting(
    [...(isBoundary(text, span.start) ? [span.start] : []), ...allSurroundings(text, span).before],
    (start) => text.standsOnce({ start, end }),
    (start) => end - start >= TELLING,
  );
  return from === null ? null : { prefix: spanOrNull(from, span.start), start: { start: span.start, end } };
}

function tailOf(text: PassageText, span: Span, from: number): Pick<Directive, 'end' | 'suffix'> | null {
  const line = text.lineAt(span.end)!;
  const limit = Math.max(from, line.start);
  const inside = startsBefore(line, span.end).filter((start) => start >= limit);
  const starts = inside.length === 0 ? [limit] : inside;
  for (const start of isBoundary(text, span.end) ? starts : [])
    if (span.end - start >= TELLING && text.isNextAfter(from, { start, end: span.end }))
      return { end: { start, end: span.end }, suffix: null };
  const start = starts.at(-1)!;
  const to = fitting(
    [...(isBoundary(text, span.end) ? [span.end] : []), ...allSurroundings(text, span).after],
    (end) => text.isNextAfter(from, { start, end }),
    (end) => end - start >= TELLING,
  );
  return to === null ? null : { end: { start, end: span.end }, suffix: spanOrNull(span.end, to) };
}

/** The nearest place that fits and tells enough; else the furthest of those that fit. */
function fitting(
  places: readonly number[],
  fits: (place: number) => boolean,
  tells: (place: number) => boolean,
): number | null {
  return places.find((place) => tells(place) && fits(place)) ?? places.findLast(fits) ?? null;
}

function isBoundary(text: PassageText, at: number): boolean {
  const { start, words } = text.lineAt(at)!;
  return words.isBoundary(at - start);
}

const spanOrNull = (start: number, end: number): Span | null => (start < end ? { start, end } : null);
