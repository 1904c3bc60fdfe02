import { WordCutter } from '../cut/word-cutter.ts';
import type { WordNumbers } from '../cut/word-numbers.ts';
import type { Lines } from './lines.ts';
import { Links } from './links.ts';
import { unchangedStretches } from './unchanged-stretches.ts';

/** A word with its space, in UTF-16 units, as Vietnamese has it: an unchanged stretch is not counted word by word. */
const WORD_LENGTH = 5;

/**
 * Cuts two texts into words where they differ. So an edit costs what it touches, not what the texts measure.
 * @returns every unchanged stretch is one word in both, linked from the start
 */
export function* cutDifferences(old: Lines, now: Lines, numbers: WordNumbers): Generator<void, Links> {
  const stretches = yield* unchangedStretches(old, now);
  const oldCutter = new WordCutter(old.text, numbers);
  const newCutter = new WordCutter(now.text, numbers);
  const linked: [old: number, now: number][] = [];
  for (const { oldStart, oldEnd, newStart, newEnd } of stretches) {
    yield* oldCutter.cut(oldStart);
    yield* newCutter.cut(newStart);
    const id = numbers.newId();
    const size = Math.ceil((oldEnd - oldStart) / WORD_LENGTH);
    linked.push([oldCutter.take(oldStart, oldEnd, id, size), newCutter.take(newStart, newEnd, id, size)]);
    yield;
  }
  yield* oldCutter.cut(old.text.length);
  yield* newCutter.cut(now.text.length);
  const links = new Links(oldCutter.finish(), newCutter.finish());
  for (const [i, j] of linked) links.link(i, j);
  return links;
}
