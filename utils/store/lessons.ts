import type { Lesson } from '@/utils/model/records.ts';
import { wholeRows } from '@/utils/schema/damage.ts';
import { lesson as schema } from '@/utils/schema/lessons.ts';
import { withDatabase } from './database/database.ts';

/** What names a lesson: there is one about the same words. */
export type LessonKey = Pick<Lesson, 'about' | 'words'>;

/** Keeps lessons; of two about the same words the later one holds. */
export function learn(lessons: readonly Lesson[]): Promise<void> {
  return withDatabase(async (database) => {
    await database.lessons.bulkPut(lessons);
  });
}

/** Forgets lessons; one that is not there is none. */
export function forget(keys: readonly LessonKey[]): Promise<void> {
  return withDatabase((database) =>
    database.lessons.bulkDelete(keys.map(({ about, words }) => [about, words])),
  );
}

/** Every lesson, without damaged rows, the last one first. */
export function listLessons(): Promise<Lesson[]> {
  return withDatabase(async ({ lessons }) =>
    wholeRows(schema, await lessons.toArray()).sort((a, b) => Number(a.learntAt < b.learntAt) * 2 - 1),
  );
}
