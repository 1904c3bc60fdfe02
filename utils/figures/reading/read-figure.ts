import type { Engine } from '@/utils/suggest/engine.ts';
import { isLabelled } from '@/utils/suggest/figures/counts.ts';
import type { Amount } from '@/utils/suggest/figures/number/amount.ts';
import { readUnit, type Unit } from '@/utils/suggest/figures/number/unit.ts';
import type { Lexicon } from '@/utils/suggest/lexicon/lexicon.ts';
import { isSign, type Tokens, textBetween, textOf } from '@/utils/suggest/tokens.ts';
import { approximation } from './approximation.ts';
import type { Figure } from './figure.ts';
import { fractionInWords, isFraction } from './fraction.ts';
import { isPartOfCode, type NumberAt, readNumberAt } from './number-at.ts';
import { readNumber } from './printed-number.ts';
import { quantityOf, toNumber } from './quantity.ts';

/** “giai đoạn 5 năm 2016 - 2020” tells a length, “giai đoạn 2” a name. */
const PERIOD = /giai đoạn $/iu;
const TIMES = /^gấp$/iu;

/**
 * Reads the figure at a number token.
 * @param lowest the first token that may belong to it
 * @param to where the text that may be read ends
 * @returns null for what is no amount: names (“Quận 8”), codes, phone numbers
 */
export function readFigureAt(
  { lexicon }: Engine,
  tokens: Tokens,
  at: number,
  lowest: number,
  to: number,
): { figure: Figure | null; next: number } {
  if (isPartOfCode(tokens, at)) return { figure: null, next: at + 1 };
  const number = readNumberAt(tokens, lexicon, at, to);
  if (!number) return { figure: null, next: at + 1 };
  if (isFraction(tokens, lexicon, number, lowest, to))
    return fractionInWords(
      tokens,
      lexicon,
      { from: number.from, to: number.to, value: `${number.first.value.n}/${number.second!.value.n}` },
      lowest,
    );
  return compose(tokens, lexicon, number, lowest, to);
}

/** A number in words, as the suggestions read it (“ba”, “hai mươi lăm”). */
export function composeWritten(
  { lexicon }: Engine,
  tokens: Tokens,
  amount: { from: number; to: number; value: Amount['value'] },
  lowest: number,
  to: number,
): { figure: Figure | null; next: number } {
  if (typeof amount.value === 'string') return fractionInWords(tokens, lexicon, amount, lowest);
  const value = readNumber(String(amount.value));
  if (!value) return { figure: null, next: amount.to };
  const number: NumberAt = {
    from: amount.from,
    to: amount.to,
    form: 'number',
    first: value,
    second: null,
    firstUnit: null,
    isWritten: true,
  };
  return compose(tokens, lexicon, number, lowest, to);
}

function compose(
  tokens: Tokens,
  lexicon: Lexicon,
  number: NumberAt,
  lowest: number,
  to: number,
): { figure: Figure | null; next: number } {
  const { from, form } = number;
  const none = { figure: null, next: number.to };
  const unit = unitOf(tokens, lexicon, number, to);
  const isName = unit === null && isNamed(tokens, lexicon, number.to, to);
  const amount: Amount = {
    from,
    to: number.to,
    value: form === 'ratio' ? '1/1' : toNumber(number.first),
    form,
    last: {
      value: toNumber(number.second ?? number.first),
      isDecimal: number.first.decimals > 0,
      maybeThousands: number.first.mayBeThousands,
    },
    firstUnit: number.firstUnit,
  };
  const isLength =
    unit?.kind === 'duration' &&
    PERIOD.test(tokens.text.slice(Math.max(0, tokens.starts[from]! - 12), tokens.starts[from]));
  if (isName || (!isLength && isLabelled(tokens, lexicon, from, amount, unit))) return none;
  if (unit?.kind === 'rank') return none;
  const words = unit && textBetween(tokens, unit.from, unit.to);
  const { comparator, first } = approximation(tokens, lexicon, from, lowest);
  const end = unit && unit.from === number.to ? unit.to : number.to;
  const tail = end < to ? lexicon.tails.longest(tokens.ids, end, to) : 0;
  const quantity = quantityOf(number, unit, words);
  const isTimes = number.isWritten && unit === null && TIMES.test(textOf(tokens, from - 1));
  if (isTimes) Object.assign(quantity, { dimension: 'multiple', isExact: false });
  const isGluedUnit = ['percent', 'points', 'multiple'].includes(quantity.dimension) && unit;
  const figure: Figure = {
    start: tokens.starts[from]!,
    end: tokens.ends[(isGluedUnit ? end : number.to) - 1]!,
    outer: {
      start: tokens.starts[first]!,
      end: tokens.ends[end + lexicon.lengthOf(tail) - 1]!,
    },
    form,
    comparator: tail ? lexicon.tails.valueOf(tail) : comparator,
    isWritten: number.isWritten,
    depth: 0,
    at: 0,
    sentence: 0,
    ...quantity,
  };
  return { figure, next: Math.max(number.to, end) };
}

/** Words that go on with the sentence: “từ 40 tăng lên 100”. All others that count nothing make the number a name (“4 sao”). */
const GOES_ON = new Set(['tăng', 'giảm', 'có', 'hơn', 'không', 'cùng', 'đúng', 'đủ', 'bớt', 'xây']);

const isNamed = (tokens: Tokens, lexicon: Lexicon, at: number, to: number): boolean =>
  lexicon.units.longest(tokens.ids, at, to) !== 0 && !GOES_ON.has(textOf(tokens, at).toLowerCase());

/** The unit behind a number; a share may have its percentage in between (“16/16 (100%) xã”). */
function unitOf(tokens: Tokens, lexicon: Lexicon, { to: from, form }: NumberAt, to: number): Unit | null {
  const unit = readUnit(tokens, lexicon, from, to);
  if (unit || form !== 'ratio' || !isSign(tokens, from, '(') || !isSign(tokens, from + 3, ')')) return unit;
  return readUnit(tokens, lexicon, from + 4, to);
}
