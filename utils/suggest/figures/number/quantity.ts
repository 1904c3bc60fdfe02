import type { Amount } from './amount.ts';
import { scaleOf } from './scale.ts';
import type { Unit } from './unit.ts';

/** A value in the unit it is stated in. */
export interface Quantity {
  value: Amount['value'];
  unit: string | null;
}

/**
 * The value of an amount in its stated unit: both ends of a range in one unit (“500.000 đồng đến 1 triệu đồng” → 500000 and
 * 1000000 đồng; “500 - 1 tỷ đồng”, the lower unit left out → 0.5 and 1 tỷ đồng), an amount in two parts in the upper one.
 * @param words the unit as printed
 */
export function quantityOf(amount: Amount, unit: Unit | null, words: string | null): Quantity {
  const { value, form, firstUnit, last } = amount;
  if (form === 'number' && firstUnit !== null)
    return { value, unit: words === null ? firstUnit : `${firstUnit} ${words}` };
  if (form === 'range' && words !== null) return rangeOf(value as [number, number], firstUnit, words);
  const isWhole = unit?.kind === 'count' && !unit.hasMagnitude && last.maybeThousands;
  return { value: isWhole ? Math.round((value as number) * 1000) : value, unit: words };
}

function rangeOf([low, high]: [number, number], firstUnit: string | null, words: string): Quantity {
  const scale = scaleOf(words);
  const firstScale = firstUnit === null ? scale : scaleOf(firstUnit);
  if (firstScale < scale) {
    const bare = firstScale === 1 ? words.split(' ').slice(scaleWords(words)).join(' ') : words;
    return firstScale === 1
      ? { value: [low, high * scale], unit: bare || words }
      : { value: [(low * firstScale) / scale, high], unit: words };
  }
  const step = 1000;
  const isLeftOut = firstUnit === null && low > high && scale >= step;
  return { value: isLeftOut ? [low / step, high] : [low, high], unit: words };
}

/** How many scale words a unit begins with. */
function scaleWords(unit: string): number {
  const words = unit.split(' ');
  const first = words.findIndex((word) => scaleOf(word) === 1);
  return first < 0 ? words.length : first;
}
