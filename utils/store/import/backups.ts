import { EXCHANGE_FORMAT, EXCHANGE_VERSION, EXCHANGED } from '@/utils/dossier/exchange/file.ts';
import { readExchange } from '@/utils/dossier/exchange/read.ts';
import { Fault } from '@/utils/model/fault.ts';
import type { CopyFile } from '../backup/file-name.ts';
import { listFiles, readFile } from '../backup/folder.ts';
import { readHeader } from '../backup/pack.ts';
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
  /** Marks outside of the trash, as the file's beginning says; null where that cannot be read. */
  marks: number | null;
}

/** The whole copies that are kept, the newest first. */
export async function listBackups(): Promise<BackupCopy[]> {
  const copies = (await listFiles()).filter(({ kind }) => kind === 'copy').sort((a, b) => b.at - a.at);
  const looked = await Promise.all(copies.map(lookAt));
  return looked.filter((copy) => copy !== null);
}

async function lookAt({ name, at }: CopyFile): Promise<BackupCopy | null> {
  // It was thinned out meanwhile.
  const content = await readFile(name).catch(() => null);
  if (!content) return null;
  const marks = await readHeader(content).then(
    (tally) => tally.marks,
    () => null,
  );
  return { name, at: new Date(at).toISOString(), bytes: content.size, marks };
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
