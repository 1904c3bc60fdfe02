import { isYear } from '../figures/calendar/dates.ts';
import { lengthOf } from '../lexicon/trie.ts';
import { endsSentence } from '../sentence.ts';
import { isCapital, isSign, NUMBER, SIGN, type Tokens, WORD } from '../tokens.ts';
import type { NameWords } from './words.ts';

/** Up to here a comma joins the verbs a name begins with (“Đề án sắp xếp, tinh gọn …”). */
const VERBS_OF_NAME = 3;
/** How far back the word after a comma is looked for: “kiểm tra chất lượng, kiểm tra an toàn …” goes on. */
const PARALLEL = 8;

interface Start {
  from: number;
  limit: number;
  /** A programme's or scheme's whole title, which holds its place, period and year; else a movement's name. */
  isTitle: boolean;
  taken: Uint8Array;
}

/** Where an unquoted name ends: at the sign, the verb, the preposition or the issuer that follows it. */
export function endOfName(tokens: Tokens, words: NameWords, { from, limit, isTitle, taken }: Start): number {
  let at = from;
  for (; at < limit && !taken[at] && !endsSentence(tokens, at); at += 1) {
    if (tokens.kinds[at] === NUMBER) continue;
    if (tokens.kinds[at] === SIGN) {
      if (at + 1 < limit && joins(tokens, words, from, at, limit, isTitle)) continue;
      break;
    }
    const goesOn = words.nameGoesOn.longest(tokens.ids, at, limit);
    if (goesOn) at += lengthOf(goesOn) - 1;
    // A capital first word begins the name whatever it is (“cuộc vận động Phát huy truyền thống …”).
    else if (!(at === from && isCapital(tokens, at)) && endsAt(tokens, words, at, limit, isTitle)) break;
  }
  while (at > from && (tokens.kinds[at - 1] === SIGN || words.joints.has(tokens.ids[at - 1]!))) at -= 1;
  return at;
}

function endsAt(tokens: Tokens, words: NameWords, at: number, limit: number, isTitle: boolean): boolean {
  const { id } = words;
  const word = tokens.ids[at]!;
  if (isTitle && goesOnInside(tokens, words, at, limit)) return false;
  if (words.nameEnds.longest(tokens.ids, at, limit)) return true;
  if (!isTitle && startsType(tokens, words, at, limit)) return true;
  if (!isTitle) return [id.of, id.and, id.period, id.until, id.year].includes(word);
  if (word === id.of) return words.issuer.has(tokens.ids[at + 1]!) && isCapital(tokens, at + 1);
  return (
    word === id.and &&
    (isCapital(tokens, at + 1) ||
      startsType(tokens, words, at + 1, limit) ||
      startsType(tokens, words, at + 2, limit))
  );
}

/** The type word of the next name; those that only a quote makes one (“tổ”) are everyday words. */
function startsType(tokens: Tokens, words: NameWords, at: number, limit: number): boolean {
  const match = words.types.longest(tokens.ids, at, limit);
  return match !== 0 && words.types.valueOf(match).name !== 'quoted';
}

/** “… trong các cơ quan đảng” is of the title, “… trong năm 2025” and “… trong đó” are not. */
function goesOnInside(tokens: Tokens, words: NameWords, at: number, limit: number): boolean {
  const after = at + lengthOf(words.titleInside.longest(tokens.ids, at, limit));
  if (after === at || after >= limit || tokens.kinds[after] !== WORD) return false;
  return !words.moments.longest(tokens.ids, after, limit);
}

/** Does a sign stand inside the name: a dash, or a comma between words that belong together? */
function joins(
  tokens: Tokens,
  words: NameWords,
  from: number,
  at: number,
  limit: number,
  isTitle: boolean,
): boolean {
  if (['-', '–', '/'].some((sign) => isSign(tokens, at, sign))) return true;
  if (!isSign(tokens, at, ',') || isCapital(tokens, at + 1)) return false;
  if (words.titleTails.longest(tokens.ids, at + 1, limit)) return true;
  if (startsType(tokens, words, at + 1, limit)) return false;
  if (isYear(tokens, at - 1)) return false;
  if (isTitle && at - from <= VERBS_OF_NAME) return true;
  for (let start = Math.max(from, at - 3); start < at; start += 1)
    if (start + lengthOf(words.commaPairs.longest(tokens.ids, start, limit)) > at) return true;
  const next = tokens.ids[at + 1]!;
  return next !== 0 && tokens.ids.subarray(Math.max(from, at - PARALLEL), at).includes(next);
}
