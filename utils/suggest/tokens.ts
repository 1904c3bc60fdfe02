import {
  characterOf,
  classIn,
  classOf,
  DIGIT,
  LETTER,
  NEWLINE,
  SPACE,
  smallIn,
  smallOf,
} from './lexicon/characters.ts';
import { SEED_A, SEED_B, stepA, stepB, type Vocabulary } from './lexicon/vocabulary.ts';

/** What a token is. Quotes are signs too; white space is no token, a line break is. */
export const WORD = 1;
export const NUMBER = 2;
export const SIGN = 3;
export const BREAK = 4;

/** A text as tokens, in parallel arrays: an article has thousands, and an object for each would cost more than all the rules. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offsets into the text, end exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  /** Vocabulary ids; 0 for words that no rule knows. */
  readonly ids: Int32Array;
}

/** Vietnamese has about this many characters to a token; where there are fewer, the arrays grow. */
const CHARACTERS_PER_TOKEN = 3;
const DOT = 46;
const COMMA = 44;

/**
 * Cuts a text into words, numbers, signs and line breaks, in one pass. A number keeps its inner dots and commas
 * (“24.761,596”); letters and digits are always apart, also where the text glues them (“6.071km2”, “chọn13”).
 */
export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  let room = Math.ceil(text.length / CHARACTERS_PER_TOKEN) + 16;
  let starts: Int32Array = new Int32Array(room);
  let ends: Int32Array = new Int32Array(room);
  let ids: Int32Array = new Int32Array(room);
  let kinds: Uint8Array = new Uint8Array(room);
  let count = 0;
  const { length } = text;
  for (let at = 0; at < length; ) {
    const first = characterOf(text.charCodeAt(at));
    const charClass = classIn(first);
    if (charClass === SPACE) {
      at += 1;
      continue;
    }
    let a = stepA(SEED_A, smallIn(first));
    let b = stepB(SEED_B, smallIn(first));
    let end = at + 1;
    let kind = SIGN;
    if (charClass === LETTER) {
      kind = WORD;
      for (; end < length; end += 1) {
        const next = characterOf(text.charCodeAt(end));
        if (classIn(next) !== LETTER) break;
        a = stepA(a, smallIn(next));
        b = stepB(b, smallIn(next));
      }
    } else if (charClass === DIGIT) {
      kind = NUMBER;
      for (; end < length; end += 1) {
        const code = text.charCodeAt(end);
        const next = characterOf(code);
        const isInner = (code === DOT || code === COMMA) && classOf(text.charCodeAt(end + 1)) === DIGIT;
        if (classIn(next) !== DIGIT && !isInner) break;
        a = stepA(a, smallIn(next));
        b = stepB(b, smallIn(next));
      }
    } else if (charClass === NEWLINE) {
      if (count > 0 && isWrap(text, at, kinds[count - 1]!, text.charCodeAt(ends[count - 1]! - 1))) {
        at += 1;
        continue;
      }
      kind = BREAK;
    }
    if (count === room) {
      room *= 2;
      starts = grown(starts, new Int32Array(room));
      ends = grown(ends, new Int32Array(room));
      ids = grown(ids, new Int32Array(room));
      kinds = grown(kinds, new Uint8Array(room));
    }
    starts[count] = at;
    ends[count] = end;
    kinds[count] = kind;
    ids[count] = kind === BREAK ? 0 : vocabulary.find(a, b);
    count += 1;
    at = end;
  }
  return { text, count, starts, ends, kinds, ids };
}

function grown<A extends Int32Array | Uint8Array>(array: A, more: A): A {
  more.set(array);
  return more;
}

/**
 * Is a line break only a wrapped line: after a word or a comma, before a small letter? Pages made from print break their lines
 * inside of sentences. A table's cells and a list's lines begin with capitals, numbers or signs.
 */
function isWrap(text: string, at: number, kindBefore: number, codeBefore: number): boolean {
  if (kindBefore !== WORD && codeBefore !== COMMA) return false;
  const next = text.charCodeAt(at + 1);
  return classOf(next) === LETTER && isSmall(next);
}

const isSmall = (code: number): boolean => {
  const letter = String.fromCharCode(code);
  return letter !== letter.toUpperCase();
};

/** The token's own text. */
export const textOf = (tokens: Tokens, at: number): string =>
  tokens.text.slice(tokens.starts[at]!, tokens.ends[at]!);

/** The text from one token to before another, as it is printed. */
export const textBetween = ({ text, starts, ends }: Tokens, from: number, to: number): string =>
  text.slice(starts[from], ends[to - 1]);

/** Is there nothing between this token and the one before? */
export const isGlued = (tokens: Tokens, at: number): boolean =>
  at > 0 && tokens.starts[at] === tokens.ends[at - 1];

/** Is the token this sign (glued to its neighbour before, if asked)? */
export const isSign = (tokens: Tokens, at: number, sign: string, glued = false): boolean =>
  at < tokens.count &&
  tokens.kinds[at] === SIGN &&
  tokens.text[tokens.starts[at]!] === sign &&
  (!glued || isGlued(tokens, at));

/** Does the token start with a capital letter? */
export function isCapital(tokens: Tokens, at: number): boolean {
  if (tokens.kinds[at] !== WORD) return false;
  const code = tokens.text.charCodeAt(tokens.starts[at]!);
  return smallOf(code) !== code;
}

/** Where the number at a token ends, with the one letter that is glued to it (“30a”). */
export function endOfNumber(tokens: Tokens, at: number): number {
  const next = at + 1;
  const isLetter =
    next < tokens.count &&
    tokens.kinds[next] === WORD &&
    isGlued(tokens, next) &&
    tokens.ends[next]! - tokens.starts[next]! === 1;
  return isLetter ? at + 2 : next;
}

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
