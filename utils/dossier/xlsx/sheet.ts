import { type CellStyle, colToLetter, type WriteSheet } from 'hucre/xlsx';
import { FONT, type SheetCell, type WrittenCell, writtenCell } from './cell.ts';

/** A column of a sheet, by what stands in it. */
export interface SheetColumn<Row> {
  head: string;
  /** In characters. */
  width: number;
  cell: (row: Row) => SheetCell;
}

/** A sheet of rows of one sort. */
export interface SheetPlan<Row> {
  /** 31 characters at most, none of `[]:*?/\`. */
  name: string;
  columns: readonly SheetColumn<Row>[];
  rows: readonly Row[];
  /** Columns that stay in sight, from the left. */
  frozen: number;
}

/** More links in a sheet and Excel calls the file damaged. */
const MOST_LINKS = 65_000;

/** In points; more than so many lines are scrolled to within their cell. */
const LINE_HEIGHT = 15;
const MOST_LINES = 12;

const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7E6E6' } },
  alignment: { vertical: 'center', wrapText: true },
  border: { bottom: { style: 'thin' } },
};
const BODY: CellStyle = { alignment: { vertical: 'top', wrapText: true } };

/**
 * Lays out a sheet: a head that stays and filters, texts wrapped, rows as high as their texts need, wide on A4.
 * @param dayWords tells a day that is not known whole
 */
export function layOut<Row>(plan: SheetPlan<Row>, dayWords: (day: string) => string): WriteSheet {
  const { name, columns, frozen } = plan;
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const heights: NonNullable<WriteSheet['rowDefs']> = new Map([
    [
      0,
      {
        height: heightOf(
          columns.map(({ head }) => head),
          columns,
        ),
      },
    ],
  ]);
  columns.forEach((_, column) => {
    cells.set(`0,${column}`, { style: HEAD });
  });
  let links = 0;
  const rows = plan.rows.map((row, index) => {
    const written = columns.map(({ cell }) => writtenCell(cell(row), dayWords));
    written.forEach(({ style, hyperlink }, column) => {
      if (!style) return;
      const isLinked = hyperlink !== undefined && ++links <= MOST_LINKS;
      cells.set(`${index + 1},${column}`, {
        style: { ...style, alignment: { ...style.alignment, ...BODY.alignment } },
        ...(isLinked && { hyperlink }),
      });
    });
    heights.set(index + 1, { height: heightOf(written.map(shownIn), columns) });
    return written.map(({ value }) => value);
  });
  const last = `${colToLetter(columns.length - 1)}${rows.length + 1}`;
  return {
    name,
    rows: [columns.map(({ head }) => head), ...rows],
    columns: columns.map(({ width }) => ({ width, style: BODY })),
    cells,
    rowDefs: heights,
    freezePane: { rows: 1, columns: frozen },
    autoFilter: { range: `A1:${last}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
      printTitlesRow: '$1:$1',
    },
  };
}

const shownIn = ({ value }: WrittenCell): string =>
  typeof value === 'string' ? value : value === null ? '' : '0';

/** The height that a row's longest text takes, in points. */
function heightOf(texts: readonly string[], columns: readonly { width: number }[]): number {
  const lines = texts.map((text, column) => linesOf(text, columns[column]!.width));
  return LINE_HEIGHT * Math.min(MOST_LINES, Math.max(1, ...lines));
}

/** Words do not break, so that a line holds a little less than its width. */
function linesOf(text: string, width: number): number {
  if (text.length < width) return text.includes('\n') ? text.split('\n').length : 1;
  const lines = text.slice(0, MOST_LINES * width).split('\n');
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width - 1))), 0);
}
