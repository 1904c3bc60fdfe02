import type { Links } from './links.ts';
import { inOrder } from './order.ts';
import { pairRegion } from './pairing.ts';
import { SEED_WORDS } from './passages.ts';
import { type Region, uniqueRuns } from './seeds.ts';

/** Within a region too large to be paired word by word, ever shorter seeds cut it down. */
const REGION_SEEDS = [4, 3, 2, 1] as const;

interface Stretch {
  from: number;
  to: number;
}

/** Pairs the words of every stretch that is still free, between its neighbours' places. */
export function* fillGaps(links: Links): Generator<void, void> {
  const { toNew, old } = links;
  for (let i = 0; i < old.count; i += 1) {
    if (toNew[i] !== -1) continue;
    let end = i + 1;
    while (end < old.count && toNew[end] === -1) end += 1;
    for (const { from, to } of freeBetween(links, i, end))
      yield* fill(links, { aFrom: i, aTo: end, bFrom: from, bTo: to });
    i = end;
  }
}

/** Where in the new text the words from `from` to `to` may be: after what stood before them, before what followed. */
function freeBetween(links: Links, from: number, to: number): Stretch[] {
  const { toNew, old, now } = links;
  const before = from === 0 ? -1 : toNew[from - 1]!;
  const after = to === old.count ? now.count : toNew[to]!;
  const afterBefore = freeFrom(links, before + 1);
  const beforeAfter = freeTo(links, after);
  if (afterBefore.to === beforeAfter.to) return afterBefore.from < afterBefore.to ? [afterBefore] : [];
  const room = 2 * (to - from) + SEED_WORDS;
  return [
    { from: afterBefore.from, to: Math.min(afterBefore.to, afterBefore.from + room) },
    { from: Math.max(beforeAfter.from, beforeAfter.to - room), to: beforeAfter.to },
  ].filter((part) => part.from < part.to);
}

function freeFrom(links: Links, start: number): Stretch {
  let to = start;
  while (to < links.now.count && links.isOpen(to)) to += 1;
  return { from: start, to };
}

function freeTo(links: Links, end: number): Stretch {
  let from = end;
  while (from > 0 && links.isOpen(from - 1)) from -= 1;
  return { from, to: end };
}

function* fill(links: Links, region: Region): Generator<void, void> {
  const { aFrom, aTo, bFrom, bTo } = region;
  const isPaired = pairRegion(links.old, links.now, region, (i, j) => links.linkIfFree(i, j));
  yield;
  if (isPaired) return;
  for (const size of REGION_SEEDS) {
    const runs = inOrder(yield* uniqueRuns(links.old, links.now, region, size));
    if (runs.length === 0) continue;
    let i = aFrom;
    let j = bFrom;
    for (const run of [...runs, { a: aTo, b: bTo, length: 0 }]) {
      if (run.a < i || run.b < j) continue;
      for (let k = 0; k < run.length; k += 1) links.linkIfFree(run.a + k, run.b + k);
      if ((run.a - i) * (run.b - j) > 0) yield* fill(links, { aFrom: i, aTo: run.a, bFrom: j, bTo: run.b });
      i = run.a + run.length;
      j = run.b + run.length;
    }
    return;
  }
}
