import { sizeOf, type Words } from '../cut/text-words.ts';
import type { Links } from '../link/links.ts';

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

/**
 * Whether old word `k` begins or ends a line, as its new word `linked` does, and between that and the new word
 * `nearest`, the last one that was met, there are whole new lines only.
 */
function isBeyondNewLines(links: Links, k: number, nearest: number, linked: number, step: 1 | -1): boolean {
  const { old, now } = links;
  const bounds = (words: Words, word: number) => {
    const edge = step > 0 ? words.text[words.starts[word]! - 1] : words.text[words.ends[word]!];
    return edge === undefined || edge === '\n';
  };
  const [from, to] = step > 0 ? [nearest + 1, linked] : [linked + 1, nearest];
  return bounds(old, k) && bounds(now, linked) && !links.isLinkedBetween(from, to);
}

/** Whether there is nothing but a note that repeats old words between new word `linked` and the last one that was met. */
function isBeyondNote({ closed }: Links, nearest: number, linked: number, step: 1 | -1): boolean {
  for (let j = nearest + step; j !== linked; j += step) if (closed[j] !== 1) return false;
  return true;
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
  /** Words of whole lines or of a note that came in between: beside a paragraph they leave it where it was. */
  let inserted = 0;
  let nearest = j;
  for (let k = i + step; k >= 0 && k < old.count; k += step) {
    const distance = wordsBetween(old, i, k, step);
    if (distance >= SUPPORT_WORDS) break;
    const size = Math.min(sizeOf(old, k), SUPPORT_WORDS - distance);
    all += size;
    const linked = toNew[k]!;
    if (linked < 0) continue;
    if (old.ids[k] !== now.ids[linked]) {
      otherFigures ||= old.numbers.sortOf(old.ids[k]!) === 'number';
      continue;
    }
    const today = wordsBetween(now, j, linked, step);
    const isApart = today > distance + inserted + SLACK;
    if (
      isApart &&
      (isBeyondNewLines(links, k, nearest, linked, step) || isBeyondNote(links, nearest, linked, step))
    )
      inserted = today - distance;
    if (today < 0 || today > distance + inserted + SLACK) continue;
    kept += size;
    nearest = linked;
  }
  return { support: all > 0 ? kept / all : NOTHING_KNOWN, otherFigures };
}
