import { Dexie } from 'dexie';
import type { Award, Stamps } from '@/utils/model/award.ts';
import type { AnsweredFinding, Change, Entry, FieldChange, Review } from '@/utils/model/entries.ts';
import { same } from '@/utils/model/same.ts';
import { newId } from '@/utils/platform/id.ts';
import { withDatabase } from '../database/database.ts';
import type { ButNhoDatabase } from '../database/tables.ts';
import { newTally } from '../tally.ts';
import { nextStamp } from './stamp.ts';

/** The records whose every edit is kept as a change. */
interface StampedRows {
  awards: Award;
  entries: Entry;
  reviews: Review;
  findings: AnsweredFinding;
}

export type StampedTable = keyof StampedRows;

/** What tells a record from another never changes. */
const KEY_FIELDS: Record<StampedTable, readonly string[]> = {
  awards: ['id'],
  entries: ['id'],
  reviews: ['entryId', 'reviewer'],
  findings: ['articleId', 'fingerprint'],
};

type Fields = Record<string, unknown>;

/**
 * Writes records, and for each the change that made it what it is: the fields that differ from what is stored, with
 * their new time and the time of the value they were written over. A record that does not differ is left as it is. All
 * in one transaction, or nothing.
 * @param rowsOf what to write, from what is stored by then
 * @param blank what a new record is before anything is written: what it has in common with that is nobody's edit
 * @param also tables that `rowsOf` reads or writes besides
 */
export function writeStamped<Table extends StampedTable>(
  name: Table,
  rowsOf: (database: ButNhoDatabase) => Promise<readonly StampedRows[Table][]>,
  blank?: StampedRows[Table],
  also: readonly string[] = [],
): Promise<void> {
  return withDatabase((database) =>
    database.transaction('rw', [name, 'changes', 'tally', ...also], async () =>
      putStamped(database, name, await rowsOf(database), blank),
    ),
  );
}

async function putStamped<Table extends StampedTable>(
  database: ButNhoDatabase,
  name: Table,
  rows: readonly StampedRows[Table][],
  blank?: StampedRows[Table],
): Promise<void> {
  const table = database.table(name);
  const by = await libraryOf(database);
  const last: Change | undefined = await database.changes
    .where(':id')
    .between([by, Dexie.minKey], [by, Dexie.maxKey])
    .last();
  const keys = rows.map((row) => keyOf(name, row));
  const held: (Fields | undefined)[] = await table.bulkGet(keys);
  const written: object[] = [];
  const changes: Change[] = [];
  let n = last?.n ?? 0;
  let t = last?.t ?? null;
  const clock = Date.now();
  for (const [index, row] of rows.entries()) {
    const before = held[index];
    const stamps = { ...(before?.stamps as Stamps | undefined) };
    const fields = changedFields(
      KEY_FIELDS[name],
      row as unknown as Fields,
      before ?? (blank as Fields | undefined),
    );
    if (fields.length === 0) continue;
    n += 1;
    t = nextStamp(t, clock, by);
    const set: Record<string, FieldChange> = {};
    for (const [field, value] of fields) {
      set[field] = { v: value, t, was: stamps[field] ?? null };
      stamps[field] = t;
    }
    written.push({ ...row, stamps });
    changes.push({ by, n, id: newId(), t, table: name, key: keys[index]!, set });
  }
  await table.bulkPut(written);
  await database.changes.bulkAdd(changes);
}

/** The library that writes. A new database has its tally only with its first write. */
async function libraryOf({ tally }: ButNhoDatabase): Promise<string> {
  const stored = await tally.get('library');
  if (stored) return stored.library;
  const made = newTally();
  await tally.put(made);
  return made.library;
}

function keyOf(name: StampedTable, row: StampedRows[StampedTable]): string | string[] {
  const values = KEY_FIELDS[name].map((field) => (row as unknown as Record<string, string>)[field]!);
  return values.length === 1 ? values[0]! : values;
}

const changedFields = (
  keys: readonly string[],
  row: Fields,
  before: Fields | undefined,
): [string, unknown][] =>
  Object.entries(row).filter(
    ([field, value]) => field !== 'stamps' && !keys.includes(field) && !same(value, before?.[field]),
  );
