import { Dexie, type Table } from 'dexie';
import type { MergedTable, RecordKey } from '@/utils/merge/index.ts';
import type { Entry } from '@/utils/model/entries.ts';
import type { ButNhoDatabase } from '../database/tables.ts';
import { withEntryKeys, withoutEntryKeys } from '../desk/entry-keys.ts';
import type { StoredRecord } from './stored-record.ts';

/** Reads records in an open transaction, in the order of the keys. */
export async function readRecords(
  database: ButNhoDatabase,
  table: MergedTable,
  keys: readonly RecordKey[],
): Promise<StoredRecord[]> {
  const rows = await (database.table(table) as Table<object, RecordKey>).bulkGet([...keys]);
  const histories = await database.histories.bulkGet(keys.map((key) => [table, key]));
  return keys.map((_, index) => {
    const row = rows[index];
    // What follows from other fields is no part of the record.
    const plain = row && table === 'entries' ? withoutEntryKeys(row as Entry) : row;
    return { row: plain, history: histories[index] };
  });
}

/**
 * Writes records as they are, with their own times, in a transaction for that ({@link merging}).
 * @param records by key; a row that is undefined is taken away
 */
export async function writeRecords(
  database: ButNhoDatabase,
  name: MergedTable,
  records: readonly { key: RecordKey; stored: StoredRecord }[],
): Promise<void> {
  const table = database.table(name) as Table<object, RecordKey>;
  const rows = records.flatMap(({ stored }) => stored.row ?? []);
  const gone = records.filter(({ stored }) => !stored.row).map(({ key }) => key);
  const histories = records.flatMap(({ stored }) => stored.history ?? []);
  const none = records
    .filter(({ stored }) => !stored.history)
    .map(({ key }) => [name, key] as [string, RecordKey]);
  if (gone.length > 0) await table.bulkDelete(gone);
  if (rows.length > 0)
    await table.bulkPut(name === 'entries' ? rows.map((row) => withEntryKeys(row as Entry)) : rows);
  if (none.length > 0) await database.histories.bulkDelete(none);
  if (histories.length > 0) await database.histories.bulkPut(histories);
}

/** Runs a transaction in which records bring their own times along: nothing in it is an edit of this device. */
export function merging<T>(database: ButNhoDatabase, work: () => Promise<T>): PromiseLike<T> {
  // An async function: Dexie keeps its transaction open across the awaits of no other.
  return database.transaction('rw', database.tables, async () => {
    database.incoming.add(Dexie.currentTransaction.idbtrans);
    return work();
  });
}
