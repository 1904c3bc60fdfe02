import type { Comparator, Span } from '@/utils/model/records.ts';
import type { Engine } from '@/utils/suggest/engine.ts';
import { isLabelled } from '@/utils/suggest/figures/counts.ts';
import { comparatorFurtherOff } from '@/utils/suggest/figures/fields/lead.ts';
import type { Amount } from '@/utils/suggest/figures/number/amount.ts';
import { readUnit, type Unit } from '@/utils/suggest/figures/number/unit.ts';
import type { Lexicon } from '@/utils/suggest/lexicon/lexicon.ts';
import {
  isCapital,
  isGlued,
  isSign,
  NUMBER,
  type Tokens,
  textBetween,
  textOf,
  WORD,
} from '@/utils/suggest/tokens.ts';
import { multiply, powerOfTen, type Rational, rational } from '../arithmetic/rational.ts';
import type { Figure, Form } from './figure.ts';
import { asThousands, type PrintedNumber, readNumber } from './printed-number.ts';
import { readUnitWords } from './units.ts';

/** A number with the tokens it takes. */
interface Number {
  from: number;
  to: number;
  form: Form;
  first: PrintedNumber;
  second: PrintedNumber | null;
  /** The unit of the lower end, where it is printed too; the scale of the upper part of an amount in two parts. */
  firstUnit: string | null;
  isWritten: boolean;
}

/** Kinds of unit that figures are calculated in, by what the suggestions call them. */
const OWN_DIMENSION: Readonly<Record<string, string>> = {
  percent: 'percent',
  points: 'points',
  multiple: 'multiple',
};

const TIMES = /^gấp$/iu;

/** A share in words is known to about this much, in per cent. */
const TENTH_OF_HUNDRED = 10;

const DASHES = ['-', '–', '—', '~'];

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
  const number: Number = {
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

/** “hơn một nửa”, “hai phần ba”: a share without a unit, known to a tenth. */
function fractionInWords(
  tokens: Tokens,
  lexicon: Lexicon,
  { from, to, value }: { from: number; to: number; value: Amount['value'] },
  lowest: number,
): { figure: Figure | null; next: number } {
  const [above, below] = String(value).split('/').map(BigInt) as [bigint, bigint];
  const { comparator, first } = approximation(tokens, lexicon, from, lowest);
  const outer = { start: tokens.starts[first]!, end: tokens.ends[to - 1]! };
  const figure = shareOf({ start: tokens.starts[from]!, end: outer.end }, outer, above, below);
  return { figure: { ...figure, comparator, isWritten: true }, next: to };
}

const FRACTION_LEAD = /(?:bằng|chiếm|hơn|gần|khoảng|đạt|còn|tới)\s*$/u;

/** “đúng bằng 1/3”, “hơn 1/5 số hộ”: a share, where what is counted would follow a ratio. */
function isFraction(tokens: Tokens, lexicon: Lexicon, number: Number, lowest: number, to: number): boolean {
  const { form, first, second, from } = number;
  if (form !== 'ratio' || !second || second.value.n > 10n || first.value.n >= second.value.n) return false;
  if (second.decimals > 0 || first.decimals > 0) return false;
  const isCounted = readUnit(tokens, lexicon, number.to, to)?.isKnown === true;
  const before = tokens.text.slice(tokens.starts[lowest], tokens.starts[from]).slice(-12).toLowerCase();
  return !isCounted && FRACTION_LEAD.test(before);
}

/** A fraction as the percentage that it stands for. */
function shareOf(span: Span, outer: Span, above: bigint, below: bigint): Figure {
  const step = rational(TENTH_OF_HUNDRED, 2);
  return {
    ...span,
    outer,
    form: 'number',
    value: { n: above * 100n, d: below },
    second: null,
    factor: rational(1),
    unit: '',
    step,
    round: rational(TENTH_OF_HUNDRED),
    comparator: null,
    dimension: 'percent',
    noun: '',
    isWritten: false,
    isExact: false,
    depth: 0,
    sentence: 0,
  };
}

const numberAt = (tokens: Tokens, at: number): PrintedNumber | null =>
  at < tokens.count && tokens.kinds[at] === NUMBER ? readNumber(textOf(tokens, at)) : null;

function readNumberAt(tokens: Tokens, lexicon: Lexicon, at: number, to: number): Number | null {
  const first = numberAt(tokens, at);
  if (!first) return null;
  const plain = { from: at, isWritten: false, first, firstUnit: null };
  if (isSign(tokens, at + 1, '/')) {
    const second = numberAt(tokens, at + 2);
    const isRatio = second && !isSign(tokens, at + 3, '/', true) && !isRoundBase(tokens, at + 2);
    if (isRatio) return { ...plain, to: at + 3, form: 'ratio', second };
  }
  const unit = lexicon.units.longest(tokens.ids, at + 1, Math.min(tokens.count, to));
  const unitEnd = at + 1 + lexicon.lengthOf(unit);
  const firstUnit = unit ? textBetween(tokens, at + 1, unitEnd) : null;
  const isDash = DASHES.some((dash) => isSign(tokens, unitEnd, dash));
  const isTo = tokens.kinds[unitEnd] === WORD && lexicon.is(tokens.ids[unitEnd]!, 'to');
  const upper = isDash || isTo ? numberAt(tokens, unitEnd + 1) : null;
  if (upper) return { ...plain, to: unitEnd + 2, form: 'range', second: upper, firstUnit };
  const lower = unit && lexicon.units.valueOf(unit) === 'magnitude' ? numberAt(tokens, unitEnd) : null;
  const lowerScale = lower ? lexicon.units.longest(tokens.ids, unitEnd + 1, tokens.count) : 0;
  if (lower && lowerScale && lexicon.units.valueOf(lowerScale) === 'magnitude' && lower.decimals === 0) {
    const both = inOneScale(first, lower, firstUnit!, textOf(tokens, unitEnd + 1));
    if (both) return { ...plain, to: unitEnd + 1, form: 'number', first: both, second: null };
  }
  return { ...plain, to: at + 1, form: 'number', second: null };
}

/** “12 tỷ 350 triệu đồng”: told in the lower scale, which stands before the unit. */
function inOneScale(
  upper: PrintedNumber,
  lower: PrintedNumber,
  upperScale: string,
  lowerScale: string,
): PrintedNumber | null {
  const factor = multiply(readUnitWords(upperScale).scale, {
    n: 1n,
    d: readUnitWords(lowerScale).scale.n,
  });
  if (factor.n % factor.d !== 0n || upper.decimals > 0) return null;
  const value = upper.value.n * (factor.n / factor.d) + lower.value.n;
  return { value: { n: value, d: 1n }, decimals: 0, zeros: 0, mayBeThousands: false };
}

/** “75 giường/10.000 dân”, “triệu đồng/1 ha”: what a rate is told for is no number below. */
const isRoundBase = (tokens: Tokens, at: number): boolean =>
  /^10{3,}$|^1?0{0,2}\.000$/.test(textOf(tokens, at));

/** Digits inside a name or a symbol: “ST25”, “COVID-19”, “45-KH/HU”. */
function isPartOfCode(tokens: Tokens, at: number): boolean {
  const next = at + 1;
  const joint = isSign(tokens, next, '-', true) || isSign(tokens, next, '/', true);
  if (joint && tokens.kinds[next + 1] === WORD && isGlued(tokens, next + 1) && isCapital(tokens, next + 1))
    return true;
  const isLetter = next < tokens.count && tokens.ends[next]! - tokens.starts[next]! === 1;
  if (isLetter && isCapital(tokens, next) && isGlued(tokens, next)) return true;
  if (!isGlued(tokens, at) || at === 0) return false;
  const before = at - 1;
  if (tokens.kinds[before] === WORD) return isCapital(tokens, before);
  return isSign(tokens, before, '-', true) && tokens.kinds[before - 1] === WORD;
}

function compose(
  tokens: Tokens,
  lexicon: Lexicon,
  number: Number,
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
  if (isName || isLabelled(tokens, lexicon, from, amount, unit)) return none;
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
    sentence: 0,
    ...quantity,
  };
  return { figure, next: Math.max(number.to, end) };
}

const toNumber = ({ value }: PrintedNumber): number => Number(value.n) / Number(value.d);

/** Words that go on with the sentence: “từ 40 tăng lên 100”. All others that count nothing make the number a name (“4 sao”). */
const GOES_ON = new Set(['tăng', 'giảm', 'có', 'hơn', 'không', 'cùng', 'đúng', 'đủ', 'bớt', 'xây']);

const isNamed = (tokens: Tokens, lexicon: Lexicon, at: number, to: number): boolean =>
  lexicon.units.longest(tokens.ids, at, to) !== 0 && !GOES_ON.has(textOf(tokens, at).toLowerCase());

/** The unit behind a number; a share may have its percentage in between (“16/16 (100%) xã”). */
function unitOf(tokens: Tokens, lexicon: Lexicon, { to: from, form }: Number, to: number): Unit | null {
  const unit = readUnit(tokens, lexicon, from, to);
  if (unit || form !== 'ratio' || !isSign(tokens, from, '(') || !isSign(tokens, from + 3, ')')) return unit;
  return readUnit(tokens, lexicon, from + 4, to);
}

function quantityOf(
  number: Number,
  unit: Unit | null,
  words: string | null,
): Pick<
  Figure,
  'value' | 'second' | 'factor' | 'unit' | 'step' | 'round' | 'dimension' | 'noun' | 'isExact'
> {
  const said = readUnitWords(words ?? '');
  const isCount = unit?.kind === 'count' || unit === null;
  const first =
    isCount && !said.hasScale && number.first.mayBeThousands ? asThousands(number.first) : number.first;
  const { factor } = said;
  const lowFactor = number.form === 'range' ? lowFactorOf(number, said.scale, factor) : factor;
  const place = multiply(powerOfTen(-first.decimals), factor);
  return {
    value: multiply(first.value, lowFactor),
    second: number.second && multiply(number.second.value, factor),
    factor,
    unit: (words ?? '').toLowerCase(),
    step: place,
    round: multiply(place, powerOfTen(first.zeros)),
    dimension: unit === null ? 'bare' : isCount ? 'count' : (OWN_DIMENSION[unit.kind] ?? said.name),
    noun: unit?.kind === 'count' ? said.name : '',
    isExact: isCount && !said.hasScale && first.decimals === 0,
  };
}

/** “500 - 1 tỷ đồng”: the lower end has its own unit, or leaves out the next lower scale. */
function lowFactorOf({ first, second, firstUnit }: Number, scale: Rational, factor: Rational): Rational {
  if (firstUnit !== null && firstUnit !== '%') return readUnitWords(firstUnit).factor;
  const isLeftOut = second !== null && scale.n >= 1000n && toNumber(first) >= 100 * toNumber(second);
  return isLeftOut ? multiply(factor, powerOfTen(-3)) : factor;
}

/** Words before “hơn” that make it compare: “cao hơn 5%”. */
const COMPARED = new Set(['cao', 'thấp', 'nhiều', 'ít', 'lớn', 'nhỏ', 'kém', 'đông', 'dài', 'ngắn']);

/** The approximating words right before a number, and the token where they start. */
function approximation(
  tokens: Tokens,
  lexicon: Lexicon,
  number: number,
  lowest: number,
): { comparator: Comparator | null; first: number } {
  const match = number > lowest ? lexicon.comparators.longest(tokens.ids, number - 1, lowest - 1, -1) : 0;
  const first = number - lexicon.lengthOf(match);
  const isCompared =
    match && textOf(tokens, number - 1).toLowerCase() === 'hơn' && first > lowest
      ? COMPARED.has(textOf(tokens, first - 1).toLowerCase())
      : false;
  if (match && !isCompared) return { comparator: lexicon.comparators.valueOf(match), first };
  return { comparator: comparatorFurtherOff(tokens, lexicon, number, lowest), first: number };
}
