import type { Links } from './links.ts';
import { inOrder } from './order.ts';
import type { Run } from './seeds.ts';

/**
 * Finds the words outside the heaviest chain of passages that keep their order.
 * @returns 1 for old words that stand elsewhere in the order of the text today
 */
export function findReordered(links: Links): Uint8Array {
  const { old, now, toNew } = links;
  const reordered = new Uint8Array(old.count);
  const runs: Run[] = [];
  for (let i = 0; i < old.count; i += 1) {
    const j = toNew[i]!;
    const last = runs.at(-1);
    if (j < 0) continue;
    if (last && j >= last.b + last.length && !links.isLinkedBetween(last.b + last.length, j))
      last.length = j + 1 - last.b;
    else runs.push({ a: i, b: j, length: 1 });
  }
  const kept = new Set(inOrder(runs, ({ b, length }) => now.ranks[b + length]! - now.ranks[b]!));
  let run = -1;
  for (let i = 0; i < old.count; i += 1) {
    if (runs[run + 1]?.a === i) run += 1;
    const own = runs[run];
    if (own && toNew[i]! >= 0 && !kept.has(own)) reordered[i] = 1;
  }
  return reordered;
}
