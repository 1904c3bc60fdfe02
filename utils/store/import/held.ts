import type { Table } from 'dexie';
import type { RecordKey } from '@/utils/merge/index.ts';
import type { ButNhoDatabase } from '../database/tables.ts';
import { readRecords } from '../stamps/records.ts';
import type { StoredRecord } from '../stamps/stored-record.ts';
import { isMerged } from './compare.ts';
import type { IncomingRecord } from './types.ts';

/** What is stored under the keys of records that come in, in their order, in an open transaction or none. */
export async function heldOf(
  database: ButNhoDatabase,
  records: readonly IncomingRecord[],
): Promise<StoredRecord[]> {
  const held = new Map<IncomingRecord, StoredRecord>();
  for (const table of new Set(records.map((one) => one.table))) {
    const ofTable = records.filter((one) => one.table === table);
    const keys = ofTable.map(({ key }) => key);
    const stored = isMerged(table)
      ? await readRecords(database, table, keys)
      : (await (database.table(table) as Table<object, RecordKey>).bulkGet(keys)).map((row) => ({
          row,
          history: undefined,
        }));
    for (const [index, one] of ofTable.entries()) held.set(one, stored[index]!);
  }
  return records.map((one) => held.get(one)!);
}

/** The accepted names that stand here under another id: what is accepted once is not accepted again. */
export async function namesTaken(
  { campaigns }: ButNhoDatabase,
  records: readonly IncomingRecord[],
): Promise<Set<IncomingRecord>> {
  const named = records.filter(({ table, row }) => table === 'campaigns' && row);
  const names = named.map(({ row }) => (row as { name: string }).name);
  const held = new Map(
    (await campaigns.where('name').anyOf(names).toArray()).map(({ name, id }) => [name, id]),
  );
  return new Set(
    named.filter(({ key, row }) => {
      const id = held.get((row as { name: string }).name);
      return id !== undefined && id !== key;
    }),
  );
}
