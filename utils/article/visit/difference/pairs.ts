import { shapeOf, similarity } from '../likeness.ts';

/** Lines so similar (of 1) are two states of one line. */
const ALIKE = 0.4;

/** How alike lines are that differ in their figures only: “28,6%” and “26,8%” in a table. */
const SAME_SHAPE = 0.5;

/** Pairs that are weighed; past it lines are paired in order. */
const MOST_PAIRS = 10_000;

/** A line that went and the one that came in its place; null where there is none. Indices into the two lists. */
export interface Pair {
  gone: number | null;
  came: number | null;
}

/**
 * Which lines of two lists are states of one line: the pairs, none crossing another, that are most alike in all.
 * @returns every line of both lists, in order
 */
export function pairLines(gone: readonly string[], came: readonly string[]): Pair[] {
  return gone.length * came.length > MOST_PAIRS ? pairInOrder(gone, came) : pairBest(gone, came);
}

function pairBest(gone: readonly string[], came: readonly string[]): Pair[] {
  const rows = gone.length;
  const columns = came.length;
  const weights = gone.map((one) => came.map((other) => likeness(one, other)));
  /** The best sum of what follows each place. */
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const weight = weights[row]![column]!;
      const taken = weight >= ALIKE ? weight + best[row + 1]![column + 1]! : 0;
      best[row]![column] = Math.max(taken, best[row + 1]![column]!, best[row]![column + 1]!);
    }
  const pairs: Pair[] = [];
  let row = 0;
  let column = 0;
  while (row < rows || column < columns) {
    const isPair =
      row < rows &&
      column < columns &&
      weights[row]![column]! >= ALIKE &&
      best[row]![column] === weights[row]![column]! + best[row + 1]![column + 1]!;
    if (isPair) pairs.push({ gone: row++, came: column++ });
    else if (row < rows && (column >= columns || best[row]![column] === best[row + 1]![column]!))
      pairs.push({ gone: row++, came: null });
    else pairs.push({ gone: null, came: column++ });
  }
  return pairs;
}

/** Line by line: for texts that differ as a whole, such as long tables that were sorted anew. */
function pairInOrder(gone: readonly string[], came: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at < Math.max(gone.length, came.length); at += 1) {
    const one = gone[at];
    const other = came[at];
    if (one !== undefined && other !== undefined && likeness(one, other) >= ALIKE) {
      pairs.push({ gone: at, came: at });
      continue;
    }
    if (one !== undefined) pairs.push({ gone: at, came: null });
    if (other !== undefined) pairs.push({ gone: null, came: at });
  }
  return pairs;
}

const likeness = (one: string, other: string): number =>
  Math.max(similarity(one, other), shapeOf(one) === shapeOf(other) ? SAME_SHAPE : 0);
