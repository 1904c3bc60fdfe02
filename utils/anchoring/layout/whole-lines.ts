import { wordsIn } from '../cut/text-words.ts';
import type { Lines } from '../link/lines.ts';
import type { Links } from '../link/links.ts';

/** Words of one line of a text, from `from` to `to` (exclusive). */
interface Line {
  from: number;
  to: number;
}

/** Whether a line can be told by itself: a row's label, a caption, a sentence; not a cell that holds a bare figure. */
function namesItself({ numbers, ids }: Links['old'], { from, to }: Line): boolean {
  if (numbers.sortOf(ids[from]!) === 'number') return false;
  for (let k = from; k < to; k += 1) if (numbers.sortOf(ids[k]!) === 'word') return true;
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

/** Cells of one row are looked through at most so many lines on. */
const MOST_CELLS = 12;

/** The lines of a row after its label: up to the next line that names itself. */
function cellsAfter(words: Links['old'], text: Lines, label: number): number[] {
  const cells: number[] = [];
  for (let i = label + 1; i < text.lines.length && cells.length < MOST_CELLS; i += 1) {
    const line = lineOf(words, text, i);
    if (line.from < line.to && namesItself(words, line)) break;
    cells.push(i);
  }
  return cells;
}

/** Links a row's cells that changed places among themselves: columns that were exchanged. */
function linkCells(links: Links, old: Lines, now: Lines, i: number, j: number): void {
  const goals = cellsAfter(links.now, now, j);
  const cells = cellsAfter(links.old, old, i);
  for (const cell of cells) {
    const text = old.lines[cell];
    const same = goals.filter((goal) => now.lines[goal] === text);
    if (same.length === 1 && cells.filter((other) => old.lines[other] === text).length === 1)
      link(links, lineOf(links.old, old, cell), lineOf(links.now, now, same[0]!));
  }
}

function link(links: Links, a: Line, b: Line): boolean {
  if (!isFree(links, 'toNew', a) || !isFree(links, 'toOld', b) || !isEqual(links, a, b)) return false;
  for (let k = 0; k < a.to - a.from; k += 1) links.linkWhole(a.from + k, b.from + k);
  return true;
}

/** What a list's item is called, with its colon. */
const NAME = /^[^:.!?…\d]{2,40}:(?=\s)/u;

/** The items of a list by their names; -1 for a name that several items bear. */
function itemsOf({ lines }: Lines): Map<string, number> {
  const items = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const [name] = NAME.exec(line) ?? [];
    if (name) items.set(name, items.has(name) ? -1 : index);
  }
  return items;
}

/** Links the names of list items whose figures are others today. */
function linkNames(links: Links, old: Lines, now: Lines): void {
  const items = itemsOf(now);
  for (const [name, i] of itemsOf(old)) {
    const j = items.get(name) ?? -1;
    if (i < 0 || j < 0) continue;
    const a = wordsIn(links.old, old.starts[i]!, old.starts[i]! + name.length);
    const b = wordsIn(links.now, now.starts[j]!, now.starts[j]! + name.length);
    if (!isFree(links, 'toNew', a) || !isFree(links, 'toOld', b) || !isEqual(links, a, b)) continue;
    for (let k = 0; k < a.to - a.from; k += 1) links.link(a.from + k, b.from + k);
  }
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
    if (line.from < line.to && namesItself(links.old, line) && link(links, line, lineOf(links.now, now, j)))
      goals[i] = j;
  }
  follow(links, old, now, goals, 1);
  for (const [i, j] of goals.entries()) if (j >= 0) linkCells(links, old, now, i, j);
  follow(links, old, now, goals, -1);
  linkNames(links, old, now);
}
