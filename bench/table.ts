/** Something measured, as one line of the table. */
export interface Row {
  what: string;
  /** Null where only the ratio says anything. */
  value: number | null;
  unit: string;
  /** The value as a multiple of another one that was measured beside it; null where nothing is comparable. */
  ratio: number | null;
  /** What the ratio is a multiple of. */
  of: string;
  /** What the ratio, or the value, should be. It is shown, and fails nothing. */
  goal?: string;
}

/** What a section measured: its lines of the table, and whatever else goes into the JSON file. */
export interface SectionResult {
  rows: Row[];
  details?: unknown;
}

/** The line of a value that stands alone. */
export const plain = (what: string, value: number, unit: string): Row => ({
  what,
  value,
  unit,
  ratio: null,
  of: '',
});

/** The line of a value beside another of the same unit. */
export const beside = (what: string, value: number, unit: string, base: number, of: string): Row => ({
  what,
  value,
  unit,
  ratio: value / base,
  of,
});

/** Three digits that count, and never an exponent. */
export function inFigures(value: number): string {
  if (!Number.isFinite(value)) return '?';
  const size = Math.abs(value);
  return value.toFixed(size < 10 ? 2 : size < 100 ? 1 : 0);
}

const HEAD = ['section', 'measured', 'value', 'ratio', 'of', 'goal'];
const RIGHT = new Set([2, 3]);

/** All sections' lines as one table in Markdown, its columns aligned. */
export function formatTable(sections: Readonly<Record<string, readonly Row[]>>): string {
  const lines = Object.entries(sections).flatMap(([section, rows]) =>
    rows.map(({ what, value, unit, ratio, of, goal = '' }) => [
      section,
      what,
      value === null ? '' : `${inFigures(value)} ${unit}`.trim(),
      ratio === null ? '' : `${inFigures(ratio)} ×`,
      of,
      goal,
    ]),
  );
  const widths = HEAD.map((title, at) => Math.max(title.length, ...lines.map((cells) => cells[at]!.length)));
  const format = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (RIGHT.has(at) ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join(' | ')} |`;
  const rule = `|${widths.map((width, at) => (RIGHT.has(at) ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`;
  return [format(HEAD), rule, ...lines.map(format)].join('\n');
}
