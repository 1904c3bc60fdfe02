import type { TextTarget } from '@/utils/model/records.ts';
import { overlaps } from '@/utils/model/spans.ts';
import { alignWords } from '../alignment.ts';
import type { TextIndex } from '../cut/text-index.ts';
import { someWords } from '../cut/text-words.ts';
import { type Projection, projectSpan } from '../judge/projection.ts';
import { attachStrays } from '../link/attach-strays.ts';
import { Links } from '../link/links.ts';
import { pairRegion } from '../link/pairing.ts';
import { copiesOf, likelyPlaces, type Pattern, patternOf } from './quote-places.ts';

/** A place in the text where a quote may stand, with what speaks for it. */
export interface Finding extends Projection {
  /** From 0 to 1: the quote's likeness and its neighbours', weighed. */
  score: number;
}

/** Places looked at closely. */
const MOST_PLACES = 12;
/** Above so many words a quote is aligned with the whole text, by the passages it shares with it. */
const LONG_WORDS = 200;
/** Words taken on each side beyond the pattern's own number, for what was added in between. */
const ROOM = 12;

/** The pattern, to be linked with the words of the text around the place where its first word may stand. */
function linksAround({ words: text }: TextIndex, { words }: Pattern, place: number): Links {
  const from = Math.max(0, Math.min(place - ROOM, text.count));
  const to = Math.max(from, Math.min(place + words.count + ROOM, text.count));
  return new Links(words, someWords(text, from, to));
}

function pair(links: Links, aFrom: number, aTo: number, bFrom: number, bTo: number): void {
  pairRegion(links.old, links.now, { aFrom, aTo, bFrom, bTo }, (i, j) => links.link(i, j));
}

function lookClosely(index: TextIndex, pattern: Pattern, place: number): Projection | null {
  const links = linksAround(index, pattern, place);
  pair(links, 0, links.old.count, 0, links.now.count);
  attachStrays(links);
  return projectSpan(links, pattern.span);
}

/**
 * Looks at a copy: its words are the quote's. What stands before and after goes with it word by word as far as it is
 * equal, and the rest is compared on its own.
 */
function lookAtCopy(index: TextIndex, pattern: Pattern, copy: number): Projection | null {
  const place = copy - pattern.first;
  const links = linksAround(index, pattern, place);
  const { old, now } = links;
  // From a place in the pattern to the same place in the window, which the text's beginning may cut short.
  const shift = Math.min(ROOM, place);
  const isEqual = (i: number) => i >= 0 && i < old.count && old.ids[i] === now.ids[i + shift];
  let { first, end } = pattern;
  while (isEqual(first - 1)) first -= 1;
  while (isEqual(end)) end += 1;
  for (let i = first; i < end; i += 1) links.link(i, i + shift);
  pair(links, 0, first, 0, Math.max(0, first + shift));
  pair(links, end, old.count, end + shift, now.count);
  attachStrays(links);
  return projectSpan(links, pattern.span);
}

/** The quote weighs more than its context, but less than both sides of it together. */
export function scoreOf({ similarity, left, right }: Projection): number {
  return 0.4 * similarity + 0.3 * left + 0.3 * right;
}

function withScore(place: Projection): Finding {
  return { ...place, score: scoreOf(place) };
}

/**
 * Finds where a target may stand by its quote and context alone, best first.
 * Places are proposed by copies of the quote and by shared word groups, in default of them by fuzzy search, and each
 * is then compared word by word. Where a copy stands, nothing else is taken for the quote.
 */
export function* findQuote(
  index: TextIndex,
  target: TextTarget,
  mostPlaces = MOST_PLACES,
): Generator<void, Finding[]> {
  const pattern = patternOf(index, target);
  if (pattern.words.count > LONG_WORDS) {
    const found = projectSpan(yield* alignWords(pattern.words, index.words), pattern.span);
    return found ? [withScore(found)] : [];
  }
  const findings: Finding[] = [];
  const copies = copiesOf(index, pattern);
  yield;
  for (const copy of copies) {
    const place = lookAtCopy(index, pattern, copy);
    if (place) findings.push(withScore(place));
    yield;
  }
  for (const likely of yield* likelyPlaces(index, pattern, copies.length > 0, mostPlaces)) {
    const place = lookClosely(index, pattern, likely);
    const finding = place && withScore(place);
    if (finding && !findings.some((other) => overlaps(other.span, finding.span))) findings.push(finding);
    yield;
  }
  return findings.sort((x, y) => y.score - x.score);
}
