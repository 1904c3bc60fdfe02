import type { Award } from '@/utils/model/award.ts';
import { wholeRows } from '@/utils/schema/damage.ts';
import { award as schema } from '@/utils/schema/desk.ts';
import { withDatabase } from '../database/database.ts';
import { putStamped } from './stamped.ts';

/** The awards outside of the trash, newest first, without damaged rows. */
export function listAwards(): Promise<Award[]> {
  return withDatabase(async ({ awards }) => {
    const rows = wholeRows(schema, await awards.toArray()).filter((row) => !row.deletedAt);
    return rows.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  });
}

/** Keeps an award as it is given, new or edited. */
export function putAward(award: Award): Promise<void> {
  return withDatabase((database) => {
    const { awards, changes, tally } = database;
    return database.transaction('rw', awards, changes, tally, () => putStamped(database, 'awards', [award]));
  });
}
