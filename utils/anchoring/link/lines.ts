import { partitionPoint } from '@/utils/model/partition.ts';
import { standsOnce } from '../cut/unique.ts';
import { inOrder } from './order.ts';
import type { Run } from './seeds.ts';

/** A text cut at its line breaks. */
export interface Lines {
  readonly text: string;
  readonly lines: readonly string[];
  /** Where each line starts, and at the end where another one would. */
  readonly starts: Int32Array;
  /** Index of each line that stands only once, {@link REPEATED} for those that stand more often. */
  readonly places: ReadonlyMap<string, number>;
}

const REPEATED = -1;

/** Cuts a text at its line breaks. */
export function cutLines(text: string): Lines {
  const lines = text.split('\n');
  const starts = new Int32Array(lines.length + 1);
  const places = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    starts[index + 1] = starts[index]! + line.length + 1;
    places.set(line, places.has(line) ? REPEATED : index);
  }
  return { text, lines, starts, places };
}

/** Index of the line that an offset lies in. */
export function lineAt({ starts, lines }: Lines, offset: number): number {
  return Math.max(0, partitionPoint(lines.length, (at) => starts[at]! <= offset) - 1);
}

/** Shorter lines (a caption's credit, a heading) say nothing by themselves. UTF-16 units: some seven words. */
export const LEAST_TELLING = 32;

/** Links equal lines that follow linked ones, in one direction. */
function grow(old: Lines, now: Lines, toNew: Int32Array, step: 1 | -1): Int32Array {
  const grown = toNew.slice();
  const taken = new Uint8Array(now.lines.length);
  for (const j of toNew) if (j >= 0) taken[j] = 1;
  const last = step > 0 ? old.lines.length - 1 : 0;
  for (let i = last - step * (old.lines.length - 1); i !== last; i += step) {
    const j = grown[i]! + step;
    if (grown[i]! < 0 || j < 0 || j >= now.lines.length || taken[j] || grown[i + step]! >= 0) continue;
    if (old.lines[i + step] !== now.lines[j]) continue;
    grown[i + step] = j;
    taken[j] = 1;
  }
  return grown;
}

/** A line by itself is looked for in both texts, but no more than so many: hostile texts have millions of lines. */
const MOST_SINGLE_LINES = 400;

/**
 * Lines that stand once in both texts, in the order of both, next to another such line. One by itself may be a copy of
 * a passage that is no longer a line of its own, and must stand once in all of both texts.
 */
function* certainLines(old: Lines, now: Lines): Generator<void, Int32Array> {
  const once: Run[] = [];
  for (const [line, a] of old.places) {
    const b = now.places.get(line) ?? REPEATED;
    if (a !== REPEATED && b !== REPEATED && line.length >= LEAST_TELLING) once.push({ a, b, length: 1 });
  }
  yield;
  const places = new Int32Array(old.lines.length).fill(-1);
  for (const { a, b } of inOrder(once, ({ a }) => old.lines[a]!.length)) places[a] = b;
  yield;
  const certain = places.slice();
  let singles = 0;
  for (const [a, b] of places.entries()) {
    if (b < 0 || places[a - 1] === b - 1 || places[a + 1] === b + 1) continue;
    const line = old.lines[a]!;
    singles += 1;
    const isCertain =
      singles <= MOST_SINGLE_LINES && standsOnce(old.text, line) && standsOnce(now.text, line);
    if (!isCertain) certain[a] = -1;
    yield;
  }
  return certain;
}

/**
 * Finds the lines of an old text that stand unchanged in a new one: those of which that is certain, and those that go
 * on from them on either side. Where the sides disagree, neither is believed.
 * @returns the new line of each old line, -1 where it has none or that is not certain
 */
export function* matchLines(old: Lines, now: Lines): Generator<void, Int32Array> {
  const certain = yield* certainLines(old, now);
  const onwards = grow(old, now, certain, 1);
  const back = grow(old, now, certain, -1);
  const claims = new Int32Array(now.lines.length).fill(-1);
  const disputed = new Uint8Array(now.lines.length);
  for (const side of [onwards, back])
    for (const [i, j] of side.entries()) {
      if (j < 0) continue;
      if (claims[j]! >= 0 && claims[j] !== i) disputed[j] = 1;
      claims[j] = i;
    }
  return onwards.map((j, i) => {
    const other = back[i]!;
    if (j >= 0 && other >= 0 && j !== other) return -1;
    const place = Math.max(j, other);
    return place >= 0 && disputed[place] ? -1 : place;
  });
}
