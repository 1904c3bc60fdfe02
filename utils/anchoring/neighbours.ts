import type { Links } from './links.ts';
import { sizeOf, type Words } from './words.ts';

/** So many words on each side are asked for support: more than a sentence that reads like another has in common. */
const SUPPORT_WORDS = 20;
/** The support of a side where there are no words to ask: the text's edge, or a target without context. */
const NOTHING_KNOWN = 0.5;
/** Words that may have come in between without ending a neighbourhood. */
const SLACK = 4;

/** Number of words between word `i` and word `k`, which lies beyond it in the direction of `step`. */
function wordsBetween({ ranks }: Words, i: number, k: number, step: 1 | -1): number {
  return step > 0 ? ranks[k]! - ranks[i + 1]! : ranks[i]! - ranks[k + 1]!;
}

/** What the words near a span tell of its place, on one side of it. */
export interface Side {
  /** Share of them that still stand at about the same distance. */
  support: number;
  otherFigures: boolean;
}

/**
 * Looks at the words near a span on one side.
 * @param i the span's outermost old word there
 * @param j its outermost new one
 */
export function lookAside(links: Links, i: number, j: number, step: 1 | -1): Side {
  const { old, toNew, now } = links;
  // A span that begins in an unchanged stretch stands where that does.
  if (sizeOf(old, i) > 1) return { support: 1, otherFigures: false };
  let kept = 0;
  let all = 0;
  let otherFigures = false;
  for (let k = i + step; k >= 0 && k < old.count; k += step) {
    const distance = wordsBetween(old, i, k, step);
    if (distance >= SUPPORT_WORDS) break;
    const size = Math.min(sizeOf(old, k), SUPPORT_WORDS - distance);
    all += size;
    const linked = toNew[k]!;
    if (linked < 0) continue;
    if (old.ids[k] !== now.ids[linked]) {
      otherFigures ||= old.vocabulary.sortOf(old.ids[k]!) === 'number';
      continue;
    }
    const today = wordsBetween(now, j, linked, step);
    if (today >= 0 && today <= distance + SLACK) kept += size;
  }
  return { support: all > 0 ? kept / all : NOTHING_KNOWN, otherFigures };
}
