import type { Comparator, Direction } from '../../model.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { endsSentence } from '../sentence.ts';
import { NUMBER, type Tokens, textOf, WORD } from '../tokens.ts';
import { isSign } from './amount.ts';
import type { Unit } from './unit.ts';

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
    } else if (direction && !lead.direction) {
      lead.direction = lexicon.directions.valueOf(direction);
      lead.from -= lexicon.lengthOf(direction);
    } else break;
  }
  return lead;
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

/** Tokens between a verb of change and its number. */
const FAR = 10;

/**
 * The direction that a verb further off gives (“tăng bình quân từ 30%”, “giảm nhanh qua các năm, bình quân 2%”): only words of
 * measure and time may stand between.
 */
export function directionFurtherOff(
  tokens: Tokens,
  lexicon: Lexicon,
  from: number,
  lowest: number,
): Direction | null {
  for (let at = from - 1; at >= lowest && from - at <= FAR; at -= 1) {
    const match = lexicon.directions.longest(tokens.ids, at, lowest - 1, -1);
    if (match) return lexicon.directions.valueOf(match);
    const isGap =
      tokens.kinds[at] === WORD ? lexicon.is(tokens.ids[at]!, 'changeGap') : isSign(tokens, at, ',');
    if (!isGap) return null;
  }
  return null;
}

/** “đã giảm được 5 bộ”, “tăng thêm 3 xã”: a word of result between the verb and a count. */
export function directionOfCount(
  tokens: Tokens,
  lexicon: Lexicon,
  from: number,
  lowest: number,
): Direction | null {
  const between = from - 1;
  if (between <= lowest || !lexicon.is(tokens.ids[between]!, 'resultGap')) return null;
  const match = lexicon.directions.longest(tokens.ids, between - 1, lowest - 1, -1);
  return match ? lexicon.directions.valueOf(match) : null;
}

/** Tokens between the two ends of a change (“giảm từ 59 đảng bộ năm 2020 xuống còn 50”). */
const FAR_END = 16;

/**
 * The direction of the upper end of a change: “(tăng) từ 48,2% lên 73,2%”, “từ 9 tháng xuống còn 3 tháng”. Where it started
 * from, nothing has changed yet.
 */
export function directionOfEnd(tokens: Tokens, lexicon: Lexicon, from: number): Direction | null {
  const match = from > 0 ? lexicon.changeEnds.longest(tokens.ids, from - 1, -1, -1) : 0;
  if (!match) return null;
  for (let at = from - 1 - lexicon.lengthOf(match); at > 0 && from - at <= FAR_END; at -= 1) {
    if (isSentenceSign(tokens, at)) return null;
    if (tokens.kinds[at] === NUMBER && lexicon.is(tokens.ids[at - 1]!, 'changeStart'))
      return lexicon.changeEnds.valueOf(match);
  }
  return null;
}

/** Does a change start at this figure, so that its end is told further on? */
export function startsChange(tokens: Tokens, lexicon: Lexicon, from: number, to: number): boolean {
  if (from === 0 || !lexicon.is(tokens.ids[from - 1]!, 'changeStart')) return false;
  const limit = Math.min(tokens.count, to + FAR_END);
  for (let at = to; at < limit && !isSentenceSign(tokens, at); at += 1)
    if (tokens.kinds[at] === NUMBER && lexicon.changeEnds.longest(tokens.ids, at - 1, to - 1, -1))
      return true;
  return false;
}

const isSentenceSign = (tokens: Tokens, at: number): boolean =>
  isSign(tokens, at, ';') || endsSentence(tokens, at);

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
