import type { Table } from 'dexie';
import type { RecordKey } from '@/utils/merge/index.ts';
import { now } from '@/utils/platform/id.ts';
import { withDatabase } from '../database/database.ts';
import { BOOKS, type ImportedRecord, type ImportNote } from '../database/imported.ts';
import type { ButNhoDatabase } from '../database/tables.ts';
import { merging, writeRecords } from '../stamps/records.ts';
import type { StoredRecord } from '../stamps/stored-record.ts';
import { isMerged } from './compare.ts';
import { neededKeys } from './journal/needed.ts';
import { printOf } from './journal/print.ts';
import type { ImportTable } from './types.ts';

/** What became of an import that was taken back. */
export interface UndoneImport {
  undone: number;
  /** Records that were written since, or that others need by now: they stay as they are. */
  kept: number;
}

/** All imports, the newest first. */
export function listImports(): Promise<ImportNote[]> {
  return withDatabase(async ({ imports }) =>
    (await imports.toArray()).sort((a, b) => Number(a.at < b.at) * 2 - 1),
  );
}

/** Takes a whole import back. What was written since is left alone. May be repeated, also after it was cut off. */
export async function undoImport(id: string): Promise<UndoneImport> {
  const slices = await withDatabase(({ imported }) =>
    imported.where(':id').between([id, -1], [id, Number.MAX_SAFE_INTEGER]).primaryKeys(),
  );
  let undone = 0;
  let kept = 0;
  // What was written last refers to what was written before.
  for (const key of slices.reverse()) {
    const done = await withDatabase((database) =>
      merging(database, async () => {
        const slice = await database.imported.get(key);
        const counts = await undoRecords(database, slice?.records ?? []);
        await database.imported.delete(key);
        return counts;
      }),
    );
    undone += done.undone;
    kept += done.kept;
  }
  await withDatabase((database) =>
    database.transaction('rw', database.imports, async () => {
      const note = await database.imports.get(id);
      if (note && note.undoneAt === null) await database.imports.put({ ...note, undoneAt: now() });
    }),
  );
  return { undone, kept };
}

async function undoRecords(
  database: ButNhoDatabase,
  records: readonly ImportedRecord[],
): Promise<UndoneImport> {
  let undone = 0;
  let kept = 0;
  for (const table of [...new Set(records.map((one) => one.table))].reverse()) {
    const ofTable = records.filter((one) => one.table === table);
    const stored = await currentOf(database, ofTable);
    const untouched = ofTable.filter(
      ({ key, after }, index) => printOf(table, key, stored[index]!) === after,
    );
    const made = untouched.filter(({ before }) => !before.row).map(({ key }) => key);
    const needed = await neededKeys(database, table, made);
    const back = untouched.filter(({ key, before }) => before.row || !needed.has(JSON.stringify(key)));
    await putBack(database, table, back);
    // What a panel keeps of its own accord is no record that anybody counts.
    if ((BOOKS as readonly string[]).includes(table)) continue;
    undone += back.length;
    kept += ofTable.length - back.length;
  }
  return { undone, kept };
}

async function currentOf(
  database: ButNhoDatabase,
  records: readonly ImportedRecord[],
): Promise<StoredRecord[]> {
  const [first] = records;
  const keys = records.map(({ key }) => key as RecordKey);
  const rows = await (database.table(first!.table) as Table<object, RecordKey>).bulkGet(keys);
  const histories = await database.histories.bulkGet(keys.map((key) => [first!.table, key]));
  return rows.map((row, index) => ({ row, history: histories[index] }));
}

async function putBack(
  database: ButNhoDatabase,
  name: ImportedRecord['table'],
  records: readonly ImportedRecord[],
): Promise<void> {
  if (isMerged(name as ImportTable)) {
    const stored = records.map(({ key, before }) => ({ key: key as RecordKey, stored: before }));
    return writeRecords(database, name as Parameters<typeof writeRecords>[1], stored);
  }
  const table = database.table(name);
  await table.bulkDelete(records.filter(({ before }) => !before.row).map(({ key }) => key as RecordKey));
  await table.bulkPut(records.flatMap(({ before }) => before.row ?? []));
}
