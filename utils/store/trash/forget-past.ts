import type { MergedTable, RecordKey } from '@/utils/merge/index.ts';
import type { Change } from '@/utils/model/entries.ts';
import { withDatabase } from '../database/database.ts';
import type { ImportedSlice } from '../database/imported.ts';

/** Rows that are read, or written, at once. */
const PORTION = 1_000;

const nameOf = (table: string, key: unknown): string => JSON.stringify([table, key]);

/**
 * Takes what some records once said out of all that is kept beside them, before they are emptied for good: the log of changes
 * keeps each change with its number, its time and whose it is, and none of its values; no value stands beside; and what an import
 * found there is not put back. May be repeated, also after it was cut off. Whole copies made earlier (../backup/) keep theirs.
 */
export async function forgetPast(table: MergedTable, keys: readonly RecordKey[]): Promise<void> {
  if (keys.length === 0) return;
  const gone = new Set(keys.map((key) => nameOf(table, key)));
  await inPortions<Change>(
    'changes',
    ({ by, n }) => [by, n],
    (change) =>
      gone.has(nameOf(change.table, change.key)) && Object.keys(change.set).length > 0
        ? { ...change, set: {} }
        : null,
  );
  await inPortions<ImportedSlice>(
    'imported',
    ({ importId, slice }) => [importId, slice],
    (slice) => {
      const records = slice.records.filter((one) => !gone.has(nameOf(one.table, one.key)));
      return records.length < slice.records.length ? { ...slice, records } : null;
    },
  );
  for (let at = 0; at < keys.length; at += PORTION) await dropBeside(table, keys.slice(at, at + PORTION));
}

/** Rewrites rows of a table, portion by portion, each in a transaction of its own. @param rewrite null where a row stays */
async function inPortions<Row extends object>(
  name: 'changes' | 'imported',
  keyOf: (row: Row) => [string, number],
  rewrite: (row: Row) => Row | null,
): Promise<void> {
  for (let last: [string, number] | null = null; ; ) {
    const from: [string, number] | null = last;
    const rows = await withDatabase((database) => {
      const table = database.table<Row, [string, number]>(name);
      return database.transaction('rw', table, async () => {
        const after = from ? table.where(':id').above(from) : table.orderBy(':id');
        const read = await after.limit(PORTION).toArray();
        const written = read.flatMap((row) => rewrite(row) ?? []);
        if (written.length > 0) await table.bulkPut(written);
        return read;
      });
    });
    if (rows.length < PORTION) return;
    last = keyOf(rows.at(-1)!);
  }
}

const dropBeside = (table: MergedTable, keys: readonly RecordKey[]): Promise<void> =>
  withDatabase((database) =>
    database.transaction('rw', database.histories, async () => {
      const held = await database.histories.bulkGet(keys.map((key) => [table, key]));
      const beside = held.flatMap((one) => (one && Object.keys(one.beside).length > 0 ? one : []));
      await database.histories.bulkPut(beside.map(({ asking: _, ...one }) => ({ ...one, beside: {} })));
    }),
  );
