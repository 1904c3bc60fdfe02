import { median } from '../numbers.ts';

/** A run's part of a line. */
export interface LineRun {
  /** Its index in the page. */
  run: number;
  text: string;
  /** Where it begins in the line's text. */
  start: number;
  x: number;
  width: number;
  baseline: number;
  size: number;
}

/** Runs that stand beside each other on one baseline of one column. */
export interface PageLine {
  /** From 1. */
  page: number;
  /** How many lines of the page were painted before it. */
  order: number;
  text: string;
  runs: readonly LineRun[];
  left: number;
  right: number;
  /** Where it begins for the eye that looks for indents: lines beside a drop cap begin where the cap does. */
  edge: number;
  baseline: number;
  /** Of most of its letters. */
  size: number;
  /** Typeface of most of its letters, with its weight: empty where the file names none. */
  style: string;
  isBold: boolean;
  /** Whether it is a row of a table, its cells in order. */
  isRow: boolean;
}

/** Share of the size that letters reach above the baseline, and below it. */
export const ASCENT = 0.78;
export const DESCENT = 0.22;

export const topOf = (line: Pick<PageLine, 'baseline' | 'size'>): number =>
  line.baseline - ASCENT * line.size;
export const bottomOf = (line: Pick<PageLine, 'baseline' | 'size'>): number =>
  line.baseline + DESCENT * line.size;

/** Whether two sizes are those of one kind of text. */
export const isSameSize = (a: number, b: number): boolean => Math.abs(a - b) <= 0.08 * Math.max(a, b);

/** How much of the narrower of two stretches lies in both, from 0 to 1. */
export function sharedWidth(a: { left: number; right: number }, b: { left: number; right: number }): number {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const narrower = Math.min(a.right - a.left, b.right - b.left);
  return narrower > 0 ? Math.max(0, shared) / narrower : 0;
}

/** Width of an average letter of a line. */
export const letterWidth = (line: PageLine): number =>
  (line.right - line.left) / Math.max(1, line.text.length);

/** The value that most of a weighted list has. */
export function most<T>(items: readonly { value: T; weight: number }[]): T | null {
  const weights = new Map<T, number>();
  for (const { value, weight } of items) weights.set(value, (weights.get(value) ?? 0) + weight);
  let best: T | null = null;
  let heaviest = -1;
  for (const [value, weight] of weights)
    if (weight > heaviest) {
      best = value;
      heaviest = weight;
    }
  return best;
}

/** The size in which most of the letters of some lines are set. */
export const bodySize = (lines: readonly PageLine[]): number =>
  most(lines.map(({ size, text }) => ({ value: Math.round(size * 2) / 2, weight: text.length }))) ?? 10;

/** The usual distance of baselines, by the lines of a column that follow each other. */
export function usualLeading(columns: readonly (readonly PageLine[])[], size: number): number {
  const gaps = columns.flatMap((lines) =>
    lines.slice(1).flatMap((line, at) => {
      const above = lines[at]!;
      return isSameSize(line.size, size) && isSameSize(above.size, size)
        ? [line.baseline - above.baseline]
        : [];
    }),
  );
  return median(gaps) ?? 1.25 * size;
}
