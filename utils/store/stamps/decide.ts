import {
  type Conflict,
  conflictsOf,
  type MergedTable,
  merge,
  nextStamp,
  type RecordChange,
  type RecordKey,
  stampOfTime,
} from '@/utils/merge/index.ts';
import { Fault } from '@/utils/model/fault.ts';
import { newId, now } from '@/utils/platform/id.ts';
import { withDatabase } from '../database/database.ts';
import type { Tally } from '../tally.ts';
import { clockRow } from './own-clock.ts';
import { merging, readRecords, writeRecords } from './records.ts';
import { mergeable, storable } from './stored-record.ts';

/** A field in which two devices wrote apart from each other. */
export interface StandingConflict {
  table: MergedTable;
  key: RecordKey;
  /** The record as it stands. */
  row: object;
  conflict: Conflict;
}

/** Everything that a person has to decide. */
export function listConflicts(): Promise<StandingConflict[]> {
  return withDatabase(async (database) => {
    const asking = await database.histories.where('asking').equals(1).toArray();
    const found: StandingConflict[] = [];
    for (const history of asking) {
      const { table, key } = history;
      const row: object | undefined = await database.table(table).get(key);
      const record = row && mergeable(table, key, { row, history });
      if (!record) continue;
      for (const conflict of conflictsOf(record)) found.push({ table, key, row, conflict });
    }
    return found;
  });
}

/** Which field of which record is decided on. */
export interface Decided {
  table: MergedTable;
  key: RecordKey;
  field: string;
}

/**
 * Writes a value over all that stand in a field: one of them, or what a person made of them.
 * @throws Fault `missing` when there is no such field
 */
export function decideConflict({ table, key, field }: Decided, value: unknown): Promise<void> {
  return withDatabase((database) =>
    merging(database, async () => {
      const [stored] = await readRecords(database, table, [key]);
      const record = mergeable(table, key, stored!);
      const held = record?.fields[field];
      if (!record || !held) throw new Fault('missing', `${field} of ${table}`);
      // The tally is made with the first write of a library, and this is none.
      const clock = await clockRow(database);
      const t = nextStamp(clock.t, Date.now(), clock.library);
      const at = now();
      const seen =
        'updatedAt' in record.fields ? { updatedAt: { v: at, t: stampOfTime(at), was: null } } : {};
      const over = held.beside.map((version) => version.t);
      const change: RecordChange = {
        table,
        key,
        set: { [field]: { v: value, t, was: held.now.t, over }, ...seen },
      };
      await writeRecords(database, table, [{ key, stored: storable(merge(record, change)) }]);
      const n = clock.n + 1;
      await database.changes.add({ by: clock.library, n, id: newId(), t, ...change });
      await database.table('tally').put({ ...clock, n, t });
    }),
  );
}

/** Which device this one is, as stamps name it; empty before anything was written here. */
export const thisDevice = (): Promise<string> =>
  withDatabase(async ({ tally }) => {
    const written = (await tally.get('library')) as Tally | undefined;
    return written?.library ?? '';
  });
