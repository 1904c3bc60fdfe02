import { figuresOf, type PlacedWord, wordsOf } from './words.ts';

/** Words that stand together: five in a row are rarely chosen by two writers. */
export const SHINGLE = 5;

/** A work made ready for being compared with others. Works are kept by the hundred, so words are kept as numbers. */
export interface Print {
  /** How many words it has. */
  length: number;
  /** Every five words that stand together, {@link shingleAt}. */
  shingles: ReadonlySet<number>;
  /** In the order of the text. */
  figures: readonly string[];
}

/** Prepares a text: that of one article, or those of a work's parts in their order. */
export function printOf(text: string): Print {
  const words = wordsOf(text);
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) shingles.add(shingleAt(words, at));
  return { length: words.length, shingles, figures: figuresOf(text) };
}

/** Five words from here on as a number: their letters' FNV-1a hash, so that other words have another one. */
export function shingleAt(words: readonly PlacedWord[], at: number): number {
  let hash = 0x811c9dc5;
  for (let index = at; index < at + SHINGLE && index < words.length; index += 1)
    hash = hashOn(hashOn(hash, words[index]!.word), ' ');
  return hash >>> 0;
}

function hashOn(hash: number, text: string): number {
  let next = hash;
  for (let at = 0; at < text.length; at += 1) next = Math.imul(next ^ text.charCodeAt(at), 0x01000193);
  return next;
}

/** Two figures that follow one another, as a number. */
export const pairAt = (figures: readonly string[], at: number): number =>
  hashOn(hashOn(hashOn(0, figures[at]!), ' '), figures[at + 1]!) >>> 0;
