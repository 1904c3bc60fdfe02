import {
  AlignmentType,
  BorderStyle,
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TableCell as Cell, DossierTable, TableColumn } from '../tables.ts';
import { INK, MM, STYLE, TEXT_WIDTH } from './styles.ts';
import { runs } from './text.ts';

const RULE = { style: BorderStyle.SINGLE, size: 4, color: INK.rule };
const BORDERS = {
  top: RULE,
  bottom: RULE,
  left: RULE,
  right: RULE,
  insideHorizontal: RULE,
  insideVertical: RULE,
};
const PADDING = { top: 45, bottom: 45, left: 70, right: 70 };

/** A table over the whole width: its head is repeated on every page and no row is split between pages. */
export function wordTable({ columns, rows }: DossierTable): Table {
  const widths = twipsOf(columns);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ head }, index) => headCell(head, widths[index]!)),
  });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: PADDING,
    rows: [head, ...rows.map((row) => bodyRow(row, widths))],
  });
}

function bodyRow(row: readonly Cell[], widths: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: row.map(({ text, strong }, index) => {
      const alignment = index === 0 ? AlignmentType.CENTER : AlignmentType.LEFT;
      const paragraph = new Paragraph({
        style: STYLE.cell,
        alignment,
        children: runs(text, { bold: strong }),
      });
      return cell(paragraph, widths[index]!);
    }),
  });
}

function headCell(text: string, width: number): TableCell {
  return cell(new Paragraph({ style: STYLE.head, children: runs(text) }), width, {
    verticalAlign: VerticalAlignTable.CENTER,
    shading: { type: ShadingType.CLEAR, fill: INK.shade, color: 'auto' },
  });
}

function cell(paragraph: Paragraph, width: number, options: Partial<ITableCellOptions> = {}): TableCell {
  return new TableCell({ ...options, width: { size: width, type: WidthType.DXA }, children: [paragraph] });
}

/** Twips per column that fill the text width exactly: the last column takes what rounding leaves. */
function twipsOf(columns: readonly TableColumn[]): number[] {
  const sum = (part: readonly TableColumn[]) => part.reduce((total, { width }) => total + width, 0);
  const fixed = sum(columns.filter((column) => column.fixed)) * MM;
  const growth = (TEXT_WIDTH - fixed) / sum(columns.filter((column) => !column.fixed));
  const widths = columns.map(({ width, fixed }) => Math.floor(width * (fixed ? MM : growth)));
  const rest = TEXT_WIDTH - widths.reduce((total, width) => total + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}
