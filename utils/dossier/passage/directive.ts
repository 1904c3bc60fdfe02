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

/** Fewer characters may stand in a menu or a list of other stories: then their neighbours are told, too. */
const TELLING = 24;

/** Longer passages are told by their first and last words. */
const LONG = 150;

/** So many first and last words of a long passage are told at least. */
const FEW_WORDS = 4;

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
  const ends = inside.length === 0 ? [limit] : inside.slice(Math.min(FEW_WORDS, inside.length) - 1);
  for (const end of isBoundary(text, span.start) ? ends : [])
    if (text.standsOnce({ start: span.start, end })) return { prefix: null, start: { ...span, end } };
  const end = ends.at(-1)!;
  const { before } = allSurroundings(text, span);
  const from = before.find((start) => text.standsOnce({ start, end }));
  return from === undefined ? null : { prefix: { start: from, end: span.start }, start: { ...span, end } };
}

function tailOf(text: PassageText, span: Span, from: number): Pick<Directive, 'end' | 'suffix'> | null {
  const line = text.lineAt(span.end)!;
  const limit = Math.max(from, line.start);
  const inside = startsBefore(line, span.end).filter((start) => start >= limit);
  const starts = inside.length === 0 ? [limit] : inside.slice(Math.min(FEW_WORDS, inside.length) - 1);
  for (const start of isBoundary(text, span.end) ? starts : [])
    if (text.isNextAfter(from, { start, end: span.end })) return { end: { ...span, start }, suffix: null };
  const start = starts.at(-1)!;
  const { after } = allSurroundings(text, span);
  const to = after.find((end) => text.isNextAfter(from, { start, end }));
  return to === undefined ? null : { end: { ...span, start }, suffix: { start: span.end, end: to } };
}

function isBoundary(text: PassageText, at: number): boolean {
  const { start, words } = text.lineAt(at)!;
  return words.isBoundary(at - start);
}

const spanOrNull = (start: number, end: number): Span | null => (start < end ? { start, end } : null);
