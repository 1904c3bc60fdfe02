import type { Span } from '@/utils/model/records.ts';
import { sentenceAround } from '@/utils/text/sentence-around.ts';
import { BREAK, placesIn, searched } from './match.ts';
import type { Query } from './query.ts';
import type { Hit } from './scan.ts';
import type { HeldArticle, HeldMark } from './shelf.ts';

/** A piece of a line, and whether it was marked by the reviewer and looked for. */
export interface Piece {
  text: string;
  isMarked: boolean;
  isSought: boolean;
}

/** A line cut at the edges of what is marked and what is looked for. */
function pieces(text: string, marked: Span | null, sought: readonly Span[]): Piece[] {
  const edges = new Set([0, text.length]);
  for (const { start, end } of marked ? [marked, ...sought] : sought) edges.add(start).add(end);
  const cuts = [...edges].sort((a, b) => a - b);
  const isIn = (at: number) => (span: Span) => span.start <= at && at < span.end;
  return cuts.slice(0, -1).map((from, index) => ({
    text: text.slice(from, cuts[index + 1]),
    isMarked: marked !== null && isIn(from)(marked),
    isSought: sought.some(isIn(from)),
  }));
}

/** Some text with what is looked for told apart. */
export function plainLine(text: string, query: Query, isExact: boolean): Piece[] {
  const doc = searched(text);
  return pieces(doc.text, null, placesIn(doc, query, isExact));
}

/** A place of a text in its sentence, cut to a few lines. @param isMarked whether the place itself is a mark */
function sentence(text: string, place: Span, isMarked: boolean, query: Query, isExact: boolean): Piece[] {
  const { before, words, after } = sentenceAround(text, place);
  const line = before + words + after;
  const marked = isMarked ? { start: before.length, end: before.length + words.length } : null;
  return pieces(line, marked, placesIn(searched(line), query, isExact));
}

/** A mark in its sentence, or as much of that as the mark itself remembers. */
export function markLine(held: HeldArticle, mark: HeldMark, query: Query | null, isExact: boolean): Piece[] {
  const sought = query ?? NO_QUERY;
  const { text } = held.body;
  const isHere = mark.snapshotHash === held.hash && text.slice(mark.start, mark.end) === mark.exact;
  if (isHere) return sentence(text, mark, true, sought, isExact);
  const start = mark.prefix.length;
  return sentence(
    `${mark.prefix}${mark.exact}${mark.suffix}`,
    { start, end: start + mark.exact.length },
    true,
    sought,
    isExact,
  );
}

const NO_QUERY: Query = { terms: [], phrase: null };

/** What was found, in its sentence. */
export function hitLine(hit: Hit, query: Query): Piece[] {
  const { doc, fit, part, mark, where } = hit;
  if (mark && part) return markLine(part.held, mark, query, fit.isExact);
  if (where === 'texts') return sentence(doc.text, fit.place, false, query, fit.isExact);
  // Of the pieces that an entry is searched by the one in which it was found.
  const at = doc.text.split(BREAK);
  let from = 0;
  for (const piece of at) {
    if (fit.place.start < from + piece.length) return plainLine(piece.trim(), query, fit.isExact);
    from += piece.length + BREAK.length;
  }
  return plainLine(doc.text, query, fit.isExact);
}
