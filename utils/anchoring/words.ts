import { fold } from '../text/fold.ts';
import { type Sort, sortOf } from './similarity.ts';

/** Numbers for words, shared by the texts that are compared: equal words have equal numbers. */
export class Vocabulary {
  #ids = new Map<string, number>();
  #words: string[] = [];
  #sorts: Sort[] = [];

  idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#words.length;
    this.#ids.set(word, id);
    this.#words.push(word);
    this.#sorts.push(sortOf(word));
    return id;
  }

  sortOf(id: number): Sort {
    return this.#sorts[id]!;
  }

  wordOf(id: number): string {
    return this.#words[id]!;
  }
}

/** A text cut into words: runs of letters and digits, and every other visible character by itself. */
export interface Words {
  readonly vocabulary: Vocabulary;
  /** The folded text the words were cut from: its offsets are the text's. */
  readonly folded: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly ids: Int32Array;
  /** 1 where a sentence or a line ends before the word. */
  readonly opens: Uint8Array;
}

const SPACE = 0;
const LETTER = 1;
const SINGLE = 2;

/** From here on (CJK, Kana, Hangul, surrogates …) every character is a word: such text has no spaces to cut at. */
const SINGLES_FROM = 0x2e80;

function classify(): Uint8Array {
  const classes = new Uint8Array(SINGLES_FROM);
  for (let unit = 0; unit < SINGLES_FROM; unit += 1) {
    const character = String.fromCharCode(unit);
    classes[unit] = /\s/u.test(character) ? SPACE : /[\p{L}\p{N}\p{M}]/u.test(character) ? LETTER : SINGLE;
  }
  return classes;
}

const CLASSES = classify();
const SENTENCE_ENDS = new Set('.!?;…'.split('').map((character) => character.charCodeAt(0)));
const LINE_BREAK = 10;

function classOf(unit: number): number {
  return unit < SINGLES_FROM ? CLASSES[unit]! : SINGLE;
}

/** Cuts a canonical text into words, folded. */
export function cutWords(text: string, vocabulary: Vocabulary): Words {
  const folded = fold(text);
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  const opens: number[] = [];
  let opening = 1;
  for (let at = 0; at < folded.length; ) {
    const unit = folded.charCodeAt(at);
    const kind = classOf(unit);
    if (kind === SPACE) {
      if (unit === LINE_BREAK) opening = 1;
      at += 1;
      continue;
    }
    let end = at + 1;
    if (kind === LETTER) while (end < folded.length && classOf(folded.charCodeAt(end)) === LETTER) end += 1;
    starts.push(at);
    ends.push(end);
    ids.push(vocabulary.idOf(folded.slice(at, end)));
    opens.push(opening);
    opening = kind === SINGLE && SENTENCE_ENDS.has(unit) ? 1 : 0;
    at = end;
  }
  return {
    vocabulary,
    folded,
    count: ids.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    ids: Int32Array.from(ids),
    opens: Uint8Array.from(opens),
  };
}

/** Index of the first word that ends after `offset`; `count` when there is none. */
export function wordAfter(words: Words, offset: number): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words.ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words from `from` to `to` (exclusive) that a span touches. */
export function wordsIn(words: Words, start: number, end: number): { from: number; to: number } {
  const from = wordAfter(words, start);
  let to = from;
  while (to < words.count && words.starts[to]! < end) to += 1;
  return { from, to };
}
