import type { Review } from '@/utils/model/entries.ts';
import { Fault } from '@/utils/model/fault.ts';
import { THIS_REVIEWER } from '@/utils/model/records.ts';
import { damagedField, wholeRows } from '@/utils/schema/damage.ts';
import { review as schema } from '@/utils/schema/desk.ts';
import { takeAllRows } from '../database/all-rows.ts';
import { withDatabase } from '../database/database.ts';
import type { ButNhoDatabase } from '../database/tables.ts';
import { recordStep } from './history/stacks.ts';
import { editOf, type StepEdit } from './history/step.ts';
import { writeStamped } from './stamped.ts';

/** What a reviewer may write of an entry, field by field. */
export type ReviewEdit = Partial<
  Pick<Review, 'decision' | 'remark' | 'scores' | 'overrules' | 'opened' | 'ruling'>
>;

/** A review in which nothing is written yet. */
export const emptyReview = (entryId: string): Review => ({
  entryId,
  reviewer: THIS_REVIEWER,
  decision: { verdict: null, reason: '' },
  remark: '',
  scores: {},
  overrules: {},
  opened: [],
  stamps: {},
});

/** The reviewer's own reviews of all entries, without damaged rows. */
export function listReviews(): Promise<Review[]> {
  return withDatabase(({ reviews }) =>
    takeAllRows(reviews, (rows) =>
      wholeRows(
        schema,
        rows.filter(({ reviewer }) => reviewer === THIS_REVIEWER),
      ),
    ),
  );
}

/**
 * Changes a review, which is made with its first edit; what another tab wrote into other fields stays.
 * @param edit a function is given the review as it is stored by then
 * @throws Fault `storage` when the review is damaged: nothing is written over it
 */
export async function editReview(
  entryId: string,
  edit: ReviewEdit | ((stored: Review) => ReviewEdit),
): Promise<void> {
  const blank = emptyReview(entryId);
  let made: StepEdit | null = null;
  const edited = async ({ reviews }: ButNhoDatabase) => {
    const stored = await reviews.get([entryId, THIS_REVIEWER]);
    const damage = stored ? damagedField(schema, stored) : null;
    if (damage !== null) throw new Fault('storage', `review of ${entryId} is damaged: ${damage}`);
    const held = stored ?? blank;
    const fields = typeof edit === 'function' ? edit(held) : edit;
    // A ruling that is taken back is none: a field that goes away again could not be told from one that never was there.
    const before = 'ruling' in fields ? { ruling: null, ...held } : held;
    const after = { ...before, ...fields };
    made = editOf('reviews', entryId, before, after);
    return [after];
  };
  await writeStamped('reviews', edited);
  await recordStep([made]);
}

/** Remembers that a part of an entry was opened. @param address as it stands in the entry */
export const keepOpened = (entryId: string, address: string): Promise<void> =>
  editReview(entryId, ({ opened }) => (opened.includes(address) ? {} : { opened: [...opened, address] }));
