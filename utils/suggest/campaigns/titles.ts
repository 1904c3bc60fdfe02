import { isYear } from '../figures/calendar/dates.ts';
import { lengthOf } from '../lexicon/trie.ts';
import type { Mention } from '../mention.ts';
import { type Reading, take } from '../reading.ts';
import { isCapital, type Tokens } from '../tokens.ts';
import type { Gazetteer } from './gazetteer.ts';
import { endOfName } from './name-end.ts';
import { unquoted } from './unquoted.ts';
import type { NameWords } from './words.ts';

/** Tokens of a title. */
const LONGEST_TITLE = 50;
/** Words before the period: fewer are “chương trình hành động giai đoạn …”, which every office has. */
const LEAST_WORDS = 3;

/**
 * Finds programmes and schemes whose title tells their period (“đề án phát triển du lịch cộng đồng giai đoạn 2021-2025”), with or
 * without a capital: only a title has one. Their tokens are taken. A known name without a place of its own stays what the
 * gazetteer knows, without the period.
 */
export function findTitles(reading: Reading, words: NameWords, gazetteer: Gazetteer): Mention[] {
  const { tokens, taken, lines } = reading;
  const found: Mention[] = [];
  for (const line of lines) {
    const next = (from: number): number => words.types.next(tokens.ids, from, line.to);
    for (let at = next(line.from); at < line.to; at = next(at + 1)) {
      const match = taken[at] ? 0 : words.types.longest(tokens.ids, at, line.to);
      if (!match || words.types.valueOf(match).name !== 'inside') continue;
      const after = at + lengthOf(match);
      const limit = Math.min(line.to, after + LONGEST_TITLE);
      const isGeneric = words.genericHeads.longest(tokens.ids, after, limit) !== 0;
      const to = isGeneric ? after : endOfName(tokens, words, { from: after, limit, isTitle: true, taken });
      const period = periodIn(tokens, words, after, to);
      if (period - after < LEAST_WORDS || !isOwnTitle(tokens, words, gazetteer, at, after, period)) continue;
      found.push(unquoted(tokens, words.types.valueOf(match).kind, { at, from: at, after, to }, 'title'));
      take(reading, at, to);
      at = to - 1;
    }
  }
  return found;
}

/** Index of “giai đoạn 2021”, “đến năm 2030” in a title; −1 when it tells none. */
function periodIn(tokens: Tokens, words: NameWords, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const year = at + lengthOf(words.periods.longest(tokens.ids, at, to));
    if (year > at && year < to && isYear(tokens, year)) return at;
  }
  return -1;
}

/** Not just a known name with a period behind it, unless a place stands between. */
function isOwnTitle(
  tokens: Tokens,
  words: NameWords,
  { names, looseSigns }: Gazetteer,
  at: number,
  after: number,
  period: number,
): boolean {
  const known = [at, after].find((from) => names.longest(tokens.ids, from, period, 1, looseSigns));
  if (known === undefined) return true;
  const knownEnd = known + lengthOf(names.longest(tokens.ids, known, period, 1, looseSigns));
  const place = lengthOf(words.places.longest(tokens.ids, knownEnd, period));
  return place > 0 && knownEnd + place < period && isCapital(tokens, knownEnd + place);
}
