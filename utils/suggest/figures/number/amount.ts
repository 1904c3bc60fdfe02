import type { Lexicon } from '../../lexicon/lexicon.ts';
import { isSign, NUMBER, type Tokens, textBetween, textOf, WORD } from '../../tokens.ts';
import { type Numeral, parseNumeral } from './numeral.ts';
import { scaleOf } from './scale.ts';

/** The bare number of a figure: one number, a range or a ratio, before its unit. Token indices, end exclusive. */
export interface Amount {
  from: number;
  to: number;
  value: number | [number, number] | string;
  form: 'number' | 'range' | 'ratio';
  /** The number that stands right before the unit. */
  last: Numeral;
  /**
   * The unit of a range's lower end where it is printed too (“3 triệu đến 4 triệu đồng”), or the scale of an amount in two
   * parts (“463 tỷ 191 triệu đồng”).
   */
  firstUnit: string | null;
}

/**
 * Reads the number at a token: “152/159”, “1 trong 5”, “45-47”, “3 triệu đến 4 triệu”, or a plain one.
 * @returns null when the digits are no number
 */
export function readAmount(tokens: Tokens, lexicon: Lexicon, at: number): Amount | null {
  const first = numeralAt(tokens, at);
  if (!first) return null;
  return (
    readRatio(tokens, lexicon, at, first) ??
    readRange(tokens, lexicon, at, first) ??
    readCompound(tokens, lexicon, at, first) ?? {
      from: at,
      to: at + 1,
      value: first.value,
      form: 'number',
      last: first,
      firstUnit: null,
    }
  );
}

/** The number printed at a token, if it is one. */
export const numeralAt = (tokens: Tokens, at: number): Numeral | null =>
  at < tokens.count && tokens.kinds[at] === NUMBER ? parseNumeral(textOf(tokens, at)) : null;

function readRatio(tokens: Tokens, lexicon: Lexicon, at: number, first: Numeral): Amount | null {
  let to = at + 1;
  if (isSign(tokens, to, '/')) to += 1;
  else if (tokens.kinds[to] === WORD && lexicon.is(tokens.ids[to]!, 'amongst')) {
    to += 1;
    while (lexicon.is(tokens.ids[to]!, 'total')) to += 1;
  } else return null;
  const whole = to < tokens.count && numeralAt(tokens, to);
  if (!whole || isSign(tokens, to + 1, '/', true)) return null;
  const value = `${textOf(tokens, at)}/${textOf(tokens, to)}`;
  return first.value <= whole.value || first.isDecimal
    ? { from: at, to: to + 1, value, form: 'ratio', last: whole, firstUnit: null }
    : null;
}

/** Between the ends of a range stands a dash or “đến”; the lower end may carry the unit or its magnitude too. */
function readRange(tokens: Tokens, lexicon: Lexicon, at: number, first: Numeral): Amount | null {
  let to = at + 1;
  let firstUnit: string | null = null;
  const unit = lexicon.units.longest(tokens.ids, to, tokens.count);
  if (unit) {
    to += lexicon.lengthOf(unit);
    firstUnit = textBetween(tokens, at + 1, to);
  }
  const isDash =
    isSign(tokens, to, '-') || isSign(tokens, to, '–') || isSign(tokens, to, '—') || isSign(tokens, to, '~');
  if (!isDash && !(tokens.kinds[to] === WORD && lexicon.is(tokens.ids[to]!, 'to'))) return null;
  const second = numeralAt(tokens, to + 1);
  if (!second) return null;
  const sameScale = second.value > first.value;
  if (!sameScale && firstUnit === null && !isMagnitude(tokens, lexicon, to + 2)) return null;
  return {
    from: at,
    to: to + 2,
    value: [first.value, second.value],
    form: 'range',
    last: second,
    firstUnit,
  };
}

/** “463 tỷ 191 triệu đồng”: the lower part is added to the upper one, in whose unit the whole is told. */
function readCompound(tokens: Tokens, lexicon: Lexicon, at: number, first: Numeral): Amount | null {
  const upperEnd = endOfScale(tokens, lexicon, at + 1);
  const second = upperEnd && numeralAt(tokens, upperEnd);
  const lowerEnd = second && endOfScale(tokens, lexicon, upperEnd + 1);
  if (!lowerEnd || second.isDecimal || first.isDecimal) return null;
  const firstUnit = textBetween(tokens, at + 1, upperEnd);
  const upper = scaleOf(firstUnit);
  const lower = scaleOf(textBetween(tokens, upperEnd + 1, lowerEnd));
  if (second.value * lower >= upper) return null;
  return {
    from: at,
    to: lowerEnd,
    value: (first.value * upper + second.value * lower) / upper,
    form: 'number',
    last: { value: first.value, isDecimal: true, maybeThousands: false },
    firstUnit,
  };
}

/** Where the scale words that start at a token end (“tỷ”, “nghìn tỷ”); 0 when none do. */
function endOfScale(tokens: Tokens, lexicon: Lexicon, at: number): number {
  const unit = at < tokens.count ? lexicon.units.longest(tokens.ids, at, tokens.count) : 0;
  return unit && lexicon.units.valueOf(unit) === 'magnitude' ? at + lexicon.lengthOf(unit) : 0;
}

const isMagnitude = (tokens: Tokens, lexicon: Lexicon, at: number): boolean => {
  const unit = at < tokens.count ? lexicon.units.longest(tokens.ids, at, tokens.count) : 0;
  return unit !== 0 && ['magnitude', 'money'].includes(lexicon.units.valueOf(unit));
};
