import search from 'approx-string-match';
import type { Span, Target } from '../model.ts';
import { fold } from '../text/fold.ts';
import { alignSlowly } from './alignment.ts';
import { pairRegion } from './pairing.ts';
import { type Projection, projectSpan } from './projection.ts';
import { gramHash } from './seeds.ts';
import { straighten } from './straighten.ts';
import { flatten, GRAM_WORDS, type TextIndex } from './text-index.ts';
import { cutWords, type Words, wordAfter, wordsIn } from './words.ts';

/** A place in the text where a quote may stand, with what speaks for it. */
export interface Finding extends Projection {
  /** From 0 to 1: the quote's likeness and its neighbours', weighed. */
  score: number;
}

/** Context asked for on each side at most, in UTF-16 units: more only costs time. */
const CONTEXT = 128;
/** A word group that stands in more places than this says little about where. */
const COMMON = 40;
/** Places looked at closely. */
const MOST_PLACES = 12;
/** Copies of the quote that are looked at: a text may consist of them. */
const MOST_COPIES = 60;
/** Above so many words a quote is aligned with the whole text, by the passages it shares with it. */
const LONG_WORDS = 200;
/** Fuzzy search allows errors in a quarter of the quote; below this length that is any text at all. */
const LEAST_FUZZY = 12;
const ERRORS = 0.25;
/** Fuzzy search takes time in proportion to text × quote: the beginning of a long quote is enough to find it. */
const MOST_FUZZY = 256;

/** A target's quote with its context, cut into words. */
interface Pattern {
  words: Words;
  span: Span;
  /** Word index where the quote begins, and where what follows it does. */
  first: number;
  end: number;
}

function patternOf(index: TextIndex, { prefix, exact, suffix }: Target): Pattern {
  const before = prefix.slice(-CONTEXT);
  const words = cutWords(before + exact + suffix.slice(0, CONTEXT), index.vocabulary);
  const span = { start: before.length, end: before.length + exact.length };
  const { from, to } = wordsIn(words, span.start, span.end);
  return { words, span, first: from, end: to };
}

/** Where the pattern's first word would stand, and how many word groups agree. */
type Votes = Map<number, number>;

function vote(votes: Votes, place: number, weight: number): void {
  votes.set(place, (votes.get(place) ?? 0) + weight);
}

/** Word indexes where a copy of the quote begins, if it is cut into as many words there. */
function copiesOf(index: TextIndex, { words, span, first }: Pattern): number[] {
  const quote = flatten(words.folded.slice(span.start, span.end));
  const lead = span.start - words.starts[first]!;
  const copies: number[] = [];
  for (
    let at = index.flat.indexOf(quote);
    at >= 0 && copies.length < MOST_COPIES;
    at = index.flat.indexOf(quote, at + 1)
  ) {
    const word = wordAfter(index.words, at);
    if (at - index.words.starts[word]! === lead) copies.push(word);
  }
  return copies;
}

function voteByGrams(index: TextIndex, { words }: Pattern, votes: Votes): void {
  for (let at = 0; at + GRAM_WORDS <= words.count; at += 1) {
    const places = index.grams.get(gramHash(words.ids, at, GRAM_WORDS)) ?? [];
    if (places.length <= COMMON) for (const place of places) vote(votes, place - at, 1 / places.length);
  }
}

function voteByErrors(index: TextIndex, pattern: Pattern, exact: string, votes: Votes): void {
  const quote = flatten(fold(exact)).slice(0, MOST_FUZZY);
  if (quote.length < LEAST_FUZZY) return;
  const errors = Math.floor(quote.length * ERRORS);
  for (const match of search(index.flat, quote, errors).slice(0, MOST_COPIES))
    vote(votes, wordAfter(index.words, match.start) - pattern.first, 1);
}

/** Places within so many words of each other are one place, shifted by what was added or taken away. */
const SAME_PLACE = 6;

function bestPlaces(votes: Votes, most: number): number[] {
  const groups: { place: number; weight: number }[] = [];
  for (const [place, weight] of [...votes].sort((x, y) => x[0] - y[0])) {
    const last = groups.at(-1);
    if (last && place - last.place <= SAME_PLACE) last.weight += weight;
    else groups.push({ place, weight });
  }
  return groups
    .sort((x, y) => y.weight - x.weight)
    .slice(0, most)
    .map((group) => group.place);
}

/** Words taken on each side beyond the pattern's own number, for what was added in between. */
const ROOM = 12;

function lookClosely(index: TextIndex, pattern: Pattern, place: number): Projection | null {
  const { words, span } = pattern;
  const links = new Int32Array(words.count).fill(-1);
  pairAround(index, pattern, links, 0, words.count, place - ROOM, place + words.count + ROOM);
  return follow(index, words, links, span);
}

/**
 * Looks at a copy: its words are the quote's. What stands before and after goes with it word by word as far as it is
 * equal, and the rest is compared on its own.
 */
function lookAtCopy(index: TextIndex, pattern: Pattern, copy: number): Projection | null {
  const { words, span } = pattern;
  const links = new Int32Array(words.count).fill(-1);
  const shift = copy - pattern.first;
  const equal = (i: number) => i >= 0 && i < words.count && words.ids[i] === index.words.ids[i + shift];
  let { first, end } = pattern;
  while (equal(first - 1)) first -= 1;
  while (equal(end)) end += 1;
  for (let i = first; i < end; i += 1) links[i] = i + shift;
  pairAround(index, pattern, links, 0, first, shift - ROOM, first + shift);
  pairAround(index, pattern, links, end, words.count, end + shift, words.count + shift + ROOM);
  return follow(index, words, links, span);
}

function follow(index: TextIndex, words: Words, links: Int32Array, span: Span): Projection | null {
  const taken = new Set(links);
  straighten(
    words,
    index.words,
    links,
    (j) => !taken.has(j),
    (i, from, j) => {
      taken.delete(from);
      taken.add(j);
      links[i] = j;
    },
  );
  return projectSpan({ old: words, new: index.words, toNew: links }, span);
}

/** Pairs the pattern's words from `from` to `to` with the text's words between two places, as far as it reaches. */
function pairAround(
  index: TextIndex,
  { words }: Pattern,
  links: Int32Array,
  from: number,
  to: number,
  placeFrom: number,
  placeTo: number,
): void {
  const bFrom = Math.max(0, placeFrom);
  const bTo = Math.min(index.words.count, placeTo);
  if (from >= to || bFrom >= bTo) return;
  pairRegion(words, index.words, { aFrom: from, aTo: to, bFrom, bTo }, (i, j) => {
    links[i] = j;
  });
}

function alignWhole(index: TextIndex, { words, span }: Pattern): Projection | null {
  const steps = alignSlowly(words, index.words);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return projectSpan(step.value, span);
}

/** The quote weighs more than its context, but less than both sides of it together. */
export function scoreOf({ similarity, left, right }: Projection): number {
  return 0.4 * similarity + 0.3 * left + 0.3 * right;
}

/**
 * Finds where a target may stand by its quote and context alone, best first.
 * Places are proposed by copies of the quote and by shared word groups, in default of them by fuzzy search, and each
 * is then compared word by word.
 */
export function findQuote(index: TextIndex, target: Target, mostPlaces = MOST_PLACES): Finding[] {
  const pattern = patternOf(index, target);
  if (pattern.words.count > LONG_WORDS) {
    const found = alignWhole(index, pattern);
    return found ? [{ ...found, score: scoreOf(found) }] : [];
  }
  const copies = copiesOf(index, pattern);
  const votes: Votes = new Map();
  voteByGrams(index, pattern, votes);
  if (votes.size === 0 && copies.length === 0) voteByErrors(index, pattern, target.exact, votes);
  const places = [
    ...copies.map((copy) => lookAtCopy(index, pattern, copy)),
    ...bestPlaces(votes, mostPlaces).map((place) => lookClosely(index, pattern, place)),
  ];
  const findings = new Map<number, Finding>();
  for (const place of places) {
    if (!place) continue;
    const finding = { ...place, score: scoreOf(place) };
    const known = findings.get(finding.span.start);
    if (!known || known.score < finding.score) findings.set(finding.span.start, finding);
  }
  return [...findings.values()].sort((x, y) => y.score - x.score);
}
