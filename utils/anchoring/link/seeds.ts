import { GramTable, gramHash } from '../cut/gram-table.ts';
import type { Words } from '../cut/text-words.ts';

/** Words in a row that are equal in both texts: `length` words from `a` in the old, from `b` in the new text. */
export interface Run {
  a: number;
  b: number;
  length: number;
}

/** A stretch of words in each text. */
export interface Region {
  aFrom: number;
  aTo: number;
  bFrom: number;
  bTo: number;
}

/** So many groups are looked up before a pause may come: a part of a millisecond. */
const PIECE = 2048;

function equalWords(a: Words, b: Words, i: number, j: number, size: number): boolean {
  for (let k = 0; k < size; k += 1) if (a.ids[i + k] !== b.ids[j + k]) return false;
  return true;
}

function* inPieces(from: number, to: number, visit: (at: number) => void): Generator<void, void> {
  for (let start = from; start < to; start += PIECE) {
    if (start > from) yield;
    const end = Math.min(to, start + PIECE);
    for (let at = start; at < end; at += 1) visit(at);
  }
}

/**
 * Finds the groups of `size` words that stand once in each text's part of `region`, and joins those that follow one
 * another into runs, in the order of the old text.
 */
export function* uniqueRuns(
  a: Words,
  b: Words,
  { aFrom, aTo, bFrom, bTo }: Region,
  size: number,
): Generator<void, Run[]> {
  const aEnd = aTo - size + 1;
  const table = new GramTable(Math.max(0, aEnd - aFrom));
  yield* inPieces(aFrom, aEnd, (at) => table.enterOld(gramHash(a.ids, at, size), at));
  yield* inPieces(bFrom, bTo - size + 1, (at) => table.enterNew(gramHash(b.ids, at, size), at));
  const runs: Run[] = [];
  let last: Run | undefined;
  yield* inPieces(aFrom, aEnd, (i) => {
    const j = table.newPlaceOf(gramHash(a.ids, i, size), i);
    if (j < 0 || !equalWords(a, b, i, j, size)) return;
    if (last && i - last.a === j - last.b && i <= last.a + last.length) last.length = i + size - last.a;
    else {
      last = { a: i, b: j, length: size };
      runs.push(last);
    }
  });
  return runs;
}
