import { isYear } from '../figures/calendar/dates.ts';
import { isSign } from '../figures/number/amount.ts';
import { lengthOf } from '../lexicon/trie.ts';
import { isCapital, NUMBER, type Tokens, textOf, WORD } from '../tokens.ts';
import type { DocumentWords } from './words.ts';

/** A resolution named after the meeting that passed it. */
export interface Meeting {
  /** Index after its last token. */
  to: number;
  /** “4/XII” for the fourth plenum of the twelfth term. */
  plenum: string | null;
}

const ROMAN = /^[IVX]+$/;
/** Words from “Đại hội” to its number: names of party committees are long. */
const LONGEST_CONGRESS = 18;

/** Reads “(Hội nghị) (lần thứ …) (Ban Chấp hành) Trung ương 4 (khóa XII)” after a type word. */
export function readPlenum(tokens: Tokens, words: DocumentWords, from: number): Meeting | null {
  const { id } = words;
  const is = (at: number, word: number): boolean => tokens.kinds[at] === WORD && tokens.ids[at] === word;
  let at = from;
  if (is(at, id.meeting) && is(at + 1, id.plenum)) at += 2;
  const early = ordinalAfter(tokens, words, at);
  if (early) at = early.to;
  if (is(at, id.executive)) at += 3;
  if (is(at, id.centre) && is(at + 1, id.committee)) at += 2;
  else if (is(at, id.tw)) at += 1;
  else if (isSign(tokens, at + 1, '.') && textOf(tokens, at).toUpperCase() === 'T') at += 3;
  else return null;
  const number = tokens.kinds[at] === NUMBER ? textOf(tokens, at) : early?.text;
  if (!number) return readMixedUp(tokens, words, at);
  if (tokens.kinds[at] === NUMBER) at += 1;
  const term = termAfter(tokens, words, at);
  return { to: term?.to ?? at, plenum: term && `${Number.parseInt(number, 10)}/${term.roman}` };
}

/** “Nghị quyết Trung ương khóa 4”: terms have Roman numbers, so this is a plenum's, of a term that is not told. */
function readMixedUp(tokens: Tokens, { id }: DocumentWords, at: number): Meeting | null {
  const isPlenum = tokens.ids[at] === id.term && tokens.kinds[at + 1] === NUMBER;
  return isPlenum ? { to: at + 2, plenum: null } : null;
}

/** Reads “Đại hội (đại biểu) … lần thứ XIII (của Đảng …)” after a type word: up to what identifies the congress. */
export function readCongress(tokens: Tokens, words: DocumentWords, from: number): Meeting | null {
  const { id } = words;
  const is = (at: number, word: number): boolean => tokens.kinds[at] === WORD && tokens.ids[at] === word;
  if (!(is(from, id.congress) && is(from + 1, id.meeting))) return null;
  const limit = Math.min(tokens.count, from + LONGEST_CONGRESS);
  for (let at = from + 2; at < limit && tokens.kinds[at] === WORD; at += 1) {
    const ordinal = ordinalAfter(tokens, words, at);
    if (ordinal) return { to: withParty(tokens, words, ordinal.to), plenum: null };
    if (ROMAN.test(textOf(tokens, at))) return { to: withParty(tokens, words, at + 1), plenum: null };
    if (words.nameEnds.longest(tokens.ids, at, limit)) break;
  }
  return readCommittee(tokens, words, from + 2);
}

/**
 * “Đại hội (đại biểu) Đảng bộ huyện An Hòa”, “Đại hội Chi bộ 2”: whose congress it was identifies it, where its number is left
 * out.
 */
function readCommittee(tokens: Tokens, words: DocumentWords, from: number): Meeting | null {
  const { id } = words;
  const at = tokens.ids[from] === id.congress ? from + 2 : from;
  const isParty = tokens.ids[at] === id.party || tokens.ids[at] === id.cell;
  if (!isParty || tokens.ids[at + 1] !== id.committeeOf) return null;
  const match = at + 2 < tokens.count ? words.committees.longest(tokens.ids, at + 2, tokens.count) : 0;
  let to = at + 2 + lengthOf(match);
  const isNumbered = tokens.ids[at] === id.cell && tokens.kinds[to] === NUMBER && !isYear(tokens, to);
  if (isNumbered) to += 1;
  while (to < tokens.count && isCapital(tokens, to)) to += 1;
  return to > at + 2 ? { to, plenum: null } : null;
}

/** “lần thứ XI”, “lần thứ 4”, “lần 2”, “khóa 18”. */
function ordinalAfter(
  tokens: Tokens,
  { id }: DocumentWords,
  at: number,
): { to: number; text: string } | null {
  const isTerm = tokens.ids[at] === id.term;
  if (tokens.ids[at] !== id.time && !isTerm) return null;
  const number = tokens.ids[at + 1] === id.ordinal ? at + 2 : at + 1;
  if (number >= tokens.count) return null;
  const text = textOf(tokens, number);
  const isNumber = tokens.kinds[number] === NUMBER || ROMAN.test(text);
  const isWritten = !isTerm && number === at + 2 && tokens.kinds[number] === WORD;
  return isNumber || isWritten ? { to: number + 1, text } : null;
}

/** “(khóa XII)”, “, khóa XI”, “khóa XI, XII”, “khóa XI và khóa XII”: the first term, and the index after all of them. */
function termAfter(tokens: Tokens, { id }: DocumentWords, at: number): { to: number; roman: string } | null {
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

/** “của Đảng” and “nhiệm kỳ … của Đảng bộ …” after the number belong to the name. */
function withParty(tokens: Tokens, words: DocumentWords, from: number): number {
  const { id } = words;
  let at = from;
  if (tokens.ids[at] === id.tenure) {
    at += 2;
    while (tokens.kinds[at] === NUMBER || isSign(tokens, at, '-') || isSign(tokens, at, '–')) at += 1;
  }
  if (tokens.ids[at] !== id.of || tokens.ids[at + 1] !== id.party) return from;
  at += 2;
  if (tokens.ids[at] !== id.committeeOf) return at;
  while (
    at < tokens.count &&
    tokens.kinds[at] === WORD &&
    tokens.ids[at] !== id.and &&
    !words.nameEnds.longest(tokens.ids, at, tokens.count) &&
    at - from < LONGEST_CONGRESS
  )
    at += 1;
  return at;
}
