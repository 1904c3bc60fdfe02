import { isYear } from '../figures/calendar/dates.ts';
import { lengthOf } from '../lexicon/trie.ts';
import { type Tokens, WORD } from '../tokens.ts';
import type { NameWords } from './words.ts';

/** Words of a name before its season; what runs on is a clause. */
const LONGEST_TASK = 8;
/** A season alone (“chiến dịch hè 2022”) names nothing. */
const LEAST_TASK = 2;

/**
 * Where a drive's name in small letters ends that tells its season (“tiêm chủng mùa Xuân 2022”): a task of a season of one
 * year happens once, so it is a name.
 * @returns the index after the year, or `from` when no season with its year follows
 */
export function endOfSeason(tokens: Tokens, words: NameWords, from: number, limit: number): number {
  const last = Math.min(limit, from + LONGEST_TASK);
  for (let at = from; at < last && tokens.kinds[at] === WORD; at += 1) {
    const season = words.seasons.longest(tokens.ids, at, limit);
    if (season) {
      const after = at + lengthOf(season);
      const year = tokens.ids[after] === words.id.year ? after + 1 : after;
      return at - from >= LEAST_TASK && year < limit && isYear(tokens, year) ? year + 1 : from;
    }
    if (words.nameEnds.longest(tokens.ids, at, limit)) return from;
  }
  return from;
}
