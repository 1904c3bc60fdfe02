import { fold } from '@/utils/text/fold.ts';
import type { Words } from './text-words.ts';
import type { WordNumbers } from './word-numbers.ts';

const SPACE = 0;
const LETTER = 1;
const SINGLE = 2;

/** From here on (CJK, Kana, Hangul, surrogates …) every character is a word: such text has no spaces to cut at. */
const SINGLES_FROM = 0x2e80;

function classify(): Uint8Array {
  const classes = new Uint8Array(SINGLES_FROM);
  for (let unit = 0; unit < SINGLES_FROM; unit += 1) {
    const character = fold(String.fromCharCode(unit));
    classes[unit] = /\s/u.test(character) ? SPACE : /[\p{L}\p{N}\p{M}]/u.test(character) ? LETTER : SINGLE;
  }
  return classes;
}

const CLASSES = classify();
const SENTENCE_ENDS = new Set('.!?;…'.split('').map((character) => character.charCodeAt(0)));
const LINE_BREAK = 10;

/** Whether a UTF-16 unit ends a sentence. */
export function endsSentence(unit: number): boolean {
  return SENTENCE_ENDS.has(unit);
}

function classOf(unit: number): number {
  return unit < SINGLES_FROM ? CLASSES[unit]! : SINGLE;
}

/** So much is cut before a pause may come, in UTF-16 units: a part of a millisecond. */
const PIECE = 4096;

/** Cuts a canonical text into words, from its beginning on. */
export class WordCutter {
  #at = 0;
  #opening = 1;
  #starts: number[] = [];
  #ends: number[] = [];
  #ids: number[] = [];
  #opens: number[] = [];
  #rank = 0;
  #ranks: number[] = [0];

  constructor(
    readonly text: string,
    readonly numbers: WordNumbers,
  ) {}

  /** Cuts up to an offset. */
  *cut(to: number): Generator<void, void> {
    for (let end = this.#at + PIECE; end < to; end += PIECE) {
      this.cutTo(end);
      yield;
    }
    this.cutTo(to);
  }

  /** Cuts up to an offset, or to the end of the word that stands there, in one go. */
  cutTo(offset: number): void {
    const { text, numbers } = this;
    let at = this.#at;
    let opening = this.#opening;
    while (at < offset) {
      const unit = text.charCodeAt(at);
      const kind = classOf(unit);
      let end = at + 1;
      if (kind === SPACE) {
        if (unit === LINE_BREAK) opening = 1;
        at = end;
        continue;
      }
      if (kind === LETTER) while (end < text.length && classOf(text.charCodeAt(end)) === LETTER) end += 1;
      this.#add(at, end, numbers.idOf(text, at, end), opening, 1);
      opening = kind === SINGLE && endsSentence(unit) ? 1 : 0;
      at = end;
    }
    this.#at = at;
    this.#opening = opening;
  }

  /**
   * Takes a stretch of whole sentences for one word.
   * @param size how many words it counts for
   * @returns the word's index
   */
  take(start: number, end: number, id: number, size: number): number {
    this.#add(start, end, id, 1, size);
    this.#at = end;
    this.#opening = 1;
    return this.#ids.length - 1;
  }

  finish(): Words {
    return {
      numbers: this.numbers,
      text: this.text,
      count: this.#ids.length,
      starts: new Int32Array(this.#starts),
      ends: new Int32Array(this.#ends),
      ids: new Int32Array(this.#ids),
      opens: new Uint8Array(this.#opens),
      ranks: new Int32Array(this.#ranks),
    };
  }

  #add(start: number, end: number, id: number, opening: number, size: number): void {
    this.#starts.push(start);
    this.#ends.push(end);
    this.#ids.push(id);
    this.#opens.push(opening);
    this.#rank += size;
    this.#ranks.push(this.#rank);
  }
}

/** Cuts a whole text into words, and may be paused. */
export function* cutWordsSlowly(text: string, numbers: WordNumbers): Generator<void, Words> {
  const cutter = new WordCutter(text, numbers);
  yield* cutter.cut(text.length);
  return cutter.finish();
}

/** Cuts a short text into words. */
export function cutWords(text: string, numbers: WordNumbers): Words {
  const cutter = new WordCutter(text, numbers);
  cutter.cutTo(text.length);
  return cutter.finish();
}
