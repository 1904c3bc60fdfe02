import { smallOf } from './characters.ts';
import { spellings } from './spelling.ts';

/** The id of every word the lexicon does not know. */
export const UNKNOWN = 0;

/** Two independent hashes of a word are its key: 62 bits, so that no text will ever hold two words of one key. */
export const SEED_A = 0x811c9dc5;
export const SEED_B = 0x2545f491;
export const stepA = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
export const stepB = (hash: number, code: number): number =>
  Math.imul(hash ^ code, 0x5bd1e995) ^ (hash >>> 15);

/** Slots per word in the table: sparse, so that a word is found, or missed, at the first look. */
const SPARSENESS = 4;
const FIRST_SLOTS = 1 << 12;
const FIELDS = 3;

/**
 * Words, numbers and signs as small integers, so that phrases are matched by comparing integers and every
 * accepted spelling of a word (hòa/hoà, tỷ/tỉ) is the same word. Looked up by the hashes that the tokenizer has made on its
 * way: a `Map` by the words themselves, which have to be cut out for it, makes reading into tokens 2.3 times as slow.
 */
export class Vocabulary {
  #size: number;
  #spellings = 0;
  #slots = FIRST_SLOTS;
  /** Per slot the two hashes and the id, side by side for the processor's cache. */
  #table = new Int32Array(FIRST_SLOTS * FIELDS);

  /** @param base words that keep their ids here, for a vocabulary that lives for one article only. */
  constructor(private readonly base?: Vocabulary) {
    this.#size = base?.size ?? 0;
  }

  /** How many words are known: the greatest id. */
  get size(): number {
    return this.#size;
  }

  /** @returns the word's id, new if it was not known in any spelling. */
  add(word: string): number {
    const known = this.get(word);
    if (known !== UNKNOWN) return known;
    this.#size += 1;
    for (const spelling of spellings(word)) {
      if (++this.#spellings * SPARSENESS > this.#slots) this.#grow();
      this.#put(...keyOf(spelling), this.#size);
    }
    return this.#size;
  }

  /** @returns the word's id, or `UNKNOWN`. */
  get(word: string): number {
    return this.find(...keyOf(word));
  }

  /** The id of the word with these hashes, or `UNKNOWN`. */
  find(a: number, b: number): number {
    const table = this.#table;
    const mask = this.#slots - 1;
    for (let slot = a & mask; ; slot = (slot + 1) & mask) {
      const at = slot * FIELDS;
      const id = table[at + 2]!;
      if (id === 0) return this.base === undefined ? UNKNOWN : this.base.find(a, b);
      if (table[at] === a && table[at + 1] === b) return id;
    }
  }

  #put(a: number, b: number, id: number): void {
    const mask = this.#slots - 1;
    let slot = a & mask;
    while (this.#table[slot * FIELDS + 2] !== 0) slot = (slot + 1) & mask;
    this.#table.set([a, b, id], slot * FIELDS);
  }

  #grow(): void {
    const old = this.#table;
    this.#slots *= 2;
    this.#table = new Int32Array(this.#slots * FIELDS);
    for (let at = 0; at < old.length; at += FIELDS)
      if (old[at + 2] !== 0) this.#put(old[at]!, old[at + 1]!, old[at + 2]!);
  }
}

/** The two hashes of a word, in any case. */
function keyOf(word: string): [number, number] {
  let a = SEED_A;
  let b = SEED_B;
  for (let at = 0; at < word.length; at += 1) {
    const code = smallOf(word.charCodeAt(at));
    a = stepA(a, code);
    b = stepB(b, code);
  }
  return [a, b];
}
