import type { Award } from '@/utils/model/award.ts';
import { Fault } from '@/utils/model/fault.ts';
import { damagedField, wholeRows } from '@/utils/schema/damage.ts';
import { award as schema } from '@/utils/schema/desk.ts';
import { withDatabase } from '../database/database.ts';
import { writeStamped } from './stamped.ts';

/** The awards outside of the trash, newest first, without damaged rows. */
export function listAwards(): Promise<Award[]> {
  return withDatabase(async ({ awards }) => {
    const rows = wholeRows(schema, await awards.toArray()).filter((row) => !row.deletedAt);
    return rows.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  });
}

/**
 * Changes an award's fields.
 * @param edit given the award as it is stored by now, so that two edits at once both count
 * @throws Fault `missing` when there is no such award, or none that is whole
 */
export function editAward(id: string, edit: (award: Award) => Partial<Award>): Promise<void> {
  return writeStamped('awards', async ({ awards }) => {
    const stored = await awards.get(id);
    if (!stored || damagedField(schema, stored) !== null) throw new Fault('missing', `award ${id}`);
    return [{ ...stored, ...edit(stored) }];
  });
}

/** Keeps a new award. */
export function putAward(award: Award): Promise<void> {
  return writeStamped('awards', async () => [award]);
}
