import { PhraseTrie } from './trie.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words, numbers and signs, cut as `tokenize` cuts them. */
const PART = /[\p{L}\p{M}²³]+|\d+(?:[.,]\d+)*|[^\s]/gu;

/** A phrase of a data file as word ids; words that are new are added to the vocabulary. */
export function phraseIds(phrase: string, vocabulary: Vocabulary): number[] {
  return (phrase.toLowerCase().match(PART) ?? []).map((part) => vocabulary.add(part));
}

/** A set of phrases, compiled. */
export function phraseSet(phrases: readonly string[], vocabulary: Vocabulary): PhraseTrie<true> {
  const set = new PhraseTrie<true>();
  for (const phrase of phrases) set.add(phraseIds(phrase, vocabulary), true);
  return set;
}
