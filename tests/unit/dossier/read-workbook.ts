import { type Cell, readXlsx } from 'hucre/xlsx';

/** A sheet as a secretariat sees it: its rows by their heads, each cell with what it is. */
export interface ReadSheet {
  name: string;
  heads: string[];
  rows: Record<string, ReadCell>[];
}

export interface ReadCell {
  value: Cell['value'];
  format: string;
  link: string | null;
  formula: string | undefined;
}

export async function readWorkbook(file: Uint8Array): Promise<ReadSheet[]> {
  const { sheets } = await readXlsx(file, { readStyles: true });
  return sheets.map(({ name, rows: [head = [], ...rows], cells }) => {
    const heads = head.map(String);
    const cellAt = (row: number, column: number, value: Cell['value']): ReadCell => {
      const cell = cells?.get(`${row},${column}`);
      return {
        value,
        format: cell?.style?.numFmt ?? '',
        link: cell?.hyperlink?.target ?? null,
        formula: cell?.formula,
      };
    };
    return {
      name,
      heads,
      rows: rows.map((row, index) =>
        Object.fromEntries(
          heads.map((name, column) => [name, cellAt(index + 1, column, row[column] ?? null)]),
        ),
      ),
    };
  });
}

/** A cell as a Vietnamese Excel shows it. */
function shown({ value, format }: ReadCell): string {
  if (value instanceof Date)
    return [value.getUTCDate(), value.getUTCMonth() + 1, value.getUTCFullYear()]
      .map((part) => String(part).padStart(2, '0'))
      .join('/');
  if (typeof value !== 'number') return value === null ? '' : String(value);
  const decimals = (format.match(/\.(0+)/)?.[1] ?? '').length;
  const number = (value: number) =>
    new Intl.NumberFormat('vi-VN', { minimumFractionDigits: decimals, maximumFractionDigits: 20 }).format(
      value,
    );
  return format.endsWith('%') ? `${number(Number((value * 100).toPrecision(12)))}%` : number(value);
}

/** All that a workbook shows, a row a line, with where its links lead. */
export async function workbookText(file: Uint8Array): Promise<string> {
  const sheets = await readWorkbook(file);
  return sheets
    .flatMap(({ name, heads, rows }) => [
      name,
      heads.join('\t'),
      ...rows.map((row) =>
        Object.values(row)
          .map((cell) => [shown(cell), cell.link].filter(Boolean).join(' '))
          .join('\t'),
      ),
    ])
    .join('\n');
}
