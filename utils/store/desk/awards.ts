import type { Award } from '@/utils/model/award.ts';
import { Fault } from '@/utils/model/fault.ts';
import { damagedField, wholeRows } from '@/utils/schema/damage.ts';
import { award as schema } from '@/utils/schema/desk.ts';
import { withDatabase } from '../database/database.ts';
import { takeBack } from './history/replay.ts';
import { recordStep } from './history/stacks.ts';
import { editOf } from './history/step.ts';
import { writeStamped } from './stamped.ts';

/** The awards outside of the trash, newest first, without damaged rows. */
export function listAwards(): Promise<Award[]> {
  return withDatabase(async ({ awards }) => {
    const rows = wholeRows(schema, await awards.toArray()).filter((row) => !row.deletedAt);
    return rows.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  });
}

/** An award, be it in the trash; null where there is none that is whole. */
export const findAward = (id: string): Promise<Award | null> =>
  withDatabase(
    async ({ awards }) =>
      wholeRows(
        schema,
        [await awards.get(id)].flatMap((row) => row ?? []),
      )[0] ?? null,
  );

/** An award before and after something was done to it. */
export interface AwardEdit {
  before: Award;
  after: Award;
}

/**
 * Changes an award's fields.
 * @param edit given the award as it is stored by now, so that two edits at once both count
 * @returns what was changed, to be taken back by {@link undoAward}
 * @throws Fault `missing` when there is no such award, or none that is whole
 */
export async function editAward(id: string, edit: (award: Award) => Partial<Award>): Promise<AwardEdit> {
  let made: AwardEdit | null = null;
  await rewriteAward(id, (before) => {
    const after = { ...before, ...edit(before) };
    made = { before, after };
    return after;
  });
  await recordStep([editOf('awards', id, made!.before, made!.after)]);
  return made!;
}

/** Takes an edit of an award back; what was written since stays. */
export const undoAward = ({ before, after }: AwardEdit): Promise<void> =>
  takeBack([editOf('awards', after.id, before, after)]);

const rewriteAward = (id: string, rewrite: (stored: Award) => Award): Promise<void> =>
  writeStamped('awards', async ({ awards }) => {
    const stored = await awards.get(id);
    if (!stored || damagedField(schema, stored) !== null) throw new Fault('missing', `award ${id}`);
    return [rewrite(stored)];
  });

/** Keeps a new award. */
export async function putAward(award: Award): Promise<void> {
  await writeStamped('awards', async () => [award]);
  await recordStep([editOf('awards', award.id, null, award)]);
}
