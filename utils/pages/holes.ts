import type { PageRun } from './model.ts';

/** A letter as a file paints it: its code in its font, and what the font's map reads there. */
export interface PaintedLetter {
  font: string;
  code: number;
  reads: string;
  place?: Place;
}

/** Where a letter stands on the page as it is shown, in its units. */
export interface Place {
  left: number;
  right: number;
  baseline: number;
}

/** A font has one blank, or two of other widths; from so many different letters on that read as one, some have a shape. */
const HOLES = 3;

/** The letters of a text without its blanks, which readers of files put in and take out. */
const lettersOf = (text: string): string => text.replace(/\s+/gu, '');

/**
 * Counts in each run the letters that have a shape and read as a blank: Word 2010 writes such maps, “Sở ài chính”.
 * @param letters of the page in the order in which they are painted
 * @param runs of the same page, in that order
 */
export function withHoles(runs: readonly PageRun[], letters: readonly PaintedLetter[]): PageRun[] {
  const holed = holesOf(letters);
  if (holed.size === 0) return [...runs];
  let at = 0;
  return runs.map((run) => {
    let left = lettersOf(run.text).length;
    let holes = 0;
    for (; at < letters.length && left > 0; at += 1) {
      const { font, code, reads } = letters[at]!;
      left -= lettersOf(reads).length;
      if (holed.has(`${font} ${code}`)) holes += 1;
    }
    return holes > 0 ? { ...run, holes } : run;
  });
}

/** The letters that read as a blank, of fonts with too many of them; the most frequent one is the font's blank. */
function holesOf(letters: readonly PaintedLetter[]): Set<string> {
  const blanks = new Map<string, Map<number, number>>();
  for (const { font, code, reads } of letters) {
    if (lettersOf(reads) !== '') continue;
    const counts = blanks.get(font) ?? new Map<number, number>();
    blanks.set(font, counts.set(code, (counts.get(code) ?? 0) + 1));
  }
  const holes = new Set<string>();
  for (const [font, counts] of blanks) {
    if (counts.size < HOLES) continue;
    const [, ...others] = [...counts].sort((a, b) => b[1] - a[1]);
    for (const [code] of others) holes.add(`${font} ${code}`);
  }
  return holes;
}
