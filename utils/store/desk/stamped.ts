import type { Award } from '@/utils/model/award.ts';
import type { AnsweredFinding, Entry, Review } from '@/utils/model/entries.ts';
import { withDatabase } from '../database/database.ts';
import type { ButNhoDatabase } from '../database/tables.ts';
import { withEntryKeys } from './entry-keys.ts';

/** The records of the desk. */
interface DeskRows {
  awards: Award;
  entries: Entry;
  reviews: Review;
  findings: AnsweredFinding;
}

/**
 * Writes records of the desk, all in one transaction or none; what differs from what is stored leaves its change
 * (../stamps/stamping.ts).
 * @param rowsOf what to write, from what is stored by then
 * @param also tables that `rowsOf` reads or writes besides
 */
export function writeStamped<Table extends keyof DeskRows>(
  name: Table,
  rowsOf: (database: ButNhoDatabase) => Promise<readonly DeskRows[Table][]>,
  also: readonly string[] = [],
): Promise<void> {
  return withDatabase((database) =>
    database.transaction('rw', [name, ...also], async () => {
      const rows = await rowsOf(database);
      await database
        .table(name)
        .bulkPut(name === 'entries' ? (rows as readonly Entry[]).map(withEntryKeys) : rows);
    }),
  );
}
