import type { DossierTable, TableCell } from '../tables.ts';
import { widthOf } from './letters.ts';

/** Millimetres that the sides of a cell take, with a little to spare. */
const SIDES = 2.6;
/** Widths are tried in so many millimetres. */
const UNIT = 1.5;
/** By how many units a column is tried wider: one may save nothing where several save a line. */
const STEPS = [1, 2, 4, 8, 14, 20, 28];
/** What one line of a single cell counts beside one of its whole row. */
const CELL_LINE = 0.02;
/** Rows that are looked at: the first ones tell enough of a long table. */
const LOOKED_AT = 40;

/** A column that may grow: how wide it is, in units, and how many lines its cells take at a width. */
interface Growing {
  units: number;
  least: number;
  linesAt: (units: number) => readonly number[];
}

/**
 * Widths of a table's columns in millimetres, so that it takes as few lines as it can: every column begins as wide as its longest word
 * needs, what is left of the page goes where it saves most lines for its width, and at last columns lend each other a little.
 * @param room millimetres; taken up in full
 * @param size of the letters, in half-points
 */
export function fittedWidths({ columns, rows }: DossierTable, room: number, size: number): number[] {
  const looked = rows.slice(0, LOOKED_AT);
  const fixed = columns.reduce((sum, one) => sum + (one.fixed ? one.width : 0), 0);
  const growing = columns.flatMap(({ fixed, head, width }, index) =>
    fixed
      ? []
      : [growingColumn([{ text: head, strong: true }, ...looked.map((row) => row[index]!)], width, size)],
  );
  const all = Math.floor((room - fixed) / UNIT);
  grow(growing, all);
  lend(growing);
  const taken = growing.reduce((sum, { units }) => sum + units, 0) * UNIT;
  const rest = (room - fixed - taken) / Math.max(1, growing.length);
  const widths = growing.map(({ units }) => units * UNIT + rest);
  return columns.map((column) => (column.fixed ? column.width : widths.shift()!));
}

function growingColumn(cells: readonly TableCell[], most: number, size: number): Growing {
  const space = widthOf(' ', size);
  const words = cells.map(({ text, strong }) => text.split(/\s+/).map((word) => widthOf(word, size, strong)));
  const known = new Map<number, number[]>();
  const linesAt = (units: number) => {
    const held = known.get(units) ?? words.map((one) => linesOf(one, units * UNIT - SIDES, space));
    known.set(units, held);
    return held;
  };
  const least = Math.ceil(Math.min(most, Math.max(...words.flat()) + SIDES) / UNIT);
  return { units: least, least, linesAt };
}

/** Lines that words take, broken as a word processor breaks them. */
function linesOf(words: readonly number[], width: number, space: number): number {
  let lines = 1;
  let at = 0;
  for (const word of words) {
    if (at > 0 && at + space + word <= width) at += space + word;
    else {
      if (at > 0) lines += 1;
      lines += Math.max(0, Math.ceil(word / width) - 1);
      at = word % width || word;
    }
  }
  return lines;
}

function grow(columns: readonly Growing[], all: number): void {
  let free = all - columns.reduce((sum, { units }) => sum + units, 0);
  while (free > 0) {
    const cost = costOf(columns);
    let best: { column: Growing; step: number; gain: number } | null = null;
    for (const column of columns)
      for (const step of STEPS) {
        if (step > free) continue;
        const gain = (cost - costWith(columns, column, step)) / step;
        if (gain > (best?.gain ?? 0)) best = { column, step, gain };
      }
    if (!best) return;
    best.column.units += best.step;
    free -= best.step;
  }
}

/** Columns were widened one after the other: now each gives to another one where that saves lines. */
function lend(columns: readonly Growing[]): void {
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const from of columns)
      for (const to of columns)
        for (const step of STEPS) {
          if (from === to || from.units - step < from.least) continue;
          const before = costOf(columns);
          from.units -= step;
          to.units += step;
          if (costOf(columns) < before - CELL_LINE / 2) hasChanged = true;
          else {
            from.units += step;
            to.units -= step;
          }
        }
  }
}

function costWith(columns: readonly Growing[], column: Growing, step: number): number {
  column.units += step;
  const cost = costOf(columns);
  column.units -= step;
  return cost;
}

/** Lines of whole rows, and a little for those of single cells. */
function costOf(columns: readonly Growing[]): number {
  const lines = columns.map(({ linesAt, units }) => linesAt(units));
  let cost = 0;
  for (let row = 0; row < (lines[0]?.length ?? 0); row += 1) {
    let most = 1;
    for (const column of lines) {
      most = Math.max(most, column[row]!);
      cost += column[row]! * CELL_LINE;
    }
    cost += most;
  }
  return cost;
}
