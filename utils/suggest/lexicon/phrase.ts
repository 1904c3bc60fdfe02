import { classOf, LETTER } from './characters.ts';
import { PhraseTrie } from './trie.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words, numbers and signs, cut as `tokenize` cuts them; asked only where a blank does not part them. */
const PART = /[\p{L}\p{M}²³]+|\d+(?:[.,]\d+)*|[^\s]/gu;

/** A phrase of a data file as word ids; words that are new are added to the vocabulary. */
export function phraseIds(phrase: string, vocabulary: Vocabulary): number[] {
  const ids: number[] = [];
  for (const part of phrase.toLowerCase().split(' '))
    if (isWord(part)) ids.push(vocabulary.add(part));
    else for (const piece of part.match(PART) ?? []) ids.push(vocabulary.add(piece));
  return ids;
}

function isWord(part: string): boolean {
  for (let at = 0; at < part.length; at += 1) if (classOf(part.charCodeAt(at)) !== LETTER) return false;
  return part !== '';
}

/** A set of phrases, compiled. */
export function phraseSet(phrases: readonly string[], vocabulary: Vocabulary): PhraseTrie<true> {
  const set = new PhraseTrie<true>();
  for (const phrase of phrases) set.add(phraseIds(phrase, vocabulary), true);
  return set;
}
