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
import { multiply } from '../arithmetic/rational.ts';
import type { Form } from './figure.ts';
import { type PrintedNumber, readNumber } from './printed-number.ts';
import { readUnitWords } from './units.ts';

/** A number with the tokens it takes. */
export interface NumberAt {
  from: number;
  to: number;
  form: Form;
  first: PrintedNumber;
  second: PrintedNumber | null;
  /** The unit of the lower end, where it is printed too; the scale of the upper part of an amount in two parts. */
  firstUnit: string | null;
  isWritten: boolean;
}

const DASHES = ['-', '–', '—', '~'];

const numberAt = (tokens: Tokens, at: number): PrintedNumber | null =>
  at < tokens.count && tokens.kinds[at] === NUMBER ? readNumber(textOf(tokens, at)) : null;

/** Reads the number at a token, alone, as a ratio, as a range, or in two parts (“12 tỷ 350 triệu”). */
export function readNumberAt(tokens: Tokens, lexicon: Lexicon, at: number, to: number): NumberAt | null {
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
export function isPartOfCode(tokens: Tokens, at: number): boolean {
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
