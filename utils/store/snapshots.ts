import { textHash } from '@/utils/article/index.ts';
import type { Snapshot } from '@/utils/model/records.ts';
import { snapshot as schema } from '@/utils/schema/article.ts';
import { damagedField, wholeRows } from '@/utils/schema/damage.ts';
import { withDatabase } from './database/database.ts';
import type { ButNhoDatabase } from './database/tables.ts';

/** The kept texts of an article, oldest first, without the damaged ones. */
export function listSnapshots(articleId: string): Promise<Snapshot[]> {
  return withDatabase(async ({ snapshots }) => {
    const rows = wholeRows(schema, await snapshots.where({ articleId }).toArray());
    return rows.sort((a, b) => (a.takenAt < b.takenAt ? -1 : a.takenAt > b.takenAt ? 1 : 0));
  });
}

/**
 * Keeps a text, once, in an open transaction on `snapshots`. A damaged row of it is written anew where its key proves
 * that this very text stood there.
 */
export async function keepText({ snapshots }: ButNhoDatabase, text: Snapshot): Promise<void> {
  const stored = await snapshots.get([text.articleId, text.hash]);
  const isLost = stored && damagedField(schema, stored) !== null && textHash(text.text) === text.hash;
  if (!stored || isLost) await snapshots.put(text);
}
