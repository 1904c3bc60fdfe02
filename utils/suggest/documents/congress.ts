import { isYear } from '../figures/calendar/dates.ts';
import { lengthOf } from '../lexicon/trie.ts';
import { isCapital, isSign, NUMBER, type Tokens, textOf, WORD } from '../tokens.ts';
import type { DocumentWords } from './document-words.ts';
import { type Meeting, ordinalAfter, ROMAN } from './meeting.ts';

/** Words from “Đại hội” to its number: names of party committees are long. */
const LONGEST_CONGRESS = 18;

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

/** “của Đảng” and “nhiệm kỳ … của Đảng bộ …” after the number belong to the name. */
function withParty(tokens: Tokens, words: DocumentWords, from: number): number {
  const { id } = words;
  let at = from;
  if (tokens.ids[at] === id.tenure) {
    at += 2;
    while (tokens.kinds[at] === NUMBER || isSign(tokens, at, '-') || isSign(tokens, at, '–')) at += 1;
  }
  if (at === from) {
    const committee = readCommittee(tokens, words, at);
    if (committee) return committee.to;
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
