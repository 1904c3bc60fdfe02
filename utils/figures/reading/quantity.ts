import type { Unit } from '@/utils/suggest/figures/number/unit.ts';
import { multiply, powerOfTen, type Rational, toNumber as sizeOf } from '../arithmetic/rational.ts';
import type { Figure } from './figure.ts';
import { classOf, headOf } from './nouns.ts';
import type { NumberAt } from './number-at.ts';
import { asThousands, type PrintedNumber } from './printed-number.ts';
import { readUnitWords } from './units.ts';

/** Kinds of unit that figures are calculated in, by what the suggestions call them. */
const OWN_DIMENSION: Readonly<Record<string, string>> = {
  percent: 'percent',
  points: 'points',
  multiple: 'multiple',
};

/** “150.000 đồng tiền thuốc”: the money, not what is called “đồng tiền”. */
const MONEY_COUNTED = /^đồng (?:tiền|quà|vốn)$/i;

export const toNumber = ({ value }: PrintedNumber): number => Number(value.n) / Number(value.d);

/** What a number and its unit’s words come to, in base units. */
export function quantityOf(
  number: NumberAt,
  unit: Unit | null,
  words: string | null,
): Pick<
  Figure,
  | 'value'
  | 'second'
  | 'head'
  | 'family'
  | 'size'
  | 'factor'
  | 'unit'
  | 'step'
  | 'round'
  | 'dimension'
  | 'noun'
  | 'isExact'
> {
  const isMoney = unit?.kind === 'count' && MONEY_COUNTED.test(words ?? '');
  const said = readUnitWords(isMoney ? 'đồng' : (words ?? ''));
  const isCount = !isMoney && (unit?.kind === 'count' || unit === null);
  const first =
    isCount && !said.hasScale && number.first.mayBeThousands ? asThousands(number.first) : number.first;
  const { factor } = said;
  const lowFactor = number.form === 'range' ? lowFactorOf(number, said.scale, factor) : factor;
  const place = multiply(powerOfTen(-first.decimals), factor);
  const [noun = '', ...per] = unit?.kind === 'count' && !isMoney ? said.name.split('/') : [''];
  const value = multiply(first.value, lowFactor);
  return {
    value,
    head: headOf(noun),
    family: classOf(noun),
    size: sizeOf(value),
    second: number.second && multiply(number.second.value, factor),
    factor,
    unit: (words ?? '').toLowerCase(),
    step: place,
    round: multiply(place, powerOfTen(first.zeros)),
    dimension:
      unit === null
        ? 'bare'
        : isCount
          ? ['count', ...per].join('/')
          : (OWN_DIMENSION[unit.kind] ?? said.name),
    noun,
    isExact: isCount && !said.hasScale && first.decimals === 0,
  };
}

/** “500 - 1 tỷ đồng”: the lower end has its own unit, or leaves out the next lower scale. */
function lowFactorOf({ first, second, firstUnit }: NumberAt, scale: Rational, factor: Rational): Rational {
  if (firstUnit !== null && firstUnit !== '%') return readUnitWords(firstUnit).factor;
  const isLeftOut = second !== null && scale.n >= 1000n && toNumber(first) >= 100 * toNumber(second);
  return isLeftOut ? multiply(factor, powerOfTen(-3)) : factor;
}
