import { database, door } from '@/utils/store/database/database.ts';
import { exportExchange } from '@/utils/store/export/exchange.ts';
import { applyImport, type ImportAs, type ImportPreview, previewImport } from '@/utils/store/import/index.ts';
import { type Dump, dumpDatabase } from '../dump.ts';

/** What stands for today in these tests. */
export const AT = '2026-11-28T08:00:00.000Z';

/** A profile of a browser that was never used. */
export async function emptyProfile(): Promise<void> {
  await database.delete();
  door.leave();
}

export const exported = async (): Promise<string> =>
  (await exportExchange('everything', { exportedAt: AT })).blob.text();

export const fileOf = (content: unknown, name = 'goi.butnho.json'): File =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name);

export const preview = (content: unknown, as?: ImportAs): Promise<ImportPreview> =>
  previewImport(fileOf(content), as);

export async function imported(content: unknown, as?: ImportAs): Promise<ImportPreview> {
  const shown = await preview(content, as);
  await applyImport(shown);
  return shown;
}

/** The outcomes that occur, with how many there are of each. */
export const outcomes = ({ totals }: ImportPreview): Record<string, number> =>
  Object.fromEntries(Object.entries(totals).filter(([, count]) => count > 0));

/** Everything that is stored, but for what imports leave of themselves. */
export async function stored(): Promise<Dump['rows']> {
  await database.open();
  const { rows } = await dumpDatabase('but-nho');
  const { tally: _, imports: __, imported: ___, ...rest } = rows;
  return rest;
}
