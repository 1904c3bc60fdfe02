import type { Direction, StatisticKind } from '@/utils/model/records.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isCapital, isGlued, isSign, type Tokens, textBetween, textOf, WORD } from '../tokens.ts';
import { endOfDate } from './calendar/dates.ts';
import { SYLLABLE } from './compound.ts';
import { isLabelled, isStatistic } from './counts.ts';
import { directionAround } from './fields/direction.ts';
import { comparatorFurtherOff, readLead } from './fields/lead.ts';
import type { Figure } from './figure.ts';
import { type Amount, readAmount } from './number/amount.ts';
import { quantityOf } from './number/quantity.ts';
import { readUnit, type Unit } from './number/unit.ts';

/** What is read at a number: a figure, or something whose numbers must not be read again. */
export interface FigureReading {
  figure: Figure | null;
  /** Where to read on. */
  next: number;
}

/** The stretch that may belong to a figure. Token indices, end exclusive. */
export interface Bounds {
  lowest: number;
  to: number;
}

/**
 * Reads the figure at a number.
 * @param at index of a number token
 */
export function readFigure(tokens: Tokens, lexicon: Lexicon, at: number, bounds: Bounds): FigureReading {
  const none = { figure: null, next: at + 1 };
  if (isPartOfCode(tokens, at)) return none;
  const dateEnd = endOfDate(tokens, lexicon, at);
  const amount = readAmount(tokens, lexicon, at);
  const isRange = amount?.form === 'range' && amount.to > dateEnd;
  if (dateEnd > at && !isRange) return { figure: null, next: dateEnd };
  if (!amount || amount.to > bounds.to) return none;
  const { figure, unit } = composeFigure(tokens, lexicon, amount, bounds);
  const counts = !isLabelled(tokens, lexicon, at, amount, unit) && isStatistic(tokens, lexicon, figure, unit);
  return counts ? { figure, next: figure.to } : { figure: null, next: amount.to };
}

/** An amount with its unit and the words around that say how it is meant, whether or not it counts as a statistic. */
export function composeFigure(
  tokens: Tokens,
  lexicon: Lexicon,
  amount: Amount,
  { lowest, to }: Bounds,
): { figure: Figure; unit: Unit | null } {
  const unit = unitOf(tokens, lexicon, amount, to);
  const lead = readLead(tokens, lexicon, amount.from, lowest, unit);
  if (unit?.kind === 'count' && lead.direction && unit.to < to)
    unit.to += lexicon.lengthOf(lexicon.harmed.longest(tokens.ids, unit.to, to));
  const words = unit && textBetween(tokens, unit.from, unit.to);
  const end = unit && unit.from === amount.to ? unit.to : amount.to;
  const isRelative = unit !== null && ['percent', 'points', 'multiple'].includes(unit.kind);
  const tail = end < to ? lexicon.tails.longest(tokens.ids, end, to) : 0;
  const further = comparatorFurtherOff(tokens, lexicon, lead.from, lowest);
  const quantity = quantityOf(amount, unit, words);
  const direction =
    lead.direction ?? directionAround(tokens, lexicon, { from: lead.from, to: end, lowest, isRelative });
  const figure: Figure = {
    from: lead.from,
    to: end + lexicon.lengthOf(tail),
    amount,
    kind: kindOf(amount, unit, direction),
    value: quantity.value,
    unit: quantity.unit,
    comparator: tail ? lexicon.tails.valueOf(tail) : (lead.comparator ?? further),
    direction,
    rule: amount.form === 'number' ? (unit?.kind ?? 'number') : amount.form,
  };
  return { figure, unit };
}

/**
 * Digits inside a name or a symbol: “ST25”, “COVID-19”, “5G”. A number glued to a small word is a lost space, one after a slash is
 * the other of two counts (“345 vụ/512 bị can”).
 */
function isPartOfCode(tokens: Tokens, at: number): boolean {
  const after = at + 1;
  const isLetter = after < tokens.count && tokens.ends[after]! - tokens.starts[after]! === 1;
  if (isLetter && isCapital(tokens, after) && isGlued(tokens, after)) return true;
  if (!isGlued(tokens, at)) return false;
  const before = at - 1;
  if (tokens.kinds[before] === WORD)
    return isCapital(tokens, before) || !SYLLABLE.test(textOf(tokens, before));
  const isPaired = isSign(tokens, before, '/') && before > 0 && SYLLABLE.test(textOf(tokens, before - 1));
  if (isPaired) return false;
  const isJoint = isSign(tokens, before, '-') || isSign(tokens, before, '/') || isSign(tokens, before, '.');
  return isJoint && isGlued(tokens, before);
}

/** “15/10” may be a day and month, “13/13” may not. */
const LAST_MONTH = 12;

/** The unit after the number; a share may have its percentage in between (“16/16 (100%) xã”). */
function unitOf(tokens: Tokens, lexicon: Lexicon, amount: Amount, to: number): Unit | null {
  const read = readUnit(tokens, lexicon, amount.to, to);
  const mayBeDate = amount.form === 'ratio' && amount.last.value <= LAST_MONTH;
  const unit = mayBeDate && !read?.isKnown ? null : read;
  const isShare =
    amount.form === 'ratio' && isSign(tokens, amount.to, '(') && isSign(tokens, amount.to + 3, ')');
  return unit ?? (isShare ? readUnit(tokens, lexicon, amount.to + 4, to) : null);
}

/** “gấp 3 lần” and “1,8 lần” multiply, “cứu nạn 36 lần” counts. */
function kindOf(amount: Amount, unit: Unit | null, direction: Direction | null): StatisticKind {
  if (amount.form === 'ratio') return 'ratio';
  if (unit?.kind === 'multiple' && direction === null && !amount.last.isDecimal) return 'count';
  return unit?.kind ?? 'count';
}
