import type { Lines } from './lines.ts';
import type { Links } from './links.ts';
import { wordsIn } from './words.ts';

/** Words of one line of a text, from `from` to `to` (exclusive). */
interface Line {
  from: number;
  to: number;
}

/** Whether a line can be told by itself: a row's label, a caption, a sentence; not a cell that holds a bare figure. */
function namesItself({ old }: Links, { from, to }: Line): boolean {
  const { vocabulary, ids } = old;
  if (vocabulary.sortOf(ids[from]!) === 'number') return false;
  for (let k = from; k < to; k += 1) if (vocabulary.sortOf(ids[k]!) === 'word') return true;
  return false;
}

function lineOf(words: Links['old'], { starts }: Lines, line: number): Line {
  return wordsIn(words, starts[line]!, starts[line + 1]! - 1);
}

/** Whether nothing is known yet of a line's words. */
function isFree(links: Links, side: 'toNew' | 'toOld', { from, to }: Line): boolean {
  for (let k = from; k < to; k += 1) if (links[side][k] !== -1) return false;
  return from < to;
}

function isEqual({ old, now }: Links, a: Line, b: Line): boolean {
  if (a.to - a.from !== b.to - b.from) return false;
  for (let k = 0; k < a.to - a.from; k += 1) if (old.ids[a.from + k] !== now.ids[b.from + k]) return false;
  return true;
}

/** Follows equal lines from linked ones on, in one direction: the cells of a row stand beside its label. */
function follow(links: Links, old: Lines, now: Lines, goals: Int32Array, step: 1 | -1): void {
  const last = step > 0 ? old.lines.length - 1 : 0;
  for (let i = last - step * (old.lines.length - 1); i !== last; i += step) {
    const j = goals[i]! + step;
    if (goals[i]! < 0 || goals[i + step]! >= 0 || j < 0 || j >= now.lines.length) continue;
    if (old.lines[i + step] !== now.lines[j]) continue;
    if (link(links, lineOf(links.old, old, i + step), lineOf(links.now, now, j))) goals[i + step] = j;
  }
}

function link(links: Links, a: Line, b: Line): boolean {
  if (!isFree(links, 'toNew', a) || !isFree(links, 'toOld', b) || !isEqual(links, a, b)) return false;
  for (let k = 0; k < a.to - a.from; k += 1) links.linkWhole(a.from + k, b.from + k);
  return true;
}

/**
 * Links lines that stand once in both texts, wherever they are now, and the equal lines that follow them: rows that
 * were sorted or exchanged, captions that changed places. A row is its label and its cells, so a cell is followed
 * from its label and never looked for by itself.
 */
export function linkWholeLines(links: Links, old: Lines, now: Lines): void {
  const goals = new Int32Array(old.lines.length).fill(-1);
  for (const [text, i] of old.places) {
    const j = now.places.get(text) ?? -1;
    if (i < 0 || j < 0) continue;
    const line = lineOf(links.old, old, i);
    if (line.from < line.to && namesItself(links, line) && link(links, line, lineOf(links.now, now, j)))
      goals[i] = j;
  }
  follow(links, old, now, goals, 1);
  follow(links, old, now, goals, -1);
}
