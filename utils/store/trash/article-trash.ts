import type { Annotation } from '@/utils/model/records.ts';
import { annotation as schema } from '@/utils/schema/annotation.ts';
import { wholeRows } from '@/utils/schema/damage.ts';
import { withDatabase } from '../database/database.ts';

/** The marks of an article that are in the trash, deleted last first, without the damaged ones. */
export function listTrash(articleId: string): Promise<Annotation[]> {
  return withDatabase(async ({ annotations }) => {
    const rows = wholeRows(schema, await annotations.where({ articleId }).toArray());
    return rows
      .filter(({ deletedAt }) => deletedAt !== null)
      .sort((a, b) => (a.deletedAt! < b.deletedAt! ? 1 : -1));
  });
}

/** How many they are. */
export const countTrash = async (articleId: string): Promise<number> => (await listTrash(articleId)).length;
