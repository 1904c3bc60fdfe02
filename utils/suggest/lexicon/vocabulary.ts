import { spellings } from './spelling.ts';

/** The id of every word the lexicon does not know. */
export const UNKNOWN = 0;

/**
 * Words, numbers and signs as small integers, so that phrases are matched by comparing integers and every
 * accepted spelling of a word (hòa/hoà, tỷ/tỉ) is the same word.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  #size = 0;

  /** @param base words that keep their ids here, for a vocabulary that lives for one article only. */
  constructor(private readonly base?: Vocabulary) {
    this.#size = base?.size ?? 0;
  }

  /** How many words are known: the greatest id. */
  get size(): number {
    return this.#size;
  }

  /** @param word in lower case. @returns its id, new if it was not known in any spelling. */
  add(word: string): number {
    const known = this.get(word);
    if (known !== UNKNOWN) return known;
    this.#size += 1;
    for (const spelling of spellings(word)) this.#ids.set(spelling, this.#size);
    return this.#size;
  }

  /** @param word in lower case. @returns its id, or `UNKNOWN`. */
  get(word: string): number {
    return this.#ids.get(word) ?? this.base?.get(word) ?? UNKNOWN;
  }
}
