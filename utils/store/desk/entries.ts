import type { Entry } from '@/utils/model/entries.ts';
import { wholeRows } from '@/utils/schema/damage.ts';
import { entry as schema } from '@/utils/schema/desk.ts';
import { withDatabase } from '../database/database.ts';
import { putStamped } from './stamped.ts';

/** The entries of an award outside of the trash, in the order given, without damaged rows. */
export function listEntries(awardId: string): Promise<Entry[]> {
  return withDatabase(async ({ entries }) => {
    const rows = wholeRows(schema, await entries.where({ awardId }).toArray());
    return rows.filter((row) => !row.deletedAt).sort((a, b) => a.position - b.position);
  });
}

/** Keeps entries as they are given, new or edited, all or none. */
export function putEntries(rows: readonly Entry[]): Promise<void> {
  return withDatabase((database) => {
    const { entries, changes, tally } = database;
    return database.transaction('rw', entries, changes, tally, () => putStamped(database, 'entries', rows));
  });
}
