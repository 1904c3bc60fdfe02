import type { PaintedLetter, Place } from './holes.ts';
import type { PageRun } from './model.ts';

/**
 * What readers of files lose of printed lines, found again by the place of each letter.
 *
 * Letters that a font lacks come from another one: LibreOffice paints a whole stretch in the first font, with gaps, and then
 * those letters into its gaps: “dân t c Dao”, “ộ”. Read in that order the words would be others.
 *
 * Where a font has one shape for hyphen and soft hyphen, files say that hyphens are soft (Scribus), and PDF.js leaves soft
 * ones out: “4 10 2024”.
 */

const SOFT_HYPHEN = '\u00ad';

/** Letters of one line stand on one baseline, up to this share of the size. */
const LEVEL = 0.12;
/** Letters overlap by less than this share of the size: kerning. */
const OVERLAP = 0.15;

type Placed = PaintedLetter & { place: Place };

/** A run with the letters that it was read from, its blanks left out. */
interface Spelt {
  run: PageRun;
  letters: Placed[];
}

/**
 * Puts letters that are painted into the gaps of a line painted before into their places, and hyphens that are printed.
 * @param runs of a page in the order in which they are painted
 * @param letters of the same page, in that order
 * @returns the runs; those of other lines as they are
 */
export function withGapsFilled(runs: readonly PageRun[], letters: readonly PaintedLetter[]): PageRun[] {
  const spelt = spell(runs, letters);
  if (!spelt) return [...runs];
  const result: PageRun[] = [];
  for (let at = 0; at < spelt.length; ) {
    let end = at + 1;
    while (end < spelt.length && isLevel(spelt[at]!.run, spelt[end]!.run)) end += 1;
    const line = spelt.slice(at, end);
    result.push(...(isInterleaved(line) || hasHyphens(line) ? inOrder(line) : line.map(({ run }) => run)));
    at = end;
  }
  return result;
}

const isLevel = (a: PageRun, b: PageRun): boolean =>
  Math.abs(a.baseline - b.baseline) < LEVEL * Math.max(a.size, b.size);

/** Runs with their letters; null where both do not say the same. */
function spell(runs: readonly PageRun[], letters: readonly PaintedLetter[]): Spelt[] | null {
  const shown = letters.flatMap(({ place, reads, ...letter }) =>
    place && /\S/u.test(reads) ? [{ ...letter, place, reads }] : [],
  );
  let at = 0;
  const spelt: Spelt[] = [];
  for (const run of runs) {
    const own: Placed[] = [];
    let left = bare(run.text).length;
    for (; at < shown.length && (left > 0 || (own.length > 0 && isSoft(shown[at]!))); at += 1) {
      left -= isSoft(shown[at]!) ? 0 : bare(shown[at]!.reads).length;
      own.push(shown[at]!);
    }
    const said = own.filter((letter) => !isSoft(letter)).map(({ reads }) => bare(reads));
    if (left !== 0 || said.join('') !== bare(run.text)) return null;
    spelt.push({ run, letters: own });
  }
  return spelt;
}

const bare = (text: string): string => text.replace(/[\s\u00ad]+/gu, '');

const isSoft = ({ reads }: Placed): boolean => reads === SOFT_HYPHEN;

const hasHyphens = (line: readonly Spelt[]): boolean =>
  line.some(({ run, letters }) => !run.isTurned && letters.some(isSoft));

/** Whether letters of a line stand between letters painted before them, and over none. */
function isInterleaved(line: readonly Spelt[]): boolean {
  const fonts = new Set(line.filter(({ letters }) => letters.length > 0).map(({ run }) => run.font));
  if (fonts.size < 2 || line.some(({ run }) => run.isTurned)) return false;
  const painted = line.flatMap(({ letters }) => letters);
  const goesBack = painted.some(
    ({ place }, at) => at > 0 && place.left < painted[at - 1]!.place.left - OVERLAP * line[0]!.run.size,
  );
  if (!goesBack) return false;
  const sorted = byPlace(painted);
  return sorted.every(
    ({ place }, at) => at === 0 || place.left > sorted[at - 1]!.place.right - OVERLAP * line[0]!.run.size,
  );
}

const byPlace = (letters: readonly Placed[]): Placed[] =>
  [...letters].sort((a, b) => a.place.left - b.place.left);

/** The line's letters from left to right, as runs of one font each. */
function inOrder(line: readonly Spelt[]): PageRun[] {
  const runOf = new Map(line.flatMap(({ run, letters }) => letters.map((letter) => [letter, run] as const)));
  const made: PageRun[] = [];
  let last: Placed | null = null;
  for (const letter of byPlace([...runOf.keys()])) {
    const { endsLine: _, ...run } = runOf.get(letter)!;
    const { left, right } = letter.place;
    const isApart = last !== null && left - last.place.right > BLANK * run.size;
    const open = made.at(-1);
    if (open && last && !isApart && runOf.get(last) === runOf.get(letter)) {
      open.text += printed(letter);
      open.width = right - open.x;
    } else {
      if (isApart) made.push({ ...run, text: ' ', x: last!.place.right, width: left - last!.place.right });
      made.push({ ...run, text: printed(letter), x: left, width: right - left });
    }
    last = letter;
  }
  if (line.some(({ run }) => run.endsLine)) made[made.length - 1]!.endsLine = true;
  return made;
}

const printed = (letter: Placed): string => (isSoft(letter) ? '-' : letter.reads);

/** From this share of the size on, a gap is a blank. */
const BLANK = 0.13;
