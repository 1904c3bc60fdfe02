import type { Words } from '../cut/text-words.ts';
import type { WordNumbers } from '../cut/word-numbers.ts';
import type { Region } from './seeds.ts';

/** Most cells of one table: bounds the time of a pairing to a few milliseconds. */
const MOST_CELLS = 60_000;

const DROP = 1;
/** Dearer than any other pair and cheaper than dropping both: what took a word's place stands for it. */
const REPLACE = 1.7;
/** A figure that took another figure's place. */
const OTHER_NUMBER = 1.2;
const IMPOSSIBLE = 2 * DROP + 1;

/** What it costs to let one word stand for another. */
function replaceCost(numbers: WordNumbers, x: number, y: number): number {
  if (x === y) return 0;
  const sort = numbers.sortOf(x);
  if (sort !== numbers.sortOf(y)) return IMPOSSIBLE;
  if (sort === 'sign') return REPLACE;
  const cost = 2 * (1 - numbers.likeness(x, y));
  return Math.min(cost, sort === 'number' ? OTHER_NUMBER : REPLACE);
}

const PAIR = 0;
const DROP_OLD = 1;
const DROP_NEW = 2;

/**
 * Pairs the words of a region so that the fewest are dropped or replaced (Needleman and Wunsch).
 * @param link called for each pair, from last to first
 * @returns false when the region is too large for it
 */
export function pairRegion(
  a: Words,
  b: Words,
  { aFrom, aTo, bFrom, bTo }: Region,
  link: (i: number, j: number) => void,
): boolean {
  const rows = aTo - aFrom;
  const columns = bTo - bFrom;
  if (rows * columns > MOST_CELLS) return false;
  const steps = new Uint8Array((rows + 1) * (columns + 1));
  let above = new Float64Array(columns + 1);
  for (let column = 1; column <= columns; column += 1) {
    above[column] = column * DROP;
    steps[column] = DROP_NEW;
  }
  let current = new Float64Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    const word = a.ids[aFrom + row - 1]!;
    current[0] = row * DROP;
    steps[row * (columns + 1)] = DROP_OLD;
    for (let column = 1; column <= columns; column += 1) {
      const paired = above[column - 1]! + replaceCost(a.numbers, word, b.ids[bFrom + column - 1]!);
      const oldDropped = above[column]! + DROP;
      const newDropped = current[column - 1]! + DROP;
      const best = Math.min(paired, oldDropped, newDropped);
      current[column] = best;
      steps[row * (columns + 1) + column] =
        paired === best ? PAIR : oldDropped === best ? DROP_OLD : DROP_NEW;
    }
    [above, current] = [current, above];
  }
  let row = rows;
  let column = columns;
  while (row > 0 && column > 0) {
    const step = steps[row * (columns + 1) + column];
    if (step === PAIR) link(aFrom + row - 1, bFrom + column - 1);
    if (step !== DROP_NEW) row -= 1;
    if (step !== DROP_OLD) column -= 1;
  }
  return true;
}
