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
  readonly #forwards = {} as Record<WordClass, PhraseTrie<true>>;
  readonly #backwards = {} as Record<WordClass, PhraseTrie<true>>;
  /** 1 where any phrase at all starts with a word, or ends with it: most words are asked about in vain. */
  readonly #isFirst: Uint8Array;
  readonly #isLast: Uint8Array;

  constructor(vocabulary: Vocabulary) {
    const phrases = CLASSES.map((name) => sentence[name].map((phrase) => phraseIds(phrase, vocabulary)));
    this.#isFirst = new Uint8Array(vocabulary.size + 1);
    this.#isLast = new Uint8Array(vocabulary.size + 1);
    CLASSES.forEach((name, at) => {
      this.#forwards[name] = new PhraseTrie();
      this.#backwards[name] = new PhraseTrie();
      for (const ids of phrases[at]!) {
        this.#forwards[name].add(ids, true);
        this.#backwards[name].add([...ids].reverse(), true);
        this.#isFirst[ids[0]!] = 1;
        this.#isLast[ids.at(-1)!] = 1;
      }
    });
  }

  /** Tokens of the longest phrase of a class that starts at a token; 0 when none does. */
  from({ ids }: Tokens, name: WordClass, at: number, to: number): number {
    return at < to && this.#isFirst[ids[at]!] ? lengthOf(this.#forwards[name].longest(ids, at, to)) : 0;
  }

  /** Tokens of the longest phrase of a class that ends before a token; 0 when none does. */
  upTo({ ids }: Tokens, name: WordClass, end: number, from: number): number {
    return end > from && this.#isLast[ids[end - 1]!]
      ? lengthOf(this.#backwards[name].longest(ids, end - 1, from - 1, -1))
      : 0;
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
