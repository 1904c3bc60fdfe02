import sentence from '../../data/sentence.json';
import { phraseIds } from '../../lexicon/phrase.ts';
import { lengthOf, PhraseTrie } from '../../lexicon/trie.ts';
import type { Vocabulary } from '../../lexicon/vocabulary.ts';
import type { Tokens } from '../../tokens.ts';

/** What a word or phrase does in a sentence about figures: the lists of data/sentence.json. */
export type WordClass = keyof typeof sentence;

/** Classes that whole sentences are searched for together: most tokens begin none of them, and are passed over at one look. */
const GROUPS = {
  compare: ['compare'],
  time: ['timePhrase', 'timeLead', 'timeUnit'],
  turn: ['notAim', 'aim', 'aimOpening', 'settingAim', 'done', 'must', 'weakAim'],
} as const satisfies Record<string, readonly WordClass[]>;

const CLASSES = Object.keys(sentence) as WordClass[];

/** The words that the reading of a sentence knows, each class read forwards and backwards. */
export class SentenceWords {
  readonly #forwards = {} as Record<WordClass, PhraseTrie<true>>;
  readonly #backwards = {} as Record<WordClass, PhraseTrie<true>>;
  /** 1 where any phrase at all starts with a word, or ends with it: most words are asked about in vain. */
  readonly #isFirst: Uint8Array;
  readonly #isLast: Uint8Array;
  readonly #begins: Record<keyof typeof GROUPS, Uint8Array>;

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
    const begins = (names: readonly WordClass[]): Uint8Array =>
      Uint8Array.from({ length: vocabulary.size + 1 }, (_, id) =>
        names.some((name) => this.#forwards[name].startsWith(id)) ? 1 : 0,
      );
    this.#begins = { compare: begins(GROUPS.compare), time: begins(GROUPS.time), turn: begins(GROUPS.turn) };
  }

  /** Tokens of the longest phrase of a class that starts at a token; 0 when none does. */
  from({ ids }: Tokens, name: WordClass, at: number, to: number): number {
    return at < to && this.#isFirst[ids[at]!] ? lengthOf(this.#forwards[name].longest(ids, at, to)) : 0;
  }

  /** Does a phrase of one of some classes start at a token? */
  startsAny(tokens: Tokens, names: readonly WordClass[], at: number, to: number): boolean {
    return names.some((name) => this.from(tokens, name, at, to) > 0);
  }

  /** The first token of a stretch at which a phrase of one of some classes starts; −1 where none does. */
  first(tokens: Tokens, names: readonly WordClass[], from: number, to: number): number {
    for (let at = from; at < to; at += 1) if (this.startsAny(tokens, names, at, to)) return at;
    return -1;
  }

  /** Can a phrase of a group of classes start at a token? */
  canStart({ ids }: Tokens, group: keyof typeof GROUPS, at: number): boolean {
    return this.#begins[group][ids[at]!] === 1;
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
