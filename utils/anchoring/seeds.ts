import type { Words } from './words.ts';

/** Words in a row that are equal in both texts: `length` words from `a` in the old, from `b` in the new text. */
export interface Run {
  a: number;
  b: number;
  length: number;
}

/** A hash of `size` words from `at`, for grouping only: equal hashes are compared word by word. */
export function gramHash(ids: Int32Array, at: number, size: number): number {
  let hash = 0;
  for (let i = at; i < at + size; i += 1) hash = (Math.imul(hash, 0x01000193) ^ ids[i]!) | 0;
  return hash;
}

const REPEATED = -1;

function uniqueGrams(ids: Int32Array, from: number, to: number, size: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = from; at + size <= to; at += 1) {
    const hash = gramHash(ids, at, size);
    found.set(hash, found.has(hash) ? REPEATED : at);
  }
  return found;
}

function equalWords(a: Words, b: Words, i: number, j: number, size: number): boolean {
  for (let k = 0; k < size; k += 1) if (a.ids[i + k] !== b.ids[j + k]) return false;
  return true;
}

/** A stretch of words in each text. */
export interface Region {
  aFrom: number;
  aTo: number;
  bFrom: number;
  bTo: number;
}

/**
 * Finds the groups of `size` words that stand once in each text's part of `region`, and joins those that follow one
 * another into runs, in the order of the old text.
 */
export function uniqueRuns(a: Words, b: Words, { aFrom, aTo, bFrom, bTo }: Region, size: number): Run[] {
  const inOld = uniqueGrams(a.ids, aFrom, aTo, size);
  const inNew = uniqueGrams(b.ids, bFrom, bTo, size);
  const runs: Run[] = [];
  let last: Run | undefined;
  for (const [hash, i] of inOld) {
    if (i === REPEATED) continue;
    const j = inNew.get(hash) ?? REPEATED;
    if (j === REPEATED || !equalWords(a, b, i, j, size)) continue;
    if (last && i - last.a === j - last.b && i <= last.a + last.length) last.length = i + size - last.a;
    else {
      last = { a: i, b: j, length: size };
      runs.push(last);
    }
  }
  return runs;
}
