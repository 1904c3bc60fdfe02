import type { Words } from '../cut/text-words.ts';
import { standsOnce } from '../cut/unique.ts';
import type { Links } from './links.ts';
import { inOrder } from './order.ts';
import type { Run } from './seeds.ts';

/** So many words in a row are looked for first: long enough to stand once, short enough to survive rewriting. */
export const SEED_WORDS = 6;
/** A seed may reach so far into the next sentence, which then need not be the one that follows in the other text. */
const CHANCE_WORDS = SEED_WORDS - 1;

/**
 * Leaves out the few words with which a run reaches into the sentences around it: these may begin or end alike and
 * yet be others, and are no proof that what is left of the run stands only once.
 */
function withinSentences({ old, now }: Links, { a, b, length }: Run): Run {
  let from = 0;
  let to = length;
  for (let k = 1; k <= Math.min(CHANCE_WORDS, length - 1); k += 1) {
    if (old.opens[a + k] || now.opens[b + k]) from = k;
    if (old.opens[a + length - k] || now.opens[b + length - k]) to = length - k;
  }
  return { a: a + from, b: b + from, length: to - from };
}

/** So many words in a row are no chance echo, wherever they stand. */
const TELLING_WORDS = 2 * SEED_WORDS;
/** Shorter ones are looked for in all of both texts, but no more than so many: hostile texts have millions. */
const MOST_LOOKED_FOR = 400;

function textOf(words: Words, from: number, length: number): string {
  return words.text.slice(words.starts[from], words.ends[from + length - 1]);
}

/**
 * The runs that keep their order among all that is linked, and of the others those that stand once in all of both
 * texts, also where these are not cut into words: what is short may else be the echo of something unchanged.
 */
function certainRuns({ old, now, toNew }: Links, runs: readonly Run[]): Run[] {
  const linked: Run[] = [];
  for (const [a, b] of toNew.entries()) if (b >= 0) linked.push({ a, b, length: 1 });
  const all = [...runs, ...linked].sort((x, y) => x.a - y.a);
  const ordered = new Set(inOrder(all, ({ a, length }) => old.ranks[a + length]! - old.ranks[a]!));
  let lookedFor = 0;
  return runs.filter((run) => {
    if (ordered.has(run) || run.length >= TELLING_WORDS) return true;
    lookedFor += 1;
    return (
      lookedFor <= MOST_LOOKED_FOR &&
      standsOnce(old.text, textOf(old, run.a, run.length)) &&
      standsOnce(now.text, textOf(now, run.b, run.length))
    );
  });
}

/** Links what is still free of each run, longest runs first, so that a chance echo never cuts into a passage. */
export function linkRuns(links: Links, runs: readonly Run[]): void {
  const own = runs.map((run) => withinSentences(links, run)).filter(({ length }) => length >= SEED_WORDS);
  for (const { a, b, length } of certainRuns(links, own).sort((x, y) => y.length - x.length))
    for (let k = 0; k < length; k += 1) links.linkIfFree(a + k, b + k);
}

function canGrow(links: Links, i: number, j: number): boolean {
  const { old, now } = links;
  if (i < 0 || j < 0 || i >= old.count || j >= now.count) return false;
  return links.isFree(i, j) && old.ids[i] === now.ids[j];
}

function opensAt({ old, now }: Links, i: number, j: number, step: 1 | -1): boolean {
  const shift = step < 0 ? 1 : 0;
  return (old.opens[i + shift] ?? 1) === 1 && (now.opens[j + shift] ?? 1) === 1;
}

/** Whether the sentence entered at (`i`, `j`) goes on alike to its end, or for longer than chance would have it. */
function sharesSentence(links: Links, i: number, j: number, step: 1 | -1): boolean {
  for (let k = 0; k <= CHANCE_WORDS; k += 1) {
    const x = i + step * k;
    const y = j + step * k;
    if (k > 0 && opensAt(links, x, y, step)) return true;
    if (!canGrow(links, x, y)) return false;
  }
  return true;
}

/**
 * Grows every linked passage over equal words on both sides.
 * @param acrossSentences first within sentences, then across: else the words that two sentences begin with would be
 *   taken for the first one when it was deleted
 */
export function growPassages(links: Links, acrossSentences: boolean): void {
  const { old, now, toNew } = links;
  for (let i = 0; i + 1 < old.count; i += 1) {
    const j = toNew[i]! + 1;
    if (j === 0 || !canGrow(links, i + 1, j)) continue;
    const enters = (old.opens[i + 1]! | now.opens[j]!) === 1;
    if (!enters || (acrossSentences && sharesSentence(links, i + 1, j, 1))) links.link(i + 1, j);
  }
  for (let i = old.count - 1; i > 0; i -= 1) {
    const j = toNew[i]! - 1;
    if (j < 0 || !canGrow(links, i - 1, j)) continue;
    const enters = (old.opens[i]! | now.opens[j + 1]!) === 1;
    if (!enters || (acrossSentences && sharesSentence(links, i - 1, j, -1))) links.link(i - 1, j);
  }
}
