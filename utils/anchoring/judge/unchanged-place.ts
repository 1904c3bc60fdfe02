import type { Span } from '@/utils/model/records.ts';
import { sizeOf, wordsIn } from '../cut/text-words.ts';
import { reachOf } from '../figure/figures.ts';
import type { Links } from '../link/links.ts';

/** So many words on each side of a span must stand where they did for it to be the same span. */
const NEIGHBOURS = 5;

/** Whether the words from `from` to `to`, and those around them, follow each other in the new text as in the old. */
function standInARow({ old, toNew }: Links, from: number, to: number): boolean {
  const shift = toNew[from]! - from;
  const last = Math.min(to + NEIGHBOURS, old.count);
  for (let k = Math.max(0, from - NEIGHBOURS); k < last; k += 1) if (toNew[k] !== k + shift) return false;
  return true;
}

/**
 * Where a span stands now with all that may belong to it, letter by letter: so do most, which need no closer look.
 * @returns null where anything in or near it differs
 */
export function unchangedPlace(links: Links, span: Span): Span | null {
  const { old, now, toNew } = links;
  const { from, to } = wordsIn(old, span.start, span.end);
  const goal = from < to ? toNew[from]! : -1;
  if (goal < 0 || old.ids[from] !== now.ids[goal]) return null;
  const shift = now.starts[goal]! - old.starts[from]!;
  const place = { start: span.start + shift, end: span.end + shift };
  // Nothing that belongs to a figure is outside of its sentence.
  const isInStretch = to - from === 1 && sizeOf(old, from) > 1 && span.start >= old.starts[from]!;
  if (isInStretch && span.end <= old.ends[from]!) return place;
  const reads = reachOf({ text: old.text, span }) === reachOf({ text: now.text, span: place });
  return reads && standInARow(links, from, to) ? place : null;
}

/**
 * Where a span stands whose whole line does: with its row's label beside it, whatever rows stand around it today.
 * @returns null where its line is not known to stand anywhere as a whole
 */
export function placeInLine({ old, now, toNew, inWholeLine }: Links, span: Span): Span | null {
  const { from, to } = wordsIn(old, span.start, span.end);
  if (from >= to) return null;
  for (let k = from; k < to; k += 1)
    if (inWholeLine[k] === 0 || toNew[k] !== toNew[from]! + k - from) return null;
  const last = toNew[to - 1]!;
  return {
    start: now.starts[toNew[from]!]! + Math.max(0, span.start - old.starts[from]!),
    end: now.ends[last]! - Math.max(0, old.ends[to - 1]! - span.end),
  };
}
