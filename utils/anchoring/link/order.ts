import type { Run } from './seeds.ts';

/**
 * The heaviest choice of runs that stand in the same order in both texts: the ones that did not move.
 * @param runs in the order of the old text
 * @param weightOf by words, unless said otherwise
 */
export function inOrder(
  runs: readonly Run[],
  weightOf: (run: Run) => number = ({ length }) => length,
): Run[] {
  const ranks = new Map<number, number>();
  for (const [rank, b] of runs
    .map((run) => run.b)
    .toSorted((x, y) => x - y)
    .entries())
    ranks.set(b, rank + 1);
  // A Fenwick tree over the places in the new text holds the best chain that ends at or before each.
  const tree = new Int32Array(runs.length + 1).fill(-1);
  const weight = new Float64Array(runs.length);
  const previous = new Int32Array(runs.length).fill(-1);
  let best = -1;
  for (const [index, run] of runs.entries()) {
    const rank = ranks.get(run.b)!;
    let from = -1;
    for (let at = rank - 1; at > 0; at -= at & -at)
      if (tree[at]! >= 0 && (from < 0 || weight[tree[at]!]! > weight[from]!)) from = tree[at]!;
    weight[index] = weightOf(run) + (from < 0 ? 0 : weight[from]!);
    previous[index] = from;
    for (let at = rank; at <= runs.length; at += at & -at)
      if (tree[at]! < 0 || weight[tree[at]!]! < weight[index]!) tree[at] = index;
    if (best < 0 || weight[index]! > weight[best]!) best = index;
  }
  const chain: Run[] = [];
  for (let at = best; at >= 0; at = previous[at]!) chain.push(runs[at]!);
  return chain.reverse();
}
