import type { Snapshot } from '../model';
import { withDatabase } from './database';

/** The kept texts of an article, oldest first. */
export function listSnapshots(articleId: string): Promise<Snapshot[]> {
  return withDatabase(async ({ snapshots }) => {
    const rows = await snapshots.where({ articleId }).toArray();
    return rows.sort((a, b) => (a.takenAt < b.takenAt ? -1 : a.takenAt > b.takenAt ? 1 : 0));
  });
}
