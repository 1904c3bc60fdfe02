import type { Vocabulary } from './vocabulary.ts';

/** Words, numbers and signs, cut as `tokenize` cuts them. */
const PART = /[\p{L}\p{M}²³]+|\d+(?:[.,]\d+)*|[^\s]/gu;

/** A phrase of a data file as word ids; words that are new are added to the vocabulary. */
export function phraseIds(phrase: string, vocabulary: Vocabulary): number[] {
  return (phrase.toLowerCase().match(PART) ?? []).map((part) => vocabulary.add(part));
}
