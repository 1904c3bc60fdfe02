import type { Comparator, Direction } from '@/utils/model/records.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { type Tokens, textOf, WORD } from '../../tokens.ts';
import type { Unit } from '../number/unit.ts';

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
export function readLead(
  tokens: Tokens,
  lexicon: Lexicon,
  number: number,
  lowest: number,
  unit: Unit | null,
): Lead {
  const lead: Lead = { from: number, comparator: null, direction: null };
  for (let count = 0; count < MAX_LEADS; count += 1) {
    const before = lead.from - 1;
    if (before < lowest) break;
    const comparator = lexicon.comparators.longest(tokens.ids, before, lowest - 1, -1);
    const direction = lexicon.directions.longest(tokens.ids, before, lowest - 1, -1);
    const isComparator = comparator !== 0 && lexicon.lengthOf(comparator) >= lexicon.lengthOf(direction);
    if (isComparator && !isOtherwise(tokens, lexicon, before, number, unit)) {
      lead.comparator ??= lexicon.comparators.valueOf(comparator);
      lead.from -= lexicon.lengthOf(comparator);
    } else if (direction && !lead.direction && !isOtherAct(tokens, lexicon, before, direction, unit)) {
      lead.direction = lexicon.directions.valueOf(direction);
      lead.from -= lexicon.lengthOf(direction);
    } else break;
  }
  return lead;
}

/**
 * “(hưởng ứng) bằng 6 phiên chợ”: by so many things, not as many as. “cắt giảm 48 thủ tục”: somebody’s act, which gives the
 * figure a direction from outside.
 */
function isOtherAct(
  tokens: Tokens,
  lexicon: Lexicon,
  at: number,
  direction: number,
  unit: Unit | null,
): boolean {
  const act = lexicon.comparisons.longest(tokens.ids, at, -1, -1);
  if (lexicon.lengthOf(act) > lexicon.lengthOf(direction)) return true;
  return unit?.kind === 'count' && !unit.hasMagnitude && lexicon.is(tokens.ids[at]!, 'means');
}

/** “cao hơn 5%” compares and “trên 14 tuyến” tells a place: neither approximates. “dài hơn 23 km” does. */
function isOtherwise(
  tokens: Tokens,
  lexicon: Lexicon,
  at: number,
  number: number,
  unit: Unit | null,
): boolean {
  const word = textOf(tokens, at).toLowerCase();
  if (word === 'hơn') {
    const adjective = at > 0 && tokens.kinds[at - 1] === WORD ? tokens.ids[at - 1]! : 0;
    return (
      lexicon.is(adjective, 'comparative') || (lexicon.is(adjective, 'dimension') && unit?.kind !== 'measure')
    );
  }
  const isSmall = tokens.ends[number]! - tokens.starts[number]! <= 2;
  const isPlace = unit?.kind === 'count' && lexicon.is(tokens.ids[unit.from]!, 'place');
  return (word === 'trên' || word === 'dưới') && isSmall && isPlace;
}

/** “khoảng từ 30%”, “ước đạt 7%”: a comparator before a word that stands between; it is meant, and outside the span. */
export function comparatorFurtherOff(
  tokens: Tokens,
  lexicon: Lexicon,
  from: number,
  lowest: number,
): Comparator | null {
  const between = from - 1;
  if (between - 1 < lowest || tokens.kinds[between] !== WORD) return null;
  if (lexicon.is(tokens.ids[between]!, 'estimate')) return 'estimated';
  if (!lexicon.is(tokens.ids[between]!, 'comparatorGap')) return null;
  if (lexicon.is(tokens.ids[between - 1]!, 'estimate')) return 'estimated';
  const match = lexicon.comparators.longest(tokens.ids, between - 1, lowest - 1, -1);
  return match ? lexicon.comparators.valueOf(match) : null;
}
