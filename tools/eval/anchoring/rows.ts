import type { Random } from '../../lib/random.ts';
import type { Paragraph } from './letters.ts';
import { PLACES } from './reports.ts';

/** How rows stand on a page: cells of a table, items of a list, captions under pictures between the paragraphs. */
export const ROW_FORMS = ['table', 'list', 'captions'] as const;
export type RowForm = (typeof ROW_FORMS)[number];

/** The rows of a page: their lines follow each other from one paragraph on. */
export interface Rows {
  form: RowForm;
  /** Index of the first row's first line among the paragraphs. */
  first: number;
  count: number;
  /** Lines of a row: a cell each in a table, else one. */
  columns: number;
}

const COUNTED = ['hộ nghèo', 'đảng viên', 'mô hình', 'km đường', 'nhà văn hóa'];

/** One row's lines: a label that no other row has, and figures that others may have as well. */
function rowLines(random: Random, form: RowForm, label: string, counted: string): string[] {
  const count = random.between(2, 40);
  const share = `${random.between(1, 60)},${random.between(0, 9)}%`;
  if (form === 'table') return [`Thôn ${label}`, `${count} ${counted}`, share];
  if (form === 'list') return [`Thôn ${label}: ${count} ${counted}, đạt ${share}`];
  return [`Ảnh: Bà con thôn ${label} bên công trình do ${count} ${counted} góp sức, đạt ${share} kế hoạch.`];
}

/** Appends rows to a page's paragraphs. */
export function addRows(random: Random, paragraphs: string[], form: RowForm): Rows {
  const labels = random.shuffled(PLACES);
  const counted = random.pick(COUNTED);
  const rows = labels.map((label) => rowLines(random, form, label, counted));
  const first = paragraphs.length;
  paragraphs.push(...rows.flat());
  paragraphs.push('Số liệu do ban thư ký tổng hợp từ báo cáo của các thôn trong kỳ họp gần nhất.');
  return { form, first, count: rows.length, columns: rows[0]!.length };
}

/** The lines of each row. */
export function rowsOf(paragraphs: readonly Paragraph[], { first, count, columns }: Rows): Paragraph[][] {
  return Array.from({ length: count }, (_, row) =>
    paragraphs.slice(first + row * columns, first + (row + 1) * columns),
  );
}
