import type { CampaignKind } from '@/utils/model/records.ts';
import { isYear } from '../figures/calendar/dates.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { lengthOf } from '../lexicon/trie.ts';
import type { CampaignRule, Mention } from '../mention.ts';
import { type Line, type Reading, take } from '../reading.ts';
import { endsSentence } from '../sentence.ts';
import { endOfNumber, isCapital, isSign, NUMBER, type Tokens, textBetween, textOf, WORD } from '../tokens.ts';
import { endOfCounted } from './counted-name.ts';
import { endOfName } from './name-end.ts';
import { isHistory, isInOffice, isProperName } from './proper.ts';
import { endOfSeason } from './season.ts';
import type { NameType, NameWords } from './words.ts';

/** Tokens of a name; what runs on is a clause. */
const LONGEST_NAME = 40;
/** A name of lower-case words needs this many to be one. */
const LEAST_WORDS = 3;
/** At the start of a sentence the capital of the type word says nothing, so a title must be longer. */
const LEAST_WORDS_AT_START = 5;

/**
 * Finds names without quotes after their type word: “Đề án …” and “Chương trình …” with a capital, whole; movements and
 * drives that begin with a capital or a head known for them, without the type word; “Dự án 8”. Their tokens are taken.
 */
export function findUnquoted(reading: Reading, words: NameWords, lexicon: Lexicon): Mention[] {
  const { tokens, taken, lines } = reading;
  const found: Mention[] = [];
  for (const line of lines) {
    const next = (from: number): number => words.types.next(tokens.ids, from, line.to);
    for (let at = next(line.from); at < line.to; at = next(at + 1)) {
      const match = taken[at] ? 0 : words.types.longest(tokens.ids, at, line.to);
      if (!match) continue;
      const after = at + lengthOf(match);
      const type = words.types.valueOf(match);
      const to = endOfUnquoted(reading, words, lexicon, type, { at, after, line });
      if (to > after) {
        const from = type.name === 'outside' ? after : at;
        found.push(unquoted(tokens, type.kind, { at, from, after, to }, 'unquoted'));
        take(reading, at, to);
      }
      at = Math.max(after, to) - 1;
    }
  }
  return found;
}

/** A name without quotes: `at` its type word, `after` that word, `from` and `to` the name itself. */
export function unquoted(
  tokens: Tokens,
  kind: CampaignKind,
  { at, from, after, to }: { at: number; from: number; after: number; to: number },
  rule: CampaignRule,
): Mention {
  const end = tokens.ends[to - 1]!;
  return {
    start: tokens.starts[from]!,
    end,
    outer: { start: tokens.starts[at]!, end },
    kind,
    rule,
    cue: textBetween(tokens, at, after),
    entries: [],
    number: null,
    citedDate: null,
    isLegal: false,
  };
}

interface Place {
  /** The type word, and the token after it. */
  at: number;
  after: number;
  line: Line;
}

/** Where the name after a type word ends; `after` when there is none. */
function endOfUnquoted(
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
    return type.name === 'outside'
      ? endOfCounted(tokens, words, after, limit)
      : endOfNumbered(tokens, words, lexicon, after, limit, isTitle);
  const startsNamed = isCapital(tokens, after);
  const isEnd =
    words.clauseStarts.longest(tokens.ids, after, limit) !== 0 ||
    (!startsNamed && words.nameEnds.longest(tokens.ids, after, limit) !== 0);
  if (tokens.kinds[after] !== WORD || isEnd || isInOffice(tokens, words, { at, after, lowest: line.from }))
    return after;
  if (type.name === 'numbered' || isAcronym(tokens, after)) return after;
  const isInside = type.name === 'inside';
  const known = lengthOf(words.movementHeads.longest(tokens.ids, after, limit));
  const isGeneric = lengthOf(words.genericHeads.longest(tokens.ids, after, limit)) > known;
  if (type.kind === 'drive' && !startsNamed && !isGeneric) {
    const season = endOfSeason(tokens, words, after, limit);
    if (season > after) return season;
  }
  if (!(isInside ? isTitle : startsNamed || (known > 0 && type.kind !== 'model'))) return after;
  if ((!isInside || !startsNamed) && isGeneric) return after;
  const to = endOfName(tokens, words, { from: after, limit, isTitle: isInside, taken });
  if (isProperName(tokens, words, after, to) || isHistory(tokens, words, after, to)) return after;
  if (isGroup(tokens, words, lexicon, after, to)) return after;
  if (after + lengthOf(words.genericNames.longest(tokens.ids, after, to)) === to) return after;
  const length = to - after;
  const isFirst = at === line.from || endsSentence(tokens, at - 1);
  if (isInside && isFirst && !startsNamed) return length >= LEAST_WORDS_AT_START ? to : after;
  return length >= LEAST_WORDS || (startsNamed && length >= 2 && type.kind !== 'model') ? to : after;
}

/** Words of a group of people (“phụ nữ”); a longer known noun may be a name. */
const LONGEST_GROUP = 2;

/** “phong trào Phụ nữ”, “phong trào Nông dân tỉnh nhà”: whose it is, not what it is called. */
function isGroup(tokens: Tokens, words: NameWords, lexicon: Lexicon, from: number, to: number): boolean {
  const end = from + lengthOf(lexicon.terms.longest(tokens.ids, from, to));
  return (
    end > from &&
    ((end === to && to - from <= LONGEST_GROUP) || words.places.longest(tokens.ids, end, to) !== 0)
  );
}

/** “CNVCLĐ”, “OCOP”: letters are an office, a product or an abbreviation, not a name that starts here. */
const isAcronym = (tokens: Tokens, at: number): boolean => {
  const text = textOf(tokens, at);
  return text.length > 1 && text === text.toUpperCase();
};

/** “Dự án 8”, “Chương trình 135”, “chương trình 30a”: a number that nothing counts with; small letters need one in the number. */
function endOfNumbered(
  tokens: Tokens,
  words: NameWords,
  lexicon: Lexicon,
  at: number,
  limit: number,
  isTitle: boolean,
): number {
  const isLettered = endOfNumber(tokens, at) > at + 1;
  if (isLettered) return at + 2;
  const length = tokens.ends[at]! - tokens.starts[at]!;
  const isShort = length <= 4 && !isYear(tokens, at);
  // In small letters “đề án 06” and “chương trình 135” are names, “dự án 8” is mostly a count.
  const isTold = isTitle || length > 2 || textOf(tokens, at).startsWith('0');
  return isTold && isShort && !counts(tokens, words, lexicon, at, limit) ? at + 1 : at;
}

/** Does the number count something, known (“8 tỷ đồng”) or not (“25 suất quà”)? */
function counts(tokens: Tokens, words: NameWords, lexicon: Lexicon, at: number, limit: number): boolean {
  const next = at + 1;
  if (next >= limit) return false;
  if (lexicon.units.longest(tokens.ids, next, limit) !== 0 || isSign(tokens, next, '/')) return true;
  if (tokens.kinds[next] !== WORD || isCapital(tokens, next)) return false;
  return [lexicon.phraseEnds, words.nameEnds, words.periods].every(
    (ends) => ends.longest(tokens.ids, next, limit) === 0,
  );
}
