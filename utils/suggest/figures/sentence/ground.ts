import sentence from '../../data/sentence.json';
import { phraseIds } from '../../lexicon/phrase.ts';
import { lengthOf, PhraseTrie } from '../../lexicon/trie.ts';
import type { Vocabulary } from '../../lexicon/vocabulary.ts';
import type { Tokens } from '../../tokens.ts';

/** What a word or phrase does in a sentence about figures: the lists of data/sentence.json. */
export type WordClass = keyof typeof sentence;

const CLASSES = Object.keys(sentence) as WordClass[];

/** The words that the reading of a sentence knows, each class read forwards and backwards. */
export class SentenceWords {
  readonly #forwards = new Map<WordClass, PhraseTrie<true>>();
  readonly #backwards = new Map<WordClass, PhraseTrie<true>>();

  constructor(vocabulary: Vocabulary) {
    for (const name of CLASSES) {
      const forwards = new PhraseTrie<true>();
      const backwards = new PhraseTrie<true>();
      for (const phrase of sentence[name]) {
        const ids = phraseIds(phrase, vocabulary);
        forwards.add(ids, true);
        backwards.add([...ids].reverse(), true);
      }
      this.#forwards.set(name, forwards);
      this.#backwards.set(name, backwards);
    }
  }

  /** Tokens of the longest phrase of a class that starts at a token; 0 when none does. */
  from({ ids }: Tokens, name: WordClass, at: number, to: number): number {
    return at < to ? lengthOf(this.#forwards.get(name)!.longest(ids, at, to)) : 0;
  }

  /** Tokens of the longest phrase of a class that ends before a token; 0 when none does. */
  upTo({ ids }: Tokens, name: WordClass, end: number, from: number): number {
    return end > from ? lengthOf(this.#backwards.get(name)!.longest(ids, end - 1, from - 1, -1)) : 0;
  }
}

/** What every rule reads from. */
export interface Ground {
  readonly tokens: Tokens;
  readonly words: SentenceWords;
  /** 1 where a token belongs to an expression of time (“đến hết tháng 9”, “năm 2023”). */
  readonly isTime: Uint8Array;
}

/** A stretch of tokens, end exclusive. */
export interface Range {
  from: number;
  to: number;
}

export const isEmpty = ({ from, to }: Range): boolean => to <= from;
