import { EXCHANGE_FORMAT, EXCHANGE_VERSION, EXCHANGED } from '@/utils/dossier/exchange/file.ts';
import { readExchange } from '@/utils/dossier/exchange/read.ts';
import { Fault } from '@/utils/model/fault.ts';
import { listFiles, readFile } from '../backup/folder.ts';
import { readLibrary } from '../backup/read-library.ts';
import type { ColleagueRecord, StoredHistory } from '../database/imported.ts';
import { type StoredEntry, withoutEntryKeys } from '../desk/entry-keys.ts';
import { asWritten, colleaguesOf } from '../export/exchange.ts';
import type { Write } from '../tally.ts';
import { previewRead } from './preview.ts';
import type { ImportPreview } from './types.ts';

/** A whole copy of the library among the files of the second copy (../backup/README.md). */
export interface BackupCopy {
  /** The file's name. */
  name: string;
  /** When it was written: ISO 8601. */
  at: string;
  bytes: number;
}

/** The whole copies that are kept, the newest first. */
export async function listBackups(): Promise<BackupCopy[]> {
  const copies = (await listFiles()).filter(({ kind }) => kind === 'copy').sort((a, b) => b.at - a.at);
  return Promise.all(
    copies.map(async ({ name, at }) => ({
      name,
      at: new Date(at).toISOString(),
      bytes: (await readFile(name)).size,
    })),
  );
}

/**
 * Compares a copy with the library as if it were a file that came in: what is missing here would come back, what was written
 * here since stays.
 * @throws Fault `missing` when there is no such copy, or it cannot be read
 */
export async function previewBackup(name: string): Promise<ImportPreview> {
  const file = (await listFiles()).find((one) => one.name === name);
  if (!file) throw new Fault('missing', name);
  const { rows, at } = await readLibrary([file], file.change);
  if (at === 0) throw new Fault('missing', `${name} is damaged`);
  const content = readExchange(asFile(rows, new Date(at).toISOString()));
  return previewRead({ format: 'exchange', content }, name, { owner: 'own' });
}

/** Rows as a file of everything has them, so that they are checked as one. */
function asFile(rows: readonly Write[], exportedAt: string): Record<string, unknown> {
  const of = <Row>(name: string): Row[] =>
    rows.filter(([table]) => table === name).map(([, , row]) => row as Row);
  return {
    ...Object.fromEntries(Object.keys(EXCHANGED).map((name) => [name, of(name)])),
    entries: of<StoredEntry>('entries').map(withoutEntryKeys),
    histories: of<StoredHistory>('histories').map(asWritten),
    colleagues: colleaguesOf(of<ColleagueRecord>('colleagues')),
    format: EXCHANGE_FORMAT,
    version: EXCHANGE_VERSION,
    exportedAt,
    reviewer: '',
  };
}
