import type { PageRun, PageWords } from '../model.ts';
import { type LineRun, most, type PageLine } from './line.ts';
import { isNoteMark } from './raised.ts';

/** A run with its index in the page. */
export interface PlacedRun extends PageRun {
  index: number;
}

/** From this share of the size on, a gap that no blank fills is one all the same. */
const BLANK_GAP = 0.2;
/** Marks of foot notes are smaller than the line by this, and stand above its baseline by that share of its size. */
const RAISED_SIZE = 0.87;
const RAISED_BY = 0.15;

/** A line is bold when more than this share of it is: programs take single letters from fonts that have no bold. */
const ALL = 0.6;

/** A subset of a font is named like “ABCDEF+Name”. */
const SUBSET = /^[A-Z]{6}\+/;

/**
 * Letters as they are meant: old Word files write Ƣ (U+01A2) for Ư, programs for layout join f and i into one sign, and a
 * hyphen that is printed may read as a soft one where a font has one shape for both (Scribus: “4-10-2024”).
 */
const asMeant = (text: string): string =>
  text
    .replaceAll('\u00ad', '-')
    .replaceAll('Ƣ', 'Ư')
    .replaceAll('ƣ', 'ư')
    .replace(/[\ufb00-\ufb06]/g, (joined) => joined.normalize('NFKC'));

/**
 * Makes a line of runs that stand beside each other, blanks among them.
 * @returns null where nothing of it can be read
 */
export function setLine(page: PageWords, runs: readonly PlacedRun[], order: number): PageLine | null {
  const letters = runs.filter(({ text }) => text.trim() !== '');
  const size = most(letters.map((run) => ({ value: run.size, weight: run.text.trim().length })));
  if (size === null) return null;
  const baseline = most(
    letters
      .filter((run) => run.size === size)
      .map((run) => ({ value: run.baseline, weight: run.text.length })),
  )!;
  const kept: LineRun[] = [];
  let text = '';
  let isBlank = false;
  let right = Number.NEGATIVE_INFINITY;
  for (const painted of runs) {
    const run = { ...painted, text: asMeant(painted.text) };
    if (run.text.trim() === '') {
      isBlank ||= run.text !== '';
      continue;
    }
    const isRaised = run.size < RAISED_SIZE * size && run.baseline < baseline - RAISED_BY * size;
    if (isRaised && isNoteMark(run.text, text)) {
      right = run.x + run.width;
      continue;
    }
    const isApart = isBlank || run.x - right > BLANK_GAP * Math.min(size, run.size);
    if (text !== '' && isApart && !/\s$/.test(text) && !/^\s/.test(run.text)) text += ' ';
    const { index, x, width } = run;
    kept.push({
      run: index,
      text: run.text,
      start: text.length,
      x,
      width,
      baseline: run.baseline,
      size: run.size,
    });
    text += run.text;
    right = x + width;
    isBlank = false;
  }
  if (kept.length === 0) return null;
  const left = Math.min(...kept.map(({ x }) => x));
  return {
    page: page.number,
    order,
    text,
    runs: kept,
    left,
    right: Math.max(...kept.map(({ x, width }) => x + width)),
    edge: left,
    baseline,
    size,
    style: styleOf(page, letters),
    isBold: isBold(page, letters),
    isRow: false,
  };
}

/** Joins two stretches of letters into the text of one line, `between` them. */
export function besideEachOther(first: PageLine, second: PageLine, between: string): PageLine {
  const shift = first.text.length + between.length;
  return {
    ...first,
    text: `${first.text}${between}${second.text}`,
    runs: [...first.runs, ...second.runs.map((run) => ({ ...run, start: run.start + shift }))],
    left: Math.min(first.left, second.left),
    right: Math.max(first.right, second.right),
    edge: Math.min(first.edge, second.edge),
  };
}

function styleOf(page: PageWords, runs: readonly PlacedRun[]): string {
  const families = runs.map((run) => ({
    value: (page.fonts[run.font]?.name ?? '').replace(SUBSET, ''),
    weight: run.text.length,
  }));
  return most(families) ?? '';
}

function isBold(page: PageWords, runs: readonly PlacedRun[]): boolean {
  const lettersOf = (some: readonly PlacedRun[]): number =>
    some.reduce((sum, { text }) => sum + text.length, 0);
  const bold = runs.filter((run) => page.fonts[run.font]?.isBold === true);
  return lettersOf(bold) > ALL * lettersOf(runs);
}
