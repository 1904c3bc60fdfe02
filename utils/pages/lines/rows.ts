import { isSameSize, type PageLine } from './line.ts';
import { besideEachOther } from './set-line.ts';

/** What a cell says that holds a figure and nothing else; a dash stands for none. */
const FIGURE_CELL = /^[-–+±<>≥≤]?\s*[\d.,/\s]*\d[\d.,/\s]*\s*%?$|^[-–x]$/;
/** Rows of a table follow each other within this many sizes, cells of several lines between them. */
const NEAR = 6;
/** A table has at least this share of cells with figures alone. */
const FIGURES = 0.2;
/** A cell's lines reach this many sizes over or under its row. */
const TALL = 7;
/** A cell is narrower than this share of its table. */
const NARROW = 0.6;
/** Lines of which this share of the words are figures are rows, though the file does not part their cells. */
const MOSTLY_FIGURES = 0.5;

/** Lines from one index up to, not including, another one. */
interface Stretch {
  from: number;
  to: number;
}

/**
 * Joins the cells of a table's row into one line, in their order. A table is told from columns of prose by being painted
 * row by row, and by cells that hold nothing but a figure.
 * @param lines in the order in which they are painted
 */
export function joinRows(lines: readonly PageLine[]): PageLine[] {
  const result: PageLine[] = [];
  let at = 0;
  for (const table of tablesOf(lines)) {
    result.push(...lines.slice(at, table.from), ...rowsOf(lines.slice(table.from, table.to)));
    at = table.to;
  }
  return asRows([...result, ...lines.slice(at)]);
}

function tablesOf(lines: readonly PageLine[]): Stretch[] {
  const tables: Stretch[] = [];
  for (const row of rowsOfCells(lines)) {
    const table = tables.at(-1);
    const gap = table ? lines[row.from]!.baseline - lines[table.to - 1]!.baseline : 0;
    if (table && row.from - table.to < 8 && gap > 0 && gap < NEAR * lines[row.from]!.size) table.to = row.to;
    else tables.push({ ...row });
  }
  return tables
    .filter((table) => isTable(lines.slice(table.from, table.to)))
    .map((table) => widened(table, lines));
}

/** Lines painted one after the other, each to the right of the one before on the same baseline. */
function rowsOfCells(lines: readonly PageLine[]): Stretch[] {
  const rows: Stretch[] = [];
  let from = 0;
  for (let at = 1; at <= lines.length; at += 1) {
    const [before, line] = [lines[at - 1]!, lines[at]];
    const isBeside =
      line && Math.abs(before.baseline - line.baseline) < 0.3 * line.size && line.left >= before.right;
    if (isBeside) continue;
    if (at - from > 1) rows.push({ from, to: at });
    from = at;
  }
  return rows;
}

function isTable(cells: readonly PageLine[]): boolean {
  const heights = new Set(cells.map(({ baseline }) => Math.round(baseline)));
  const figures = cells.filter(({ text }) => FIGURE_CELL.test(text.trim())).length;
  return heights.size > 1 && figures >= FIGURES * cells.length;
}

/** With the cells of several lines above the first row and below the last one. */
function widened(table: Stretch, lines: readonly PageLine[]): Stretch {
  const cells = lines.slice(table.from, table.to);
  const left = Math.min(...cells.map((cell) => cell.left));
  const right = Math.max(...cells.map((cell) => cell.right));
  const { size } = cells[0]!;
  const isCell = (line: PageLine | undefined, baseline: number): boolean =>
    line !== undefined &&
    line.left > left - 3 * size &&
    line.right < right + 3 * size &&
    line.right - line.left < NARROW * (right - left) &&
    isSameSize(line.size, size) &&
    Math.abs(line.baseline - baseline) < TALL * size;
  let { from, to } = table;
  while (isCell(lines[from - 1], cells[0]!.baseline) && lines[from - 1]!.baseline < cells[0]!.baseline + size)
    from -= 1;
  while (isCell(lines[to], cells.at(-1)!.baseline) && lines[to]!.baseline > cells.at(-1)!.baseline - size)
    to += 1;
  // The last line of a paragraph above stands over all cells of the header.
  while (from < table.from && isOverAll(lines[from]!, lines.slice(from + 1, table.from))) from += 1;
  return isHeader(lines.slice(from, table.from)) ? { from, to } : { from: table.from, to };
}

const isOverAll = (line: PageLine, others: readonly PageLine[]): boolean =>
  others.every((other) => line.baseline < other.baseline - 0.5 * line.size);

/** Whether lines over a table stand beside each other, as no lines of a paragraph do. */
const isHeader = (lines: readonly PageLine[]): boolean =>
  lines.some((line, at) => at > 0 && line.left > lines[at - 1]!.right);

/** A row begins in the first column when another cell was painted before. */
function rowsOf(cells: readonly PageLine[]): PageLine[] {
  const left = Math.min(...cells.map((cell) => cell.left));
  const rows: PageLine[][] = [];
  for (const cell of cells) {
    const before = rows.at(-1)?.at(-1);
    const isFirst = cell.left < left + 2 * cell.size && before && before.left > cell.left + 2 * cell.size;
    if (!before || isFirst) rows.push([cell]);
    else rows.at(-1)!.push(cell);
  }
  return rows.map((row) => ({
    ...row.slice(1).reduce((line, cell) => besideEachOther(line, cell, ' '), row[0]!),
    isRow: true,
  }));
}

/** Marks lines as rows that consist of figures, as do their neighbours. */
function asRows(lines: readonly PageLine[]): PageLine[] {
  const isOfFigures = lines.map(({ text }) => {
    const words = text.trim().split(/\s+/);
    const figures = words.filter((word) => FIGURE_CELL.test(word)).length;
    return figures > 1 && figures >= MOSTLY_FIGURES * words.length;
  });
  const isNear = (a: PageLine, b: PageLine): boolean =>
    Math.abs(a.baseline - b.baseline) < 3 * a.size && Math.abs(a.left - b.left) < 3 * a.size;
  return lines.map((line, at) => {
    const isRow =
      isOfFigures[at]! && [at - 1, at + 1].some((other) => isOfFigures[other] && isNear(lines[other]!, line));
    return isRow ? { ...line, isRow } : line;
  });
}
