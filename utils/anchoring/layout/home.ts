import type { Links } from '../link/links.ts';
import { pairRegion } from '../link/pairing.ts';
import { findReordered } from '../link/reordered.ts';
import type { Region } from '../link/seeds.ts';

/** Words in a row that were linked to words in a row. */
interface Passage {
  from: number;
  to: number;
}

/** Fewer words than this are no passage that somebody repeated. */
const LEAST_WORDS = 3;
/** What stands in a passage's own place is its edited form when so much of it (of 1) is alike. */
const ALIKE = 0.5;
/** What stands between a passage's neighbours today may be so many times as long as it was, and so many words more. */
const MOST_ROOM = 3;
const ROOM = 40;
/** A passage that came home may be what another one's place is told by. */
const ROUNDS = 3;

function* passagesOf({ old, toNew }: Links): Generator<Passage, void> {
  for (let from = 0; from < old.count; from += 1) {
    if (toNew[from]! < 0) continue;
    let to = from + 1;
    while (to < old.count && toNew[to] === toNew[to - 1]! + 1) to += 1;
    yield { from, to };
    from = to - 1;
  }
}

/** The nearest linked old word from `from` on that kept its place in the order of the text. */
function nearestInOrder({ old, toNew }: Links, reordered: Uint8Array, from: number, step: 1 | -1): number {
  let at = from;
  while (at >= 0 && at < old.count && (toNew[at] === -1 || reordered[at] === 1)) at += step;
  return at;
}

/** The free new words beside the new place of an old word, on the side of `step`. */
function freeBeside(links: Links, place: number, step: 1 | -1): { from: number; to: number } {
  let at = place + step;
  while (at >= 0 && at < links.now.count && links.isOpen(at)) at += step;
  return step > 0 ? { from: place + 1, to: at } : { from: at + 1, to: place };
}

/** The pairs of a region, and how much of a passage in it (of 1) is equal to what it is paired with. */
function pairsOf(
  { old, now }: Links,
  { from, to }: Passage,
  region: Region,
): { pairs: [number, number][]; alike: number } {
  const pairs: [number, number][] = [];
  let equal = 0;
  pairRegion(old, now, region, (i, j) => {
    pairs.push([i, j]);
    if (i >= from && i < to && old.ids[i] === now.ids[j]) equal += 1;
  });
  return { pairs, alike: equal / (to - from) };
}

/**
 * The edited form of a passage in its own place, between what stood before and after it. A passage that stands right
 * beside either of them is at home.
 */
function homeOf(links: Links, reordered: Uint8Array, { from, to }: Passage): [number, number][] | null {
  const { old, now, toNew } = links;
  const before = nearestInOrder(links, reordered, from - 1, -1);
  const after = nearestInOrder(links, reordered, to, 1);
  const left = before < 0 ? -1 : toNew[before]!;
  const right = after >= old.count ? now.count : toNew[after]!;
  if (left + 1 === toNew[from] || right - 1 === toNew[to - 1]) return null;
  // Neighbours that are far from each other today tell of no place between them.
  if (right <= left || right - left > MOST_ROOM * (after - before) + ROOM) return null;
  const sides = [
    ...(before >= 0 ? [freeBeside(links, left, 1)] : []),
    ...(after < old.count ? [freeBeside(links, right, -1)] : []),
  ];
  const most = 3 * (after - before);
  for (const side of sides) {
    if (side.to - side.from < (to - from) / 2) continue;
    const isFirst = side.from === left + 1;
    const bFrom = isFirst ? side.from : Math.max(side.from, side.to - most);
    const bTo = isFirst ? Math.min(side.to, side.from + most) : side.to;
    const { pairs, alike } = pairsOf(links, { from, to }, { aFrom: before + 1, aTo: after, bFrom, bTo });
    if (alike >= ALIKE) return pairs;
  }
  return null;
}

/**
 * Brings passages home that were found word for word elsewhere while an edited form of them stands where they stood:
 * a correction or a comment that quotes the old words is not their new place.
 */
export function bringHome(links: Links): void {
  const isHome = new Uint8Array(links.old.count);
  for (let round = 0; round < ROUNDS; round += 1) {
    const reordered = findReordered(links);
    let isSettled = true;
    for (const passage of [...passagesOf(links)]) {
      // What came home stays there: the copy it was taken for stands between its neighbours as well.
      if (passage.to - passage.from < LEAST_WORDS || isHome.subarray(passage.from, passage.to).includes(1))
        continue;
      const pairs = homeOf(links, reordered, passage);
      if (!pairs) continue;
      isSettled = false;
      links.unlink(passage.from, passage.to);
      isHome.fill(1, passage.from, passage.to);
      for (const [i, j] of pairs) if (i >= passage.from && i < passage.to) links.linkIfFree(i, j);
    }
    if (isSettled) return;
  }
}
