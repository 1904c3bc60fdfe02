import search from 'approx-string-match';
import type { Target } from '../model.ts';
import { fold } from '../text/fold.ts';
import { alignSlowly } from './alignment.ts';
import { pairRegion } from './pairing.ts';
import { type Projection, projectSpan } from './projection.ts';
import { gramHash } from './seeds.ts';
import { flatten, GRAM_WORDS, type TextIndex } from './text-index.ts';
import { cutWords, type Words, wordAfter } from './words.ts';

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
  span: { start: number; end: number };
  /** Word index where the quote begins. */
  first: number;
}

function patternOf(index: TextIndex, { prefix, exact, suffix }: Target): Pattern {
  const before = prefix.slice(-CONTEXT);
  const words = cutWords(before + exact + suffix.slice(0, CONTEXT), index.vocabulary);
  const span = { start: before.length, end: before.length + exact.length };
  return { words, span, first: wordAfter(words, span.start) };
}

/** Where the pattern's first word would stand, and how many word groups agree. */
type Votes = Map<number, number>;

function vote(votes: Votes, place: number, weight: number): void {
  votes.set(place, (votes.get(place) ?? 0) + weight);
}

function voteByCopies(index: TextIndex, pattern: Pattern, exact: string, votes: Votes): void {
  const quote = flatten(fold(exact));
  let copies = 0;
  for (
    let at = index.flat.indexOf(quote);
    at >= 0 && copies < MOST_COPIES;
    at = index.flat.indexOf(quote, at + 1)
  ) {
    copies += 1;
    vote(votes, wordAfter(index.words, at) - pattern.first, GRAM_WORDS);
  }
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
  const toNew = new Int32Array(words.count).fill(-1);
  const region = {
    aFrom: 0,
    aTo: words.count,
    bFrom: Math.max(0, place - ROOM),
    bTo: Math.min(index.words.count, place + words.count + ROOM),
  };
  if (region.bFrom >= region.bTo) return null;
  pairRegion(words, index.words, region, (i, j) => {
    toNew[i] = j;
  });
  return projectSpan({ old: words, new: index.words, toNew }, span);
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
  const votes: Votes = new Map();
  voteByCopies(index, pattern, target.exact, votes);
  voteByGrams(index, pattern, votes);
  if (votes.size === 0) voteByErrors(index, pattern, target.exact, votes);
  const findings = new Map<number, Finding>();
  for (const place of bestPlaces(votes, mostPlaces)) {
    const found = lookClosely(index, pattern, place);
    if (!found) continue;
    const finding = { ...found, score: scoreOf(found) };
    const known = findings.get(finding.span.start);
    if (!known || known.score < finding.score) findings.set(finding.span.start, finding);
  }
  return [...findings.values()].sort((x, y) => y.score - x.score);
}
