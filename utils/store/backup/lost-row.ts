import { type History, join, MERGED_TABLES, type MergedTable } from '@/utils/merge/index.ts';
import { same } from '@/utils/model/same.ts';
import { isUnchanged, mergeable, type StoredRecord, storable } from '../stamps/stored-record.ts';
import type { Write } from '../tally.ts';

/** A row that was lost, with what was kept beside it. */
export interface LostRow extends StoredRecord {
  table: string;
  key: unknown;
}

export const isMerged = (table: string): table is MergedTable =>
  (MERGED_TABLES as readonly string[]).includes(table);

/** What names a row among those of all tables. */
export const nameOf = (table: string, key: unknown): string => JSON.stringify([table, key]);

/** The rows of a library with what its histories say of each, which come as rows of their own. */
export function lostRowsOf(writes: readonly Write[]): LostRow[] {
  const lost = new Map<string, LostRow>();
  const rowAt = (table: string, key: unknown): LostRow => {
    const name = nameOf(table, key);
    const held = lost.get(name) ?? { table, key, row: undefined, history: undefined };
    lost.set(name, held);
    return held;
  };
  for (const [table, key, row] of writes) {
    if (table === 'histories') {
      const history = row as History;
      rowAt(history.table, history.key).history = history;
    } else rowAt(table, key).row = row!;
  }
  return [...lost.values()];
}

/**
 * What a restore writes in a row's place: both forms of it merged; of what cannot be merged the lost one, unless the
 * reviewer wrote there since.
 * @param held what is in the database
 * @param isTouched whether the row was written or deleted since the loss
 * @returns null where nothing is to be written
 */
export function rowToRestore(lost: LostRow, held: StoredRecord, isTouched: boolean): StoredRecord | null {
  if (!held.row && !held.history) return isTouched ? null : lost;
  if (isMerged(lost.table)) {
    const restored = joined(lost.table, held, lost);
    return isUnchanged(restored, held) ? null : restored;
  }
  return isTouched || same(lost.row, held.row) ? null : lost;
}

/** A row as two libraries lost it, one after the other. */
export const joinLost = (earlier: LostRow | undefined, later: LostRow): LostRow =>
  earlier && isMerged(later.table) ? { ...later, ...joined(later.table, later, earlier) } : later;

function joined(table: MergedTable, one: StoredRecord, { key, ...other }: LostRow): StoredRecord {
  const record = mergeable(table, key as string, other);
  return record ? storable(join(mergeable(table, key as string, one), record)) : one;
}
