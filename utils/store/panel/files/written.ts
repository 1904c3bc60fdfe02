import type { Table } from 'dexie';
import { nameOfEntry } from '@/utils/entries/duplicates.ts';
import { MERGED_TABLES, type MergedTable, type RecordKey } from '@/utils/merge/index.ts';
import {
  BOOKS,
  type ColleagueRecord,
  type ImportedRecord,
  type StoredHistory,
} from '../../database/imported.ts';
import { type Journal, nameOf } from '../../database/journal.ts';
import type { AssignmentRow } from '../../database/panel-rows.ts';
import type { ButNhoDatabase } from '../../database/tables.ts';
import { type StoredEntry, withoutEntryKeys } from '../../desk/entry-keys.ts';
import { outcomeOf } from '../../import/compare.ts';
import { blankItem } from '../../import/told.ts';
import type { ImportItem, ImportOutcome, ImportTable } from '../../import/types.ts';
import { wordsOf } from '../../import/words.ts';
import { readRecords } from '../../stamps/records.ts';
import { isUnchanged, mergeable, type StoredRecord } from '../../stamps/stored-record.ts';

type Name = ImportedRecord['table'];

/** What can be taken back; whose names were met, and how far a log was read, is true all the same. */
const TAKEN_BACK: readonly string[] = [
  ...MERGED_TABLES,
  'snapshots',
  'colleagues',
  'aliases',
  'assignments',
  ...BOOKS,
];

/** A record that a transaction wrote: as it was, and as it is. */
export interface Written {
  table: Name;
  key: unknown;
  before: StoredRecord;
  after: StoredRecord;
}

export const isMergedTable = (table: string): table is MergedTable =>
  (MERGED_TABLES as readonly string[]).includes(table);

/** The records that a transaction wrote so far, in the order in which it first wrote them; those that stayed as they were are left out. */
export async function writtenIn(database: ButNhoDatabase, journal: Journal): Promise<Written[]> {
  const found = [...journal.values()].filter(({ table }) => TAKEN_BACK.includes(table));
  const now = new Map<string, StoredRecord>();
  for (const table of new Set(found.map((one) => one.table as Name))) {
    const keys = found.flatMap((one) => (one.table === table ? [one.key as RecordKey] : []));
    const stored = isMergedTable(table)
      ? await readRecords(database, table, keys)
      : (await (database.table(table) as Table<object, RecordKey>).bulkGet(keys)).map((row) => ({
          row,
          history: undefined,
        }));
    for (const [index, key] of keys.entries()) now.set(nameOf(table, key), stored[index]!);
  }
  return found
    .map(({ table, key, row }): Written => {
      const history = journal.get(nameOf('histories', [table, key]))?.row as StoredHistory | undefined;
      const plain = row && table === 'entries' ? withoutEntryKeys(row as StoredEntry) : row;
      const after = now.get(nameOf(table, key))!;
      return { table: table as Name, key, before: { row: plain, history }, after };
    })
    .filter(({ before, after }) => !isUnchanged(before, after));
}

/** What a person is told of a record; null for what is none. */
export async function itemOf(
  database: ButNhoDatabase,
  { table, key, before, after }: Written,
  nameOfPerson: (who: string) => string,
): Promise<ImportItem | null> {
  if (table === 'colleagues') {
    const record = after.row as ColleagueRecord;
    return blankItem(record.table, plainOutcome(before.row, record.row), wordsOf(record.row));
  }
  if (table === 'assignments') {
    const { entryId, who } = after.row as AssignmentRow;
    const entry = await database.entries.get(entryId);
    const words = `${entry ? nameOfEntry(entry) : '–'} → ${nameOfPerson(who)}`;
    return blankItem('assignments', before.row ? 'newer' : 'new', words);
  }
  if (table === 'snapshots') return blankItem('snapshots', 'new', wordsOf(after.row));
  if (!isMergedTable(table)) return null;
  const merged = mergeable(table, key as RecordKey, after);
  const here = mergeable(table, key as RecordKey, before);
  if (!merged) return null;
  const { stored: _, ...told } = outcomeOf(here, merged, after);
  return { ...blankItem(table as ImportTable, 'newer', wordsOf(after.row)), ...told };
}

const plainOutcome = (before: object | undefined, row: object | null): ImportOutcome => {
  if (!row || (row as { deletedAt?: string | null }).deletedAt != null) return 'trash';
  return before ? 'newer' : 'new';
};
