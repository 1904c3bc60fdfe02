import type { Words } from '../cut/text-words.ts';
import type { Links } from './links.ts';
import { inOrder } from './order.ts';
import { pairRegion } from './pairing.ts';
import { SEED_WORDS } from './passages.ts';
import { type Region, uniqueRuns } from './seeds.ts';

/** Within a region too large to be paired word by word, ever shorter seeds cut it down. */
const REGION_SEEDS = [4, 3, 2, 1] as const;

/** New words that may be paired, in order. */
type Places = readonly number[];

/** Pairs the words of every stretch that is still free, between its neighbours' places. */
export function* fillGaps(links: Links): Generator<void, void> {
  const { toNew, old } = links;
  for (let i = 0; i < old.count; i += 1) {
    if (toNew[i] !== -1) continue;
    let end = i + 1;
    while (end < old.count && toNew[end] === -1) end += 1;
    for (const places of freeBetween(links, i, end)) yield* fillWith(links, i, end, places);
    i = end;
  }
}

/** Where in the new text the words from `from` to `to` may be: after what stood before them, before what followed. */
function freeBetween(links: Links, from: number, to: number): Places[] {
  const { toNew, old, now } = links;
  const before = from === 0 ? -1 : toNew[from - 1]!;
  const after = to === old.count ? now.count : toNew[to]!;
  const afterBefore = freeBeside(links, before, 1);
  if (afterBefore.end === after) return [afterBefore.places];
  const room = 2 * (to - from) + SEED_WORDS;
  return [
    afterBefore.places.slice(0, room),
    freeBeside(links, after, -1).places.toReversed().slice(-room),
  ].filter((places) => places.length > 0);
}

/** The open words beside new word `place`, over quotations, and the word that ends them. */
function freeBeside(
  { toOld, closed, now }: Links,
  place: number,
  step: 1 | -1,
): { places: number[]; end: number } {
  const places: number[] = [];
  let end = place + step;
  for (; end >= 0 && end < now.count && toOld[end] === -1; end += step)
    if (closed[end] === 0) places.push(end);
  return { places, end };
}

/** Pairs the old words from `from` to `to` (exclusive) with words at `places`. */
function* fillWith(links: Links, from: number, to: number, places: Places): Generator<void, void> {
  const ids = Int32Array.from(places, (j) => links.now.ids[j]!);
  const link = (i: number, j: number) => links.linkIfFree(i, places[j]!);
  const region = { aFrom: from, aTo: to, bFrom: 0, bTo: places.length };
  if (places.length > 0) yield* fill(links.old, { ...links.now, ids, count: ids.length }, region, link);
}

function* fill(
  old: Words,
  now: Words,
  region: Region,
  link: (i: number, j: number) => void,
): Generator<void, void> {
  const { aFrom, aTo, bFrom, bTo } = region;
  const isPaired = pairRegion(old, now, region, link);
  yield;
  if (isPaired) return;
  for (const size of REGION_SEEDS) {
    const runs = inOrder(yield* uniqueRuns(old, now, region, size));
    if (runs.length === 0) continue;
    let i = aFrom;
    let j = bFrom;
    for (const run of [...runs, { a: aTo, b: bTo, length: 0 }]) {
      if (run.a < i || run.b < j) continue;
      for (let k = 0; k < run.length; k += 1) link(run.a + k, run.b + k);
      if ((run.a - i) * (run.b - j) > 0)
        yield* fill(old, now, { aFrom: i, aTo: run.a, bFrom: j, bTo: run.b }, link);
      i = run.a + run.length;
      j = run.b + run.length;
    }
    return;
  }
}
