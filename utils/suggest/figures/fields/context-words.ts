import context from '../../data/context.json';
import { phraseIds } from '../../lexicon/phrase.ts';
import { PhraseTrie } from '../../lexicon/trie.ts';
import type { Vocabulary } from '../../lexicon/vocabulary.ts';

/** What the sentence around a figure is searched for. */
export type ContextWords = Readonly<Record<keyof typeof context, PhraseTrie<true>>>;

/** Compiles the words around figures; `subjectEnd` is read backwards. */
export function contextWords(vocabulary: Vocabulary): ContextWords {
  const tries = Object.entries(context).map(([role, phrases]) => {
    const trie = new PhraseTrie<true>();
    for (const phrase of phrases) {
      const ids = phraseIds(phrase, vocabulary);
      trie.add(role === 'subjectEnd' ? ids.reverse() : ids, true);
    }
    return [role, trie];
  });
  return Object.fromEntries(tries) as ContextWords;
}
