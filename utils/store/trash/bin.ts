import type { Entry } from '@/utils/model/entries.ts';
import { type Annotation, THIS_REVIEWER } from '@/utils/model/records.ts';
import { annotation as annotationSchema } from '@/utils/schema/annotation.ts';
import { damagedField, wholeRows } from '@/utils/schema/damage.ts';
import { entry as entrySchema, review as reviewSchema } from '@/utils/schema/desk.ts';
import { withDatabase } from '../database/database.ts';
import { forgetSteps } from '../desk/history/stacks.ts';
import { writeStamped } from '../desk/stamped.ts';
import { emptiedEntry, emptiedMark, emptiedReview, isEmptied, isEmptiedEntry } from './emptied.ts';
import { forgetPast } from './forget-past.ts';

/** Marks that were written, by the articles that whoever has them open is to be told of. */
export type Written = readonly string[];

/** The entries in the trash, without damaged and emptied ones. */
export function listDeletedEntries(): Promise<Entry[]> {
  return withDatabase(async ({ entries }) =>
    wholeRows(entrySchema, await entries.toArray()).filter((row) => row.deletedAt && !isEmptiedEntry(row)),
  );
}

/**
 * Rewrites marks in one transaction; damaged ones stay as they are, and ids that are not there are none.
 * @param rewrite null where a mark stays as it is
 * @returns the articles whose marks were written
 */
function rewriteMarks(
  ids: readonly string[],
  rewrite: (mark: Annotation) => Annotation | null,
): Promise<Written> {
  return withDatabase((database) => {
    const { annotations } = database;
    return database.transaction('rw', annotations, async () => {
      const stored = await annotations.bulkGet([...ids]);
      const written = stored.flatMap((row) =>
        row && damagedField(annotationSchema, row) === null ? (rewrite(row) ?? []) : [],
      );
      await annotations.bulkPut(written);
      return [...new Set(written.map(({ articleId }) => articleId))];
    });
  });
}

/** The later of two times: a row’s time of writing never goes back. */
const later = (one: string, other: string): string => (one > other ? one : other);

/** Moves marks to the trash. @param at now; those that go together have the same */
export const trashMarks = (ids: readonly string[], at: string): Promise<Written> =>
  rewriteMarks(ids, (mark) =>
    mark.deletedAt ? null : { ...mark, deletedAt: at, updatedAt: later(at, mark.updatedAt) },
  );

/** Brings marks back out of the trash; what was emptied stays there. @param at now */
export const restoreMarks = (ids: readonly string[], at: string): Promise<Written> =>
  rewriteMarks(ids, (mark) =>
    !mark.deletedAt || isEmptied(mark)
      ? null
      : { ...mark, deletedAt: null, updatedAt: later(at, mark.updatedAt) },
  );

/** Marks that are emptied in one transaction. */
const PORTION = 500;

/**
 * Empties marks that are in the trash, for good: see emptied.ts for what is left of them, and forget-past.ts for what is kept beside.
 * @param at now
 * @param onDone told how many are done
 */
export async function emptyMarks(
  ids: readonly string[],
  at: string,
  onDone: (count: number) => void = () => {},
): Promise<Written> {
  const rows = await withDatabase(({ annotations }) => annotations.bulkGet([...ids]));
  const deleted = rows.flatMap((row) => (row?.deletedAt ? row.id : []));
  await forgetPast('annotations', deleted);
  const written = new Set<string>();
  for (let from = 0; from < deleted.length; from += PORTION) {
    onDone(from);
    const some = deleted.slice(from, from + PORTION);
    for (const articleId of await rewriteMarks(some, (mark) =>
      mark.deletedAt ? emptiedMark(mark, at) : null,
    ))
      written.add(articleId);
  }
  return [...written];
}

/** Brings entries back out of the trash. */
export const restoreEntries = (ids: readonly string[]): Promise<void> =>
  rewriteEntries(ids, (entry) => (isEmptiedEntry(entry) ? entry : { ...entry, deletedAt: null }));

/** Empties entries that are in the trash, and what was said of them, for good. @param at now */
export async function emptyEntries(ids: readonly string[], at: string): Promise<void> {
  const rows = await withDatabase(({ entries }) => entries.bulkGet([...ids]));
  const deleted = rows.flatMap((row) => (row?.deletedAt ? row.id : []));
  await forgetPast('entries', deleted);
  await forgetPast(
    'reviews',
    deleted.map((id) => [id, THIS_REVIEWER]),
  );
  await forgetSteps(deleted);
  await rewriteEntries(deleted, (entry) => (entry.deletedAt ? emptiedEntry(entry, at) : entry));
  const gone = new Set(deleted);
  await writeStamped('reviews', async ({ reviews }) => {
    const rows = wholeRows(reviewSchema, await reviews.toArray());
    return rows.filter(({ entryId }) => gone.has(entryId)).map(emptiedReview);
  });
}

const rewriteEntries = (ids: readonly string[], rewrite: (entry: Entry) => Entry): Promise<void> =>
  writeStamped('entries', async ({ entries }) =>
    wholeRows(
      entrySchema,
      (await entries.bulkGet([...ids])).filter((row) => row !== undefined),
    ).map(rewrite),
  );
