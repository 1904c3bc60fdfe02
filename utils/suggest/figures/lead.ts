import type { Comparator, Direction } from '../../model.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Tokens, WORD } from '../tokens.ts';

/** The words right before a number that say how it is meant. */
export interface Lead {
  /** The first token of the figure: the number's own where nothing leads it. */
  from: number;
  comparator: Comparator | null;
  direction: Direction | null;
}

/** “khoảng hơn”, “tăng hơn gấp”: no more than three such phrases stand in a row. */
const MAX_LEADS = 3;

/**
 * Reads backwards from a number: approximators (“trên”, “gần”) and verbs of change (“tăng”, “giảm xuống còn”) that stand
 * right before it, in any order. “cao hơn 5%” compares, so its “hơn” is no approximator.
 */
export function readLead(tokens: Tokens, lexicon: Lexicon, number: number, lowest: number): Lead {
  const lead: Lead = { from: number, comparator: null, direction: null };
  for (let count = 0; count < MAX_LEADS; count += 1) {
    const before = lead.from - 1;
    if (before < lowest) break;
    const comparator = lexicon.comparators.longest(tokens.ids, before, lowest - 1, -1);
    const direction = lexicon.directions.longest(tokens.ids, before, lowest - 1, -1);
    const isComparator = comparator !== 0 && lexicon.lengthOf(comparator) >= lexicon.lengthOf(direction);
    if (isComparator && !compares(tokens, lexicon, before)) {
      lead.comparator ??= lexicon.comparators.valueOf(comparator);
      lead.from -= lexicon.lengthOf(comparator);
    } else if (direction && !lead.direction) {
      lead.direction = lexicon.directions.valueOf(direction);
      lead.from -= lexicon.lengthOf(direction);
    } else break;
  }
  return lead;
}

const compares = (tokens: Tokens, lexicon: Lexicon, at: number): boolean =>
  tokens.text.slice(tokens.starts[at], tokens.ends[at]) === 'hơn' &&
  at > 0 &&
  tokens.kinds[at - 1] === WORD &&
  lexicon.is(tokens.ids[at - 1]!, 'comparative');
