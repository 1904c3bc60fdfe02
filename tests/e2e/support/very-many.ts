import { readWorkbook } from '../../unit/dossier/read-workbook.ts';
import type { Heap } from './popup-box.ts';

/** More marks than any article has: where libraries for Excel files were seen to hang. */
export const VERY_MANY: Heap = { marks: 5_200, title: 'Năm nghìn chỗ đánh dấu', note: '=1+1 là ghi chú' };

/** An expression for a page: from now on it counts how often the page has its turn. */
export const COUNT_TURNS = `void setInterval(() => {
  const { dataset } = document.documentElement;
  dataset.turns = String(1 + Number(dataset.turns ?? 0));
}, 1)`;

/** An expression: how often the page had its turn since {@link COUNT_TURNS}. */
export const TURNS = 'Number(document.documentElement.dataset.turns ?? 0)';

/** The notes in the sheet of marks of a workbook. */
export async function notesIn(file: Uint8Array): Promise<unknown[]> {
  const sheets = await readWorkbook(file);
  const { rows } = sheets.find(({ name }) => name === 'Chỗ đánh dấu')!;
  return rows.map((row) => row['Ghi chú của người nhận xét']!.value).filter((note) => note !== null);
}
