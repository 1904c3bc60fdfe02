import { EXCHANGED } from '@/utils/dossier/exchange/file.ts';
import {
  type Conflict,
  conflictsOf,
  join,
  MERGED_TABLES,
  type MergedTable,
  type MergeRecord,
} from '@/utils/merge/index.ts';
import { same } from '@/utils/model/same.ts';
import { damagedField } from '@/utils/schema/damage.ts';
import { isUnchanged, mergeable, type StoredRecord, storable } from '../stamps/stored-record.ts';
import type { ImportOutcome, ImportTable, IncomingRecord, RecordRefusal } from './types.ts';

/** What an import makes of one record. */
export interface Compared {
  outcome: ImportOutcome;
  /** What is to be stored; null where nothing is written. */
  stored: StoredRecord | null;
  fields: string[];
  conflicts: Conflict[];
  reason: RecordRefusal | null;
  detail: string | null;
}

const plain = (outcome: ImportOutcome, stored: StoredRecord | null): Compared => ({
  outcome,
  stored,
  fields: [],
  conflicts: [],
  reason: null,
  detail: null,
});

const refusal = (reason: RecordRefusal, detail: string): Compared => ({
  ...plain('refused', null),
  reason,
  detail,
});

export const isMerged = (table: ImportTable): table is MergedTable & ImportTable =>
  (MERGED_TABLES as readonly string[]).includes(table);

/** What becomes of a record that comes in, beside what is stored under its key. */
export function compare(incoming: IncomingRecord, held: StoredRecord): Compared {
  const { table, key } = incoming;
  const damage = held.row ? damagedField(EXCHANGED[table], held.row) : null;
  if (damage !== null) return refusal('damagedHere', damage);
  // A text never changes.
  if (!isMerged(table)) return held.row ? plain('same', null) : plain('new', incoming);
  const there = mergeable(table, key, incoming);
  if (!there) return plain('same', null);
  const here = mergeable(table, key, held);
  const merged = join(here, there);
  const stored = storable(merged);
  const wrong = stored.row ? damagedField(EXCHANGED[table], stored.row) : null;
  if (wrong !== null) return refusal('wrongType', wrong);
  if (here && isUnchanged(stored, held)) {
    const isKnown = isDeleted(stored) ? 'trash' : 'older';
    return plain(isUnchanged(storable(there), held) ? 'same' : isKnown, null);
  }
  return outcomeOf(here, merged, stored);
}

const isDeleted = ({ row }: StoredRecord): boolean =>
  !row || (row as { deletedAt?: string | null }).deletedAt != null;

/**
 * What becomes of a record that changes.
 * @param here as it was; null where it was not
 * @param merged as it is to be
 * @param stored the same as it is stored
 */
export function outcomeOf(here: MergeRecord | null, merged: MergeRecord, stored: StoredRecord): Compared {
  if (!here) return plain(isDeleted(stored) ? 'trash' : 'new', stored);
  const known = conflictsOf(here);
  const conflicts = conflictsOf(merged).filter((one) => !known.some((other) => same(one, other)));
  const outcome = conflicts.length > 0 ? 'conflict' : isDeleted(stored) ? 'trash' : 'newer';
  return { ...plain(outcome, stored), fields: changedFields(here, merged), conflicts };
}

const changedFields = (here: MergeRecord, merged: MergeRecord): string[] =>
  Object.entries(merged.fields)
    .filter(([name, { now }]) => !same(now.v, here.fields[name]?.now.v ?? null))
    .map(([name]) => name);
