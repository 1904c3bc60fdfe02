import { inOrder } from './order.ts';
import { pairRegion } from './pairing.ts';
import { type Region, type Run, uniqueRuns } from './seeds.ts';
import type { Words } from './words.ts';

/** What became of each word of an old text in a new one. */
export interface Alignment {
  readonly old: Words;
  readonly new: Words;
  /** The new word that each old word is or was replaced by; -1 where it is gone. */
  readonly toNew: Int32Array;
  /** The old word that each new word comes from; -1 where it is added. */
  readonly toOld: Int32Array;
  /** 1 for old words that stand elsewhere in the order of the text today. */
  readonly moved: Uint8Array;
}

/** So many words in a row are looked for first: long enough to stand once, short enough to survive rewriting. */
export const SEED_WORDS = 6;
/** A seed may reach so far into the next sentence, which then need not be the one that follows in the other text. */
const CHANCE_WORDS = SEED_WORDS - 1;
/** Within a region too large to be paired word by word, ever shorter seeds cut it down. */
const REGION_SEEDS = [4, 3, 2, 1] as const;

class Aligner {
  readonly toNew: Int32Array;
  readonly toOld: Int32Array;
  readonly moved: Uint8Array;

  constructor(
    readonly a: Words,
    readonly b: Words,
  ) {
    this.toNew = new Int32Array(a.count).fill(-1);
    this.toOld = new Int32Array(b.count).fill(-1);
    this.moved = new Uint8Array(a.count);
  }

  link(i: number, j: number): void {
    this.toNew[i] = j;
    this.toOld[j] = i;
  }

  isFree(i: number, j: number): boolean {
    return this.toNew[i] === -1 && this.toOld[j] === -1;
  }

  /**
   * Leaves out the few words with which a run reaches into the sentences around it: these may begin or end alike and
   * yet be others, and are no proof that what is left of the run stands only once.
   */
  withinSentences({ a, b, length }: Run): Run {
    let from = 0;
    let to = length;
    for (let k = 1; k <= Math.min(CHANCE_WORDS, length - 1); k += 1) {
      if (this.a.opens[a + k] || this.b.opens[b + k]) from = k;
      if (this.a.opens[a + length - k] || this.b.opens[b + length - k]) to = length - k;
    }
    return { a: a + from, b: b + from, length: to - from };
  }

  /** Takes what is still free of a run, longest runs first, so that a chance echo never cuts into a passage. */
  claim(runs: readonly Run[]): void {
    const own = runs.map((run) => this.withinSentences(run)).filter(({ length }) => length >= SEED_WORDS);
    for (const { a, b, length } of own.sort((x, y) => y.length - x.length))
      for (let k = 0; k < length; k += 1) if (this.isFree(a + k, b + k)) this.link(a + k, b + k);
  }

  /**
   * Grows every linked stretch over equal words on both sides.
   * @param acrossSentences first within sentences, then across: else the words that two sentences begin with
   *   would be taken for the first one when it was deleted
   */
  grow(acrossSentences: boolean): void {
    const { a, b } = this;
    for (let i = 0; i + 1 < a.count; i += 1) {
      const j = this.toNew[i]! + 1;
      if (j === 0 || j >= b.count) continue;
      const enters = (a.opens[i + 1]! | b.opens[j]!) === 1;
      if (enters ? acrossSentences && this.sharesSentence(i + 1, j, 1) : this.canGrow(i + 1, j)) this.link(i + 1, j);
    }
    for (let i = a.count - 1; i > 0; i -= 1) {
      const j = this.toNew[i]! - 1;
      if (j < 0) continue;
      const enters = (a.opens[i]! | b.opens[j + 1]!) === 1;
      if (enters ? acrossSentences && this.sharesSentence(i - 1, j, -1) : this.canGrow(i - 1, j)) this.link(i - 1, j);
    }
  }

  canGrow(i: number, j: number): boolean {
    return i < this.a.count && j < this.b.count && this.a.ids[i] === this.b.ids[j] && this.isFree(i, j);
  }

  /** Whether the sentence entered at (`i`, `j`) goes on alike to its end, or for longer than chance would have it. */
  sharesSentence(i: number, j: number, step: 1 | -1): boolean {
    for (let k = 0; k <= CHANCE_WORDS; k += 1) {
      const x = i + step * k;
      const y = j + step * k;
      const ended = k > 0 && this.opensAt(x, y, step);
      if (ended) return true;
      if (!this.canGrow(x, y)) return false;
    }
    return true;
  }

  opensAt(x: number, y: number, step: 1 | -1): boolean {
    const { a, b } = this;
    const shift = step < 0 ? 1 : 0;
    return (a.opens[x + shift] ?? 1) === 1 && (b.opens[y + shift] ?? 1) === 1;
  }

  /** Pairs the words of every stretch that is still free, between its neighbours' places. */
  fillGaps(): void {
    for (let i = 0; i < this.a.count; i += 1) {
      if (this.toNew[i] !== -1) continue;
      let end = i + 1;
      while (end < this.a.count && this.toNew[end] === -1) end += 1;
      for (const { from, to } of this.freeBetween(i, end))
        this.fill({ aFrom: i, aTo: end, bFrom: from, bTo: to });
      i = end;
    }
  }

  /** Where in the new text the words from `from` to `to` may be: after what stood before them, before what followed. */
  freeBetween(from: number, to: number): { from: number; to: number }[] {
    const before = from === 0 ? -1 : this.toNew[from - 1]!;
    const after = to === this.a.count ? this.b.count : this.toNew[to]!;
    const afterBefore = this.freeFrom(before + 1);
    const beforeAfter = this.freeTo(after);
    if (afterBefore.to === beforeAfter.to) return afterBefore.from < afterBefore.to ? [afterBefore] : [];
    const room = 2 * (to - from) + SEED_WORDS;
    return [
      { from: afterBefore.from, to: Math.min(afterBefore.to, afterBefore.from + room) },
      { from: Math.max(beforeAfter.from, beforeAfter.to - room), to: beforeAfter.to },
    ].filter((part) => part.from < part.to);
  }

  freeFrom(start: number): { from: number; to: number } {
    let to = start;
    while (to < this.b.count && this.toOld[to] === -1) to += 1;
    return { from: start, to };
  }

  freeTo(end: number): { from: number; to: number } {
    let from = end;
    while (from > 0 && this.toOld[from - 1] === -1) from -= 1;
    return { from, to: end };
  }

  fill(region: Region): void {
    const link = (i: number, j: number) => {
      if (this.isFree(i, j)) this.link(i, j);
    };
    const { aFrom, aTo, bFrom, bTo } = region;
    if (pairRegion(this.a, this.b, region, link)) return;
    for (const size of REGION_SEEDS) {
      const runs = inOrder(uniqueRuns(this.a, this.b, region, size));
      if (runs.length === 0) continue;
      let i = aFrom;
      let j = bFrom;
      for (const run of [...runs, { a: aTo, b: bTo, length: 0 }]) {
        if (run.a < i || run.b < j) continue;
        for (let k = 0; k < run.length; k += 1) link(run.a + k, run.b + k);
        const inner = { aFrom: i, aTo: run.a, bFrom: j, bTo: run.b };
        if ((run.a - i) * (run.b - j) > 0) this.fill(inner);
        i = run.a + run.length;
        j = run.b + run.length;
      }
      return;
    }
  }

  /** Marks the words outside the heaviest chain of stretches that keep their order. */
  findMoved(): void {
    const runs: Run[] = [];
    for (let i = 0; i < this.a.count; i += 1) {
      const j = this.toNew[i]!;
      const last = runs.at(-1);
      if (j < 0) continue;
      if (last && j >= last.b + last.length && !this.hasOldBetween(last.b + last.length, j))
        last.length = j + 1 - last.b;
      else runs.push({ a: i, b: j, length: 1 });
    }
    const kept = new Set(inOrder(runs));
    let run = -1;
    for (let i = 0; i < this.a.count; i += 1) {
      if (runs[run + 1]?.a === i) run += 1;
      const own = runs[run];
      if (own && this.toNew[i]! >= 0 && !kept.has(own)) this.moved[i] = 1;
    }
  }

  hasOldBetween(from: number, to: number): boolean {
    for (let j = from; j < to; j += 1) if (this.toOld[j] !== -1) return true;
    return false;
  }
}

/**
 * Aligns an old text with a new one, word by word: passages that stand once in both are found wherever they are now,
 * grow over what surrounds them, and what is left between them is paired.
 * Takes time linear in the texts, but for the stretches that were rewritten.
 */
export function* alignSlowly(a: Words, b: Words): Generator<void, Alignment> {
  const aligner = new Aligner(a, b);
  const whole = { aFrom: 0, aTo: a.count, bFrom: 0, bTo: b.count };
  const runs = uniqueRuns(a, b, whole, SEED_WORDS);
  yield;
  aligner.claim(runs);
  aligner.grow(false);
  aligner.grow(true);
  yield;
  aligner.fillGaps();
  yield;
  aligner.findMoved();
  const { toNew, toOld, moved } = aligner;
  return { old: a, new: b, toNew, toOld, moved };
}
