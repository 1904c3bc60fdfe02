import search from 'approx-string-match';
import type { Span, TextTarget } from '@/utils/model/records.ts';
import { flatten, GRAM_WORDS, type TextIndex } from '../cut/text-index.ts';
import { type Words, wordAfter, wordsIn } from '../cut/text-words.ts';
import { cutWords } from '../cut/word-cutter.ts';

/** Context asked for on each side at most, in UTF-16 units: more only costs time. */
const CONTEXT = 128;
/** A word group that stands in more places than this says little about where. */
const COMMON = 40;
/** Copies of the quote that are looked at: a text may consist of them. */
const MOST_COPIES = 60;
/** Fuzzy search allows errors in a quarter of the quote; below this length that is any text at all. */
const LEAST_FUZZY = 12;
const ERRORS = 0.25;
/** Fuzzy search takes time in proportion to text × quote: the beginning of a long quote is enough to find it. */
const MOST_FUZZY = 256;
/** So much of the text is searched before a pause may come, in UTF-16 units: a millisecond or two. */
const PIECE = 16_384;

/** A target's quote with its context, cut into words. */
export interface Pattern {
  words: Words;
  span: Span;
  /** The quote, folded into one line. */
  quote: string;
  /** Word index where the quote begins, and where what follows it does. */
  first: number;
  end: number;
}

/** Cuts a target's quote with its nearest context into words, numbered as the text's are. */
export function patternOf(index: TextIndex, { prefix, exact, suffix }: TextTarget): Pattern {
  const before = prefix.slice(-CONTEXT);
  const words = cutWords(before + exact + suffix.slice(0, CONTEXT), index.words.numbers);
  const span = { start: before.length, end: before.length + exact.length };
  const { from, to } = wordsIn(words, span.start, span.end);
  return { words, span, quote: flatten(exact), first: from, end: to };
}

/** Word indexes where a copy of the quote begins, if it is cut into as many words there. */
export function copiesOf(index: TextIndex, { words, span, quote, first }: Pattern): number[] {
  const lead = span.start - (words.starts[first] ?? 0);
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

/** Where the pattern's first word would stand, and how many word groups agree. */
type Votes = Map<number, number>;

function vote(votes: Votes, place: number, weight: number): void {
  votes.set(place, (votes.get(place) ?? 0) + weight);
}

function votesOf(index: TextIndex, { words }: Pattern): Votes {
  const votes: Votes = new Map();
  for (let at = 0; at + GRAM_WORDS <= words.count; at += 1) {
    const places = index.grams.of(words.ids, at, COMMON + 1);
    if (places.length <= COMMON) for (const place of places) vote(votes, place - at, 1 / places.length);
  }
  return votes;
}

/** Places where the quote stands with the fewest errors. */
function* fuzzyPlaces(index: TextIndex, { quote, first }: Pattern): Generator<void, number[]> {
  const wanted = quote.slice(0, MOST_FUZZY);
  if (wanted.length < LEAST_FUZZY) return [];
  let errors = Math.floor(wanted.length * ERRORS);
  const overlap = wanted.length + errors;
  let starts = new Set<number>();
  for (let from = 0; from < index.flat.length && starts.size < MOST_COPIES; from += PIECE) {
    for (const match of search(index.flat.slice(from, from + PIECE + overlap), wanted, errors)) {
      if (match.errors < errors) starts = new Set();
      errors = match.errors;
      starts.add(from + match.start);
    }
    yield;
  }
  return [...starts].slice(0, MOST_COPIES).map((start) => wordAfter(index.words, start) - first);
}

/** Places within so many words of each other are one place, shifted by what was added or taken away. */
const SAME_PLACE = 6;

function bestOf(votes: Votes, most: number): number[] {
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

/**
 * Word indexes where the pattern's first word may stand, best first: by the word groups that pattern and text share, or
 * where they share none, and the quote has no copy, by fuzzy search.
 */
export function* likelyPlaces(
  index: TextIndex,
  pattern: Pattern,
  hasCopies: boolean,
  most: number,
): Generator<void, number[]> {
  const votes = votesOf(index, pattern);
  if (votes.size === 0 && !hasCopies)
    for (const place of yield* fuzzyPlaces(index, pattern)) vote(votes, place, 1);
  return bestOf(votes, most);
}
