import { fold } from '@/utils/text/fold.ts';
import { gramHash } from './gram-table.ts';
import type { Words } from './text-words.ts';
import { cutWordsSlowly } from './word-cutter.ts';
import type { WordNumbers } from './word-numbers.ts';

/** So many words in a row are looked up to find where a passage may stand. */
export const GRAM_WORDS = 3;

/** So many groups are entered before a pause may come: a part of a millisecond. */
const PIECE = 2048;

/** Where groups of words stand in a text: chains of places through a hash table. */
class GramPlaces {
  readonly #mask: number;
  /** The last place entered for each slot, and for each place the one before it; 0 is none, places count from 1. */
  readonly #heads: Int32Array;
  readonly #before: Int32Array;

  constructor(readonly ids: Int32Array) {
    const slots = 2 ** Math.ceil(Math.log2(2 * ids.length + 2));
    this.#mask = slots - 1;
    this.#heads = new Int32Array(slots);
    this.#before = new Int32Array(ids.length + 1);
  }

  enter(at: number): void {
    const slot = this.#slotOf(gramHash(this.ids, at, GRAM_WORDS));
    this.#before[at + 1] = this.#heads[slot]!;
    this.#heads[slot] = at + 1;
  }

  /** Where the group that stands at `at` in `ids` stands here, last first; at most `most` places. */
  of(ids: Int32Array, at: number, most: number): number[] {
    const places: number[] = [];
    const slot = this.#slotOf(gramHash(ids, at, GRAM_WORDS));
    for (let place = this.#heads[slot]!; place > 0 && places.length < most; place = this.#before[place]!)
      if (this.#isEqual(place - 1, ids, at)) places.push(place - 1);
    return places;
  }

  #isEqual(place: number, ids: Int32Array, at: number): boolean {
    for (let k = 0; k < GRAM_WORDS; k += 1) if (this.ids[place + k] !== ids[at + k]) return false;
    return true;
  }

  #slotOf(hash: number): number {
    return (Math.imul(hash, 0x9e3779b1) >>> 7) & this.#mask;
  }
}

/** One text, prepared for finding quotes in it. */
export interface TextIndex {
  readonly text: string;
  readonly words: Words;
  /** The folded text in one line: what was a paragraph's end may be a space today. */
  readonly flat: string;
  readonly grams: GramPlaces;
}

/** Prepares a text for finding quotes in it. */
export function* indexText(text: string, numbers: WordNumbers): Generator<void, TextIndex> {
  const words = yield* cutWordsSlowly(text, numbers);
  const grams = new GramPlaces(words.ids);
  for (let from = 0; from + GRAM_WORDS <= words.count; from += PIECE) {
    const to = Math.min(from + PIECE, words.count - GRAM_WORDS + 1);
    for (let at = from; at < to; at += 1) grams.enter(at);
    yield;
  }
  return { text, words, flat: flatten(text), grams };
}

/** Folds a text into one line, at the same offsets. */
export function flatten(text: string): string {
  return fold(text).replaceAll('\n', ' ');
}
