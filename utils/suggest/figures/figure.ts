import type { Comparator, Direction, StatisticKind } from '../../model.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isCapital, isGlued, NUMBER, type Tokens, textOf, WORD } from '../tokens.ts';
import { type Amount, isSign, readAmount } from './amount.ts';
import { endOfDate, isYear } from './dates.ts';
import { comparatorFurtherOff, directionFurtherOff, readLead } from './lead.ts';
import { quantityOf } from './quantity.ts';
import { readUnit, type Unit } from './unit.ts';

/** A figure found in the text. Token indices, end exclusive. */
export interface Figure {
  from: number;
  to: number;
  /** Where the bare number stands. */
  amount: Amount;
  unit: string | null;
  kind: StatisticKind;
  value: Amount['value'];
  comparator: Comparator | null;
  direction: Direction | null;
  rule: string;
}

/** What is read at a number: a figure, or something whose numbers must not be read again. */
export interface Reading {
  figure: Figure | null;
  /** Where to read on. */
  next: number;
}

/**
 * Reads the figure at a number.
 * @param at index of a number token
 * @param lowest no word before this token belongs to the figure
 * @param to where the text that may be read ends (the line's end, or the next name)
 */
export function readFigure(
  tokens: Tokens,
  lexicon: Lexicon,
  at: number,
  lowest: number,
  to: number,
): Reading {
  const none = { figure: null, next: at + 1 };
  if (isPartOfCode(tokens, at)) return none;
  const dateEnd = endOfDate(tokens, lexicon, at);
  const amount = readAmount(tokens, lexicon, at);
  if (dateEnd > at && !(amount?.form === 'range' && amount.to > dateEnd))
    return { figure: null, next: dateEnd };
  if (!amount || amount.to > to) return none;
  const unit = unitOf(tokens, lexicon, amount, to);
  const lead = readLead(tokens, lexicon, at, lowest, unit);
  const figure: Figure = {
    from: lead.from,
    to: unit && unit.from === amount.to ? unit.to : amount.to,
    amount,
    ...quantityOf(
      amount,
      unit,
      unit && tokens.text.slice(tokens.starts[unit.from], tokens.ends[unit.to - 1]),
    ),
    kind: kindOf(amount, unit),
    comparator: lead.comparator ?? comparatorFurtherOff(tokens, lexicon, lead.from, lowest),
    direction: lead.direction,
    rule: amount.form === 'number' ? (unit?.kind ?? 'number') : amount.form,
  };
  const isName = isLabelled(tokens, lexicon, at, amount, unit);
  const isRelative = unit !== null && ['percent', 'points', 'multiple'].includes(unit.kind);
  if (isRelative) figure.direction ??= directionFurtherOff(tokens, lexicon, lead.from, lowest);
  const counts = !isName && isStatistic(tokens, lexicon, figure, unit);
  if (!counts) return { figure: null, next: amount.to };
  return { figure: withTail(tokens, lexicon, figure, to), next: amount.to };
}

/** Digits inside a name or a symbol: “ST25”, “COVID-19”, “A/B-5”. A number glued to a small word is a lost space. */
function isPartOfCode(tokens: Tokens, at: number): boolean {
  if (!isGlued(tokens, at)) return false;
  const before = at - 1;
  if (tokens.kinds[before] === WORD) return isCapital(tokens, before) || tokens.ids[before] === 0;
  const isJoint = isSign(tokens, before, '-') || isSign(tokens, before, '/') || isSign(tokens, before, '.');
  return isJoint && isGlued(tokens, before);
}

/** The unit after the number; a share may have its percentage in between (“16/16 (100%) xã”). */
function unitOf(tokens: Tokens, lexicon: Lexicon, amount: Amount, to: number): Unit | null {
  const read = readUnit(tokens, lexicon, amount.to, to);
  const unit = amount.form === 'ratio' && !read?.isKnown ? null : read;
  const isShare =
    amount.form === 'ratio' && isSign(tokens, amount.to, '(') && isSign(tokens, amount.to + 3, ')');
  return unit ?? (isShare ? readUnit(tokens, lexicon, amount.to + 4, to) : null);
}

function kindOf(amount: Amount, unit: Unit | null): StatisticKind {
  if (amount.form === 'ratio') return 'ratio';
  return unit?.kind ?? 'count';
}

/** Labels up to this number are as often counted things before them: “Tổ 5 phường …” against “mỗi tổ 5 người”. */
const LOOSE_LABEL = 99;

/** Is the number a name rather than an amount, because of the word before it (“Quận 8”, “lần thứ 11”, “năm 2020”)? */
function isLabelled(
  tokens: Tokens,
  lexicon: Lexicon,
  at: number,
  amount: Amount,
  unit: Unit | null,
): boolean {
  const match = at > 0 ? lexicon.labels.longest(tokens.ids, at - 1, -1, -1) : 0;
  if (!match) return false;
  const isAmount = unit !== null && unit.kind !== 'count' && unit.kind !== 'duration';
  const greatest = lexicon.labels.valueOf(match);
  if (unit?.kind === 'percent' || unit?.kind === 'points') return false;
  if (greatest === 0) return true;
  if (isAmount && (greatest > 0 || !isYear(tokens, at))) return false;
  if (greatest < 0) return isYear(tokens, at);
  const before = at - lexicon.lengthOf(match) - 1;
  const isPerThing = before >= 0 && lexicon.is(tokens.ids[before]!, 'quantifier');
  const value = Number.parseInt(textOf(tokens, at), 10);
  if (value > greatest || amount.form === 'ratio' || (isPerThing && unit?.isKnown)) return false;
  const isOfPlace = unit !== null && lexicon.is(tokens.ids[unit.from]!, 'container');
  return greatest < LOOSE_LABEL || !unit?.isKnown || isOfPlace;
}

function isStatistic(tokens: Tokens, lexicon: Lexicon, figure: Figure, unit: Unit | null): boolean {
  const { amount } = figure;
  if (amount.form === 'ratio') return isShare(tokens, lexicon, figure, unit);
  if (!unit) return false;
  const isAddress = isCapital(tokens, unit.from) && lexicon.is(tokens.ids[unit.from]!, 'address');
  if (isAddress) return false;
  if (unit.kind === 'count')
    return (
      !(amount.last.isDecimal && !unit.hasMagnitude && !amount.last.maybeThousands) &&
      (unit.isKnown || !isYear(tokens, amount.from))
    );
  if (unit.kind === 'duration') return figure.direction === 'up' || figure.direction === 'down';
  if (unit.kind === 'multiple')
    return figure.direction !== null || figure.comparator !== null || amount.last.isDecimal;
  if (unit.kind === 'money') return amount.last.value > 0;
  return true;
}

/** “152/159 tổ chức” is a share, “bằng 1/6” a fraction; what could be a date is one unless a known unit follows. */
function isShare(
  tokens: Tokens,
  lexicon: Lexicon,
  { amount, from, direction }: Figure,
  unit: Unit | null,
): boolean {
  if (unit) return unit.kind !== 'duration';
  if (direction !== null) return true;
  const before = amount.from > 0 && tokens.kinds[amount.from - 1] === WORD ? tokens.ids[amount.from - 1]! : 0;
  const after = tokens.kinds[amount.to] === WORD ? tokens.ids[amount.to]! : 0;
  const isFraction = amount.last.value <= 10 && (from < amount.from || lexicon.is(before, 'fractionLead'));
  if (isFraction && lexicon.is(after, 'fractionTail')) return true;
  return amount.last.value > 31 && isSign(tokens, amount.to, '(');
}

/** “8% trở lên” belongs to the figure and says how it is meant. */
function withTail(tokens: Tokens, lexicon: Lexicon, figure: Figure, to: number): Figure {
  const tail = figure.to < to ? lexicon.tails.longest(tokens.ids, figure.to, to) : 0;
  if (!tail) return figure;
  return { ...figure, to: figure.to + lexicon.lengthOf(tail), comparator: lexicon.tails.valueOf(tail) };
}

/** Is the token a number? */
export const isNumber = (tokens: Tokens, at: number): boolean => tokens.kinds[at] === NUMBER;
