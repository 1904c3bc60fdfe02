import {
  type AlignmentType,
  BorderStyle,
  type ITableCellOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TableCell as Cell, DossierTable, TableColumn } from '../tables.ts';
import { MM, SIZE, STYLE, TEXT_WIDTH } from './styles.ts';
import { runs } from './text.ts';
import { fittedWidths } from './widths.ts';

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const framed = (rule: typeof RULE | typeof NONE) => ({
  top: rule,
  bottom: rule,
  left: rule,
  right: rule,
  insideHorizontal: rule,
  insideVertical: rule,
});

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

/**
 * A table over the whole width: its head is repeated on every page and no row is split between pages.
 * @param size of its letters, in half-points
 */
export function ruledTable(table: DossierTable, size: number = SIZE.table): Table {
  const { columns, rows } = table;
  const widths = twipsOf(table, size);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ head }, index) =>
      cell(new Paragraph({ style: STYLE.head, children: runs(head, { size }) }), widths[index]!, {
        verticalAlign: VerticalAlignTable.CENTER,
      }),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((one, index) => bodyCell(one, columns[index]!, widths[index]!, size)),
      }),
  );
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: framed(RULE),
    margins: { top: 12, bottom: 12, left: 65, right: 65 },
    // A table of labelled lines has no head.
    rows: columns.every((column) => column.head === '') ? body : [head, ...body],
  });
}

function bodyCell({ text, strong }: Cell, column: TableColumn, width: number, size: number): TableCell {
  const alignment: Alignment = column.align ?? 'left';
  return cell(
    new Paragraph({ style: STYLE.cell, alignment, children: runs(text, { bold: strong, size }) }),
    width,
  );
}

/** Columns side by side without rules: for heads, labelled values and signatures. @param widths shares of the text's width */
export function plainTable(widths: readonly number[], rows: readonly (readonly Paragraph[])[][]): Table {
  const sum = widths.reduce((total, width) => total + width, 0);
  const twips = widths.map((width) => Math.floor((TEXT_WIDTH * width) / sum));
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: twips,
    layout: TableLayoutType.FIXED,
    borders: framed(NONE),
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({ width: { size: twips[index]!, type: WidthType.DXA }, children }),
          ),
        }),
    ),
  });
}

/** Stands between two tables, which a word processor would take for one. */
export const between = (): Paragraph => new Paragraph({ spacing: { after: 0, line: 20, lineRule: 'exact' } });

/** A labelled value of the form; the value may have several paragraphs. */
export const factRow = (label: string, values: readonly (readonly ParagraphChild[])[]): Paragraph[][] => [
  [new Paragraph({ style: STYLE.fact, children: runs(label) })],
  values.map((children) => new Paragraph({ style: STYLE.fact, children })),
];

function cell(paragraph: Paragraph, width: number, options: Partial<ITableCellOptions> = {}): TableCell {
  return new TableCell({ ...options, width: { size: width, type: WidthType.DXA }, children: [paragraph] });
}

/** Twips per column that fill the text width exactly: the last column takes what rounding leaves. */
function twipsOf(table: DossierTable, size: number): number[] {
  const widths = fittedWidths(table, TEXT_WIDTH / MM, size).map((width) => Math.floor(width * MM));
  const rest = TEXT_WIDTH - widths.reduce((total, width) => total + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}
