import { type Lines, matchLines } from './lines.ts';
import { Links } from './links.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WordCutter } from './words.ts';

/** Two texts of which only what differs is cut into words. */
export interface Unequal {
  /** Every stretch of unchanged lines is one word, linked from the start. */
  links: Links;
  /** The new line of each old line that is unchanged, -1 for the others. */
  toNewLine: Int32Array;
  /** The word that stands for each old line that is unchanged. */
  wordOfLine: Int32Array;
}

/** The end of a line, without its break. */
function endOf({ starts }: Lines, line: number): number {
  return starts[line + 1]! - 1;
}

function endOfStretch(toNewLine: Int32Array, line: number): number {
  let end = line + 1;
  while (end < toNewLine.length && toNewLine[end] === toNewLine[end - 1]! + 1) end += 1;
  return end;
}

/**
 * Cuts two texts into words where they differ, line by line. So an edit costs what it touches, not what the texts
 * measure.
 */
export function* cutUnequal(old: Lines, now: Lines, vocabulary: Vocabulary): Generator<void, Unequal> {
  const toNewLine = matchLines(old, now);
  yield;
  const wordOfLine = new Int32Array(old.lines.length).fill(-1);
  /** By the new line a stretch begins with: the old word, and the new line it ends before. */
  const stretches = new Map<number, { word: number; id: number; end: number }>();
  const oldCutter = new WordCutter(old.text, vocabulary);
  for (let line = 0; line < old.lines.length; line += 1) {
    const first = toNewLine[line]!;
    if (first < 0) {
      yield* oldCutter.cut(endOf(old, line));
      continue;
    }
    const end = endOfStretch(toNewLine, line);
    const id = vocabulary.newId();
    const word = oldCutter.takeTo(endOf(old, end - 1), id);
    wordOfLine.fill(word, line, end);
    stretches.set(first, { word, id, end: first + end - line });
    line = end - 1;
  }
  yield;
  const linked: [old: number, now: number][] = [];
  const newCutter = new WordCutter(now.text, vocabulary);
  for (let line = 0; line < now.lines.length; line += 1) {
    const stretch = stretches.get(line);
    if (!stretch) {
      yield* newCutter.cut(endOf(now, line));
      continue;
    }
    linked.push([stretch.word, newCutter.takeTo(endOf(now, stretch.end - 1), stretch.id)]);
    line = stretch.end - 1;
  }
  const links = new Links(oldCutter.finish(), newCutter.finish());
  for (const [i, j] of linked) links.link(i, j);
  return { links, toNewLine, wordOfLine };
}
