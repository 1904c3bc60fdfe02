import { isSign } from '../figures/amount.ts';
import { isYear } from '../figures/dates.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { lengthOf } from '../lexicon/trie.ts';
import type { Mention } from '../mention.ts';
import { type Line, type Reading, take } from '../reading.ts';
import { isCapital, NUMBER, SIGN, type Tokens, WORD } from '../tokens.ts';
import { endsSentence } from './sentence.ts';
import type { NameType, NameWords } from './words.ts';

/** Tokens of a name; what runs on is a clause. */
const LONGEST_NAME = 40;
/** A name of lower-case words needs this many to be one. */
const LEAST_WORDS = 3;
/** Up to here a comma joins the verbs a title begins with (“Đề án sắp xếp, tinh gọn …”). */
const VERBS_OF_TITLE = 3;

/**
 * Finds names without quotes after their type word: “Đề án …” and “Chương trình …” with a capital, whole; movements and
 * drives that begin with a capital or a head known for them, without the type word; “Dự án 8”. Their tokens are taken.
 */
export function findUnquoted(reading: Reading, words: NameWords, lexicon: Lexicon): Mention[] {
  const { tokens, taken, lines } = reading;
  const found: Mention[] = [];
  for (const line of lines)
    for (let at = line.from; at < line.to; at += 1) {
      if (taken[at] || tokens.kinds[at] !== WORD) continue;
      const match = words.types.longest(tokens.ids, at, line.to);
      if (!match) continue;
      const after = at + lengthOf(match);
      const type = words.types.valueOf(match);
      const to = endOfName(reading, words, lexicon, type, { at, after, line });
      if (to > after) {
        const from = type.name === 'inside' ? at : after;
        const start = tokens.starts[from]!;
        const end = tokens.ends[to - 1]!;
        const cue = tokens.text.slice(tokens.starts[at], tokens.ends[after - 1]);
        const outer = { start: tokens.starts[at]!, end };
        found.push({
          start,
          end,
          outer,
          kind: type.kind,
          rule: 'unquoted',
          cue,
          entries: [],
          number: null,
          citedDate: null,
          isLegal: false,
        });
        take(reading, at, to);
      }
      at = Math.max(after, to) - 1;
    }
  return found;
}

interface Place {
  /** The type word, and the token after it. */
  at: number;
  after: number;
  line: Line;
}

/** Where the name after a type word ends; `after` when there is none. */
function endOfName(
  { tokens, taken }: Reading,
  words: NameWords,
  lexicon: Lexicon,
  type: NameType,
  { at, after, line }: Place,
): number {
  if (type.name === 'quoted' || after >= line.to || taken[after]) return after;
  const limit = Math.min(line.to, after + LONGEST_NAME);
  const isTitle = isCapital(tokens, at);
  if (tokens.kinds[after] === NUMBER)
    return type.name === 'inside' && isTitle ? endOfNumbered(tokens, lexicon, after, limit) : after;
  if (tokens.kinds[after] !== WORD || words.nameEnds.longest(tokens.ids, after, limit)) return after;
  const startsNamed = isCapital(tokens, after);
  const isKnownHead = words.movementHeads.longest(tokens.ids, after, limit) !== 0;
  const isNamed = type.name === 'inside' ? isTitle : startsNamed || isKnownHead;
  if (!isNamed) return after;
  const to =
    type.name === 'inside'
      ? endOfTitle(tokens, words, after, limit, taken)
      : endOfMovement(tokens, words, after, limit, taken);
  return to - after >= LEAST_WORDS || (startsNamed && to - after >= 2) ? to : after;
}

/** “Dự án 8”, “Chương trình 135”: a number that nothing counts with. */
function endOfNumbered(tokens: Tokens, lexicon: Lexicon, at: number, limit: number): number {
  const isShort = tokens.ends[at]! - tokens.starts[at]! <= 4 && !isYear(tokens, at);
  const counts =
    at + 1 < limit && (lexicon.units.longest(tokens.ids, at + 1, limit) !== 0 || isSign(tokens, at + 1, '/'));
  return isShort && !counts ? at + 1 : at;
}

/** A whole title: up to the sign, the verb or the issuer that follows it; its period and year belong to it. */
function endOfTitle(
  tokens: Tokens,
  words: NameWords,
  from: number,
  limit: number,
  taken: Uint8Array,
): number {
  const { id } = words;
  let at = from;
  for (; at < limit && !taken[at]; at += 1) {
    if (tokens.kinds[at] === NUMBER) continue;
    if (tokens.kinds[at] === SIGN) {
      const isDash = isSign(tokens, at, '-') || isSign(tokens, at, '–') || isSign(tokens, at, '/');
      const joinsVerbs = isSign(tokens, at, ',') && at - from <= VERBS_OF_TITLE && !isCapital(tokens, at + 1);
      if ((isDash && at + 1 < limit) || joinsVerbs) continue;
      break;
    }
    const goesOn = words.nameGoesOn.longest(tokens.ids, at, limit);
    if (goesOn) {
      at += lengthOf(goesOn) - 1;
      continue;
    }
    const word = tokens.ids[at]!;
    if (word === id.of && words.issuer.has(tokens.ids[at + 1]!) && isCapital(tokens, at + 1)) break;
    if (word === id.and && (isCapital(tokens, at + 1) || words.types.longest(tokens.ids, at + 2, limit)))
      break;
    if (words.nameEnds.longest(tokens.ids, at, limit)) break;
  }
  while (at > from && (tokens.kinds[at - 1] === SIGN || tokens.ids[at - 1] === id.and)) at -= 1;
  return at;
}

/** A movement's name: up to the first sign, verb or preposition after it. */
function endOfMovement(
  tokens: Tokens,
  words: NameWords,
  from: number,
  limit: number,
  taken: Uint8Array,
): number {
  const { id } = words;
  let at = from;
  for (; at < limit && !taken[at] && !endsSentence(tokens, at); at += 1) {
    if (tokens.kinds[at] === NUMBER) continue;
    if (tokens.kinds[at] === SIGN) {
      const isDash = isSign(tokens, at, '-') || isSign(tokens, at, '–');
      const joinsNames = isSign(tokens, at, ',') && at - from <= VERBS_OF_TITLE && !isCapital(tokens, at + 1);
      if ((isDash && at + 1 < limit) || joinsNames) continue;
      break;
    }
    const goesOn = words.nameGoesOn.longest(tokens.ids, at, limit);
    if (goesOn) {
      at += lengthOf(goesOn) - 1;
      continue;
    }
    const word = tokens.ids[at]!;
    if (word === id.of || word === id.and || word === id.period || word === id.until || word === id.year)
      break;
    if (words.nameEnds.longest(tokens.ids, at, limit)) break;
  }
  while (at > from && tokens.kinds[at - 1] === SIGN) at -= 1;
  return at;
}
