import { isSign } from '../figures/amount.ts';
import { NUMBER, type Tokens, textOf, WORD } from '../tokens.ts';
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
  if (!number) return null;
  if (tokens.kinds[at] === NUMBER) at += 1;
  const term = termAfter(tokens, words, at);
  return { to: term?.to ?? at, plenum: term && `${Number.parseInt(number, 10)}/${term.roman}` };
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
    if (words.nameEnds.longest(tokens.ids, at, limit)) return null;
  }
  return null;
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

/** “(khóa XII)”, “, khóa XI”, “khóa XI”: the term, with its brackets. */
function termAfter(tokens: Tokens, { id }: DocumentWords, at: number): { to: number; roman: string } | null {
  const bracket = isSign(tokens, at, '(');
  const word = bracket || isSign(tokens, at, ',') ? at + 1 : at;
  if (tokens.ids[word] !== id.term || word + 1 >= tokens.count || !ROMAN.test(textOf(tokens, word + 1)))
    return null;
  const roman = textOf(tokens, word + 1);
  if (!bracket) return { to: word + 2, roman };
  let close = word + 2;
  while (isSign(tokens, close, ',') && ROMAN.test(textOf(tokens, close + 1))) close += 2;
  return isSign(tokens, close, ')') ? { to: close + 1, roman } : null;
}

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
