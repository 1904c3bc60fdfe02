import type { Vocabulary } from './lexicon/vocabulary.ts';

/** What a token is. Quotes are signs too; white space is no token, a line break is. */
export const WORD = 1;
export const NUMBER = 2;
export const SIGN = 3;
export const BREAK = 4;

/** A text as tokens, in parallel arrays: an article has thousands, and an object for each would cost more than all the rules. */
export interface Tokens {
  readonly text: string;
  /** The text in lower case with one đ, of the same length. */
  readonly lower: string;
  readonly count: number;
  /** UTF-16 offsets into the text, end exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  /** Vocabulary ids; 0 for words that no rule knows. */
  readonly ids: Int32Array;
}

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const NEWLINE = 4;
const OTHER = 5;

const CLASSES = charClasses();

/** Signs that stand for one another, as the vocabulary knows them. */
const SAME_SIGN: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '⁄': '/',
  '…': '.',
};

/**
 * Cuts a text into words, numbers, signs and line breaks, in one pass. A number keeps its inner dots and commas
 * (“24.761,596”); letters and digits are always apart, also where the text glues them (“6.071km2”, “chọn13”).
 */
export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  const lower = lowerCase(text);
  const size = text.length + 1;
  const starts = new Int32Array(size);
  const ends = new Int32Array(size);
  const kinds = new Uint8Array(size);
  const ids = new Int32Array(size);
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const charClass = classOf(text.charCodeAt(at));
    if (charClass === SPACE) {
      at += 1;
      continue;
    }
    let end = at + 1;
    let kind = SIGN;
    if (charClass === LETTER) {
      while (end < text.length && isWordPart(text.charCodeAt(end))) end += 1;
      kind = WORD;
    } else if (charClass === DIGIT) {
      end = endOfNumber(text, end);
      kind = NUMBER;
    } else if (charClass === NEWLINE) kind = BREAK;
    starts[count] = at;
    ends[count] = end;
    kinds[count] = kind;
    ids[count] = kind === BREAK ? 0 : idOf(lower.slice(at, end), kind, vocabulary);
    count += 1;
    at = end;
  }
  return { text, lower, count, starts, ends, kinds, ids };
}

/** The token's own text. */
export const textOf = (tokens: Tokens, at: number): string =>
  tokens.text.slice(tokens.starts[at]!, tokens.ends[at]!);

/** Is there nothing between this token and the one before? */
export const isGlued = (tokens: Tokens, at: number): boolean =>
  at > 0 && tokens.starts[at] === tokens.ends[at - 1];

/** Does the token start with a capital letter? */
export const isCapital = (tokens: Tokens, at: number): boolean =>
  tokens.kinds[at] === WORD &&
  tokens.text.charCodeAt(tokens.starts[at]!) !== tokens.lower.charCodeAt(tokens.starts[at]!);

/** The index of the first token that starts at `offset` or after it. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function idOf(word: string, kind: number, vocabulary: Vocabulary): number {
  return vocabulary.get(kind === SIGN ? (SAME_SIGN[word] ?? word) : word);
}

/** Lower case of the same length: a capital whose small form is longer (İ) stays, and Ð (eth) counts as Đ. */
function lowerCase(text: string): string {
  let lower = text.toLowerCase();
  if (lower.length !== text.length)
    lower = Array.from({ length: text.length }, (_, at) => {
      const small = text[at]!.toLowerCase();
      return small.length === 1 ? small : text[at]!;
    }).join('');
  return lower.includes('ð') ? lower.replaceAll('ð', 'đ') : lower;
}

function endOfNumber(text: string, from: number): number {
  let end = from;
  for (;;) {
    while (end < text.length && classOf(text.charCodeAt(end)) === DIGIT) end += 1;
    const sign = text.charCodeAt(end);
    if ((sign !== 46 && sign !== 44) || classOf(text.charCodeAt(end + 1)) !== DIGIT) return end;
    end += 1;
  }
}

const isWordPart = (code: number): boolean => classOf(code) === LETTER;

/** Everything beyond the table (Han, Hangul, surrogates) is taken for letters, except wide punctuation. */
function classOf(code: number): number {
  if (code < CLASSES.length) return CLASSES[code]!;
  if ((code >= 0x2c00 && code < 0x3000) || (code > 0x303f && code < 0xff00)) return LETTER;
  return code > 0xff20 && code < 0xffe0 ? LETTER : OTHER;
}

function charClasses(): Uint8Array {
  const classes = new Uint8Array(0x2c00).fill(OTHER);
  classes.fill(LETTER, 0xc0, 0x2000);
  classes[0xd7] = OTHER;
  classes[0xf7] = OTHER;
  classes.fill(SPACE, 0x2000, 0x200c);
  for (const letters of ['az', 'AZ', 'ªª', 'ºº', '²³', 'µµ'])
    classes.fill(LETTER, letters.charCodeAt(0), letters.charCodeAt(1) + 1);
  classes.fill(DIGIT, 48, 58);
  for (const space of [9, 11, 12, 32, 0xa0, 0xad, 0x202f, 0x205f]) classes[space] = SPACE;
  for (const newline of [10, 13, 0x2028, 0x2029]) classes[newline] = NEWLINE;
  return classes;
}
