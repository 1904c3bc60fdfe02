import { gramHash } from './seeds.ts';
import { cutWords, Vocabulary, type Words } from './words.ts';

/** So many words in a row are looked up to find where a passage may stand. */
export const GRAM_WORDS = 3;

/** One text, prepared for finding quotes in it. What is dear is made when it is first asked for. */
export class TextIndex {
  readonly vocabulary = new Vocabulary();
  #words: Words | null = null;
  #flat: string | null = null;
  #grams: Map<number, number[]> | null = null;

  constructor(readonly text: string) {}

  get words(): Words {
    this.#words ??= cutWords(this.text, this.vocabulary);
    return this.#words;
  }

  /** The folded text in one line: what was a paragraph's end may be a space today. */
  get flat(): string {
    this.#flat ??= flatten(this.words.folded);
    return this.#flat;
  }

  /** Word indexes by the hash of the {@link GRAM_WORDS} words from there. */
  get grams(): ReadonlyMap<number, readonly number[]> {
    if (!this.#grams) {
      this.#grams = new Map();
      const { ids, count } = this.words;
      for (let at = 0; at + GRAM_WORDS <= count; at += 1) {
        const hash = gramHash(ids, at, GRAM_WORDS);
        const places = this.#grams.get(hash);
        if (places) places.push(at);
        else this.#grams.set(hash, [at]);
      }
    }
    return this.#grams;
  }
}

/** Folded text in one line, at the same offsets. */
export function flatten(folded: string): string {
  return folded.replaceAll('\n', ' ');
}
