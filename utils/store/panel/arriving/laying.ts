import { EXCHANGED } from '@/utils/dossier/exchange/file.ts';
import {
  type MergedTable,
  type MergeRecord,
  merge,
  type RecordChange,
  type RecordKey,
} from '@/utils/merge/index.ts';
import { damagedField } from '@/utils/schema/damage.ts';
import { mergeable, type StoredRecord, storable } from '../../stamps/stored-record.ts';
import type { Incoming } from './incoming.ts';

export type Table = MergedTable & keyof typeof EXCHANGED;

/** A change under the ids that its article has here, as it is merged. */
export interface Rehomed {
  incoming: Incoming;
  change: RecordChange;
}

/** Records that some changes are of. */
export interface Held {
  key: RecordKey;
  stored: StoredRecord;
}

/** Lays changes over one record, one after the other; those that would leave a record which is none are refused. */
export function layOver(
  table: Table,
  key: RecordKey,
  held: StoredRecord,
  changes: readonly Rehomed[],
): { stored: StoredRecord | null; refused: Incoming[] } {
  // Over a damaged row nothing is written.
  if (held.row && damagedField(EXCHANGED[table], held.row) !== null)
    return { stored: null, refused: changes.map(({ incoming }) => incoming) };
  const refused: Incoming[] = [];
  let record: MergeRecord | null = mergeable(table, key, held);
  let stored: StoredRecord | null = null;
  for (const { incoming, change } of changes) {
    const next = merge(record, change);
    const form = storable(next);
    if (isSound(table, form)) {
      record = next;
      stored = form;
    } else refused.push(incoming);
  }
  return { stored, refused };
}

function isSound(table: Table, { row, history }: StoredRecord): boolean {
  if (row && damagedField(EXCHANGED[table], row) !== null) return false;
  if (!history) return true;
  const { asking: _, ...kept } = history;
  return damagedField(EXCHANGED.histories, kept) === null;
}

/** Items by a name of theirs, in their order. */
export function groups<Item, Name>(items: readonly Item[], nameOf: (item: Item) => Name): Map<Name, Item[]> {
  const found = new Map<Name, Item[]>();
  for (const item of items) {
    const name = nameOf(item);
    const held = found.get(name);
    if (held) held.push(item);
    else found.set(name, [item]);
  }
  return found;
}
