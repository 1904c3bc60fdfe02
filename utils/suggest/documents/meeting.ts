import { lengthOf } from '../lexicon/trie.ts';
import { isSign, NUMBER, type Tokens, textOf, WORD } from '../tokens.ts';
import type { DocumentWords } from './document-words.ts';

/** A resolution named after the meeting that passed it. */
export interface Meeting {
  /** Index after its last token. */
  to: number;
  /** “4/XII” for the fourth plenum of the twelfth term. */
  plenum: string | null;
}

export const ROMAN = /^[IVX]+$/;

/** “lần thứ XI”, “lần thứ 4”, “lần thứ tư”, “lần 2”, “khóa 18”. */
export function ordinalAfter(tokens: Tokens, words: DocumentWords, at: number): Ordinal | null {
  const { id } = words;
  const isTerm = tokens.ids[at] === id.term;
  if (tokens.ids[at] !== id.time && !isTerm) return null;
  const number = tokens.ids[at + 1] === id.ordinal ? at + 2 : at + 1;
  if (number >= tokens.count) return null;
  const text = textOf(tokens, number);
  if (tokens.kinds[number] === NUMBER || ROMAN.test(text)) return { to: number + 1, text };
  const isWritten = !isTerm && number === at + 2 && tokens.kinds[number] === WORD;
  if (!isWritten) return null;
  const match = words.ordinals.longest(tokens.ids, number, tokens.count);
  return match
    ? { to: number + lengthOf(match), text: String(words.ordinals.valueOf(match)) }
    : { to: number + 1, text };
}

interface Ordinal {
  to: number;
  /** The number in digits or Roman letters. */
  text: string;
}

/** “(khóa XII)”, “, khóa XI”, “khóa XI, XII”, “khóa XI và khóa XII”: the first term, and the index after all of them. */
export function termAfter(
  tokens: Tokens,
  { id }: DocumentWords,
  at: number,
): { to: number; roman: string } | null {
  const hasBracket = isSign(tokens, at, '(');
  const word = hasBracket || isSign(tokens, at, ',') ? at + 1 : at;
  if (tokens.ids[word] !== id.term || !isRoman(tokens, word + 1)) return null;
  let to = word + 2;
  for (;;) {
    const isJoint = isSign(tokens, to, ',') || tokens.ids[to] === id.and;
    const next = tokens.ids[to + 1] === id.term ? to + 2 : to + 1;
    if (!isJoint || !isRoman(tokens, next)) break;
    to = next + 1;
  }
  const roman = textOf(tokens, word + 1);
  if (!hasBracket) return { to, roman };
  return isSign(tokens, to, ')') ? { to: to + 1, roman } : null;
}

const isRoman = (tokens: Tokens, at: number): boolean => at < tokens.count && ROMAN.test(textOf(tokens, at));
