import { lengthOf } from '../lexicon/trie.ts';
import { isCapital, isSign, NUMBER, type Tokens, textOf, WORD } from '../tokens.ts';
import type { DocumentWords } from './document-words.ts';
import { type Meeting, ordinalAfter, termAfter } from './meeting.ts';

/** Words of the place in a committee's name (“Tỉnh ủy Bà Rịa - Vũng Tàu”). */
const LONGEST_PLACE = 6;

/** Reads “(Hội nghị) (lần thứ …) (Ban Chấp hành) Trung ương 4 (khóa XII)” after a type word. */
export function readPlenum(tokens: Tokens, words: DocumentWords, from: number): Meeting | null {
  const { id } = words;
  const is = (at: number, word: number): boolean => tokens.kinds[at] === WORD && tokens.ids[at] === word;
  let at = afterMeeting(tokens, words, from);
  const early = ordinalAfter(tokens, words, at);
  if (early) at = isSign(tokens, early.to, ',') ? early.to + 1 : early.to;
  if (is(at, id.executive)) at += 3;
  if (is(at, id.centre) && is(at + 1, id.committee)) at += 2;
  else if (is(at, id.tw)) at += 1;
  else if (isSign(tokens, at + 1, '.') && textOf(tokens, at).toUpperCase() === 'T') at += 3;
  else return null;
  if (is(at, id.party)) at += 1;
  const late = early ?? (is(at, id.time) ? ordinalAfter(tokens, words, at) : null);
  if (!early && late) at = late.to;
  const printed = numberAt(tokens, words, at);
  const number = printed?.text ?? late?.text;
  if (!number) return readMixedUp(tokens, words, at);
  if (printed) at = printed.to;
  const term = termAfter(tokens, words, at);
  const isTold = term !== null && Number.parseInt(number, 10) > 0;
  return { to: term?.to ?? at, plenum: isTold ? `${Number.parseInt(number, 10)}/${term.roman}` : null };
}

/** “4”, or “bảy” where its term follows: a word alone may be any. */
function numberAt(tokens: Tokens, words: DocumentWords, at: number): { to: number; text: string } | null {
  if (tokens.kinds[at] === NUMBER) return { to: at + 1, text: textOf(tokens, at) };
  const match = at < tokens.count ? words.ordinals.longest(tokens.ids, at, tokens.count) : 0;
  const to = at + lengthOf(match);
  return match && termAfter(tokens, words, to) ? { to, text: String(words.ordinals.valueOf(match)) } : null;
}

/**
 * Reads a local committee's plenum: “Hội nghị Thành ủy lần thứ 12 khóa X”, “Hội nghị lần thứ 15 Ban Chấp hành Đảng bộ tỉnh (khóa
 * XVIII)”. Its number identifies it; without one the words mean any resolution of the committee.
 */
export function readLocalPlenum(tokens: Tokens, words: DocumentWords, from: number): Meeting | null {
  const meeting = afterMeeting(tokens, words, from);
  const early = ordinalAfter(tokens, words, meeting);
  const committee = afterCommittee(tokens, words, early?.to ?? meeting);
  if (committee === null) return null;
  const late = early ?? ordinalAfter(tokens, words, committee);
  if (!late || (!early && tokens.ids[committee] === words.id.term)) return null;
  const to = Math.max(committee, late.to);
  return { to: termAfter(tokens, words, to)?.to ?? to, plenum: null };
}

function afterMeeting(tokens: Tokens, { id }: DocumentWords, at: number): number {
  return tokens.ids[at] === id.meeting && tokens.ids[at + 1] === id.plenum ? at + 2 : at;
}

/** The index after “(Ban Chấp hành) Đảng bộ tỉnh”, “Huyện ủy An Hòa”, with its place; null when no committee stands there. */
function afterCommittee(tokens: Tokens, words: DocumentWords, from: number): number | null {
  const { id } = words;
  const at = tokens.ids[from] === id.executive && isCapital(tokens, from) ? from + 3 : from;
  const organ = at < tokens.count ? words.localCommittees.longest(tokens.ids, at, tokens.count) : 0;
  if (!organ) return null;
  let to = at + lengthOf(organ);
  const level = to < tokens.count ? words.committees.longest(tokens.ids, to, tokens.count) : 0;
  to += lengthOf(level);
  const last = Math.min(tokens.count, to + LONGEST_PLACE);
  while (to < last && (isCapital(tokens, to) || isSign(tokens, to, '-'))) to += 1;
  return to;
}

/** “Nghị quyết Trung ương khóa 4”: terms have Roman numbers, so this is a plenum's, of a term that is not told. */
function readMixedUp(tokens: Tokens, { id }: DocumentWords, at: number): Meeting | null {
  const isPlenum = tokens.ids[at] === id.term && tokens.kinds[at + 1] === NUMBER;
  return isPlenum ? { to: at + 2, plenum: null } : null;
}
