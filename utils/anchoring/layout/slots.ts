import type { Words } from '../cut/text-words.ts';
import type { Links } from '../link/links.ts';

/** Words from `from` to `to` (exclusive). */
interface Sentence {
  from: number;
  to: number;
}

/** Fewer words beside its figures tell no sentence from another. */
const LEAST_WORDS = 3;

const JOINT = /^[.,/:‐‑–-]$/;

function isNumber({ numbers, ids }: Words, k: number): boolean {
  return numbers.sortOf(ids[k]!) === 'number';
}

/** Where the figure that begins at word `k` ends: 41 · 41,2 · 30/6/2023 · 35%. */
function figureEnd(words: Words, k: number, last: number): number {
  const { text, starts, ends } = words;
  const isJoined = (at: number) => at < last && starts[at] === ends[at - 1];
  let end = k + 1;
  while (isJoined(end) && isJoined(end + 1) && JOINT.test(text[starts[end]!]!) && isNumber(words, end + 1))
    end += 2;
  return isJoined(end) && text[starts[end]!] === '%' ? end + 1 : end;
}

/** A sentence as its words and the slots that its figures stand in. */
function partsOf(words: Words, { from, to }: Sentence): { ids: number[]; parts: Sentence[] } {
  const ids: number[] = [];
  const parts: Sentence[] = [];
  for (let k = from; k < to; ) {
    const end = isNumber(words, k) ? figureEnd(words, k, to) : k + 1;
    ids.push(isNumber(words, k) ? -1 : words.ids[k]!);
    parts.push({ from: k, to: end });
    k = end;
  }
  return { ids, parts };
}

/** Whether a sentence begins with word `k`: not so after the point within a figure. */
function begins({ opens, starts, ends }: Words, k: number): boolean {
  return opens[k] !== 0 && (k === 0 || starts[k] !== ends[k - 1]);
}

function endOf(words: Words, from: number): number {
  let to = from + 1;
  while (to < words.count && !begins(words, to)) to += 1;
  return to;
}

function startOf(words: Words, to: number): number {
  let from = to - 1;
  while (from > 0 && !begins(words, from)) from -= 1;
  return from;
}

/** The new sentence where an old one should be: after what stood before it, or before what followed. */
function sentenceAt({ old, now, toNew }: Links, { from, to }: Sentence): Sentence | null {
  const before = from === 0 ? -1 : toNew[from - 1]!;
  if ((from === 0 || before >= 0) && before + 1 < now.count && begins(now, before + 1))
    return { from: before + 1, to: endOf(now, before + 1) };
  const after = to === old.count ? now.count : toNew[to]!;
  return after > 0 && begins(now, after) ? { from: startOf(now, after), to: after } : null;
}

/** Whether words are linked one after the other to words that read the same. */
function standsWhole(own: Words, other: Words, links: Int32Array, { from, to }: Sentence): boolean {
  for (let k = from; k < to; k += 1) {
    const goal = links[k]!;
    if (goal < 0 || goal !== links[from]! + k - from || own.ids[k] !== other.ids[goal]) return false;
  }
  return true;
}

function isFixed({ inWholeLine, closed }: Links, old: Sentence, now: Sentence): boolean {
  return inWholeLine.subarray(old.from, old.to).includes(1) || closed.subarray(now.from, now.to).includes(1);
}

/** Links the words of two sentences part by part; of two figures of other lengths the first words and the last. */
function linkParts(links: Links, old: readonly Sentence[], now: readonly Sentence[]): void {
  for (const [index, a] of old.entries()) {
    const b = now[index]!;
    const length = a.to - a.from;
    if (length === b.to - b.from) for (let k = 0; k < length; k += 1) links.link(a.from + k, b.from + k);
    else {
      links.link(a.from, b.from);
      if (length > 1 && b.to - b.from > 1) links.link(a.to - 1, b.to - 1);
    }
  }
}

/**
 * Links figures by their places in the sentence: where all its words stand as they did, each figure is the one that took
 * its place, also where an equal one stands elsewhere in it today. So figures that were exchanged are changed ones.
 */
export function linkSlots(links: Links): void {
  const { old, now } = links;
  for (let from = 0, to = 0; from < old.count; from = to) {
    to = endOf(old, from);
    const goal = sentenceAt(links, { from, to });
    if (!goal || isFixed(links, { from, to }, goal)) continue;
    const own = partsOf(old, { from, to });
    const other = partsOf(now, goal);
    const words = own.ids.filter((id) => id >= 0 && old.numbers.sortOf(id) === 'word').length;
    if (words < LEAST_WORDS || !own.ids.includes(-1) || own.ids.length !== other.ids.length) continue;
    if (own.ids.some((id, index) => id !== other.ids[index])) continue;
    if (standsWhole(old, now, links.toNew, { from, to }) || standsWhole(now, old, links.toOld, goal))
      continue;
    links.unlink(from, to);
    for (let j = goal.from; j < goal.to; j += 1)
      if (links.toOld[j]! >= 0) links.unlink(links.toOld[j]!, links.toOld[j]! + 1);
    linkParts(links, own.parts, other.parts);
  }
}
