import type { FieldChange } from '@/utils/model/entries.ts';
import { stampOfTime } from './clock.ts';
import { inSetOrder, merge } from './merge.ts';
import {
  type Field,
  GONE,
  type MergedTable,
  type MergeRecord,
  type RecordChange,
  type RecordKey,
} from './record.ts';
import { emptyOf, fieldsOf, isSame, kindOf, type Row, seenAtOf } from './shapes.ts';

/** A record as an edit leaves it. */
export interface EditedRow {
  table: MergedTable;
  key: RecordKey;
  /** Null where it is deleted for good. */
  row: object | null;
}

/** What an edit is: the change, and the record that it makes of what was there. */
export interface Edit {
  change: RecordChange;
  record: MergeRecord;
}

/**
 * Reads an edit off its outcome: the fields that differ from what was there, each with the time of what it was written over.
 * @param t the edit's time
 * @returns null where nothing differs but what was merely seen
 */
export function editOf(held: MergeRecord | null, { table, key, row }: EditedRow, t: string): Edit | null {
  const set: Record<string, FieldChange> = {};
  let isEdit = !held;
  for (const [name, value] of row ? valuesAfter(held, table, row as Row) : valuesGone(held)) {
    const field = held?.fields[name];
    const kind = kindOf(table, name);
    const v = kind === 'set' ? inSetOrder(value) : value;
    if (field && (kind === 'set' ? addsNothing(field, v) : isSame(field.now.v, v))) continue;
    if (kind === 'seen') {
      const seen = stampOfTime(seenAtOf(table, name, row as Row));
      if (!field || field.now.t < seen) set[name] = { v, t: seen, was: null };
    } else set[name] = { v, t, was: field?.now.t ?? null, ...likeIt(field) };
    isEdit ||= kind !== 'seen';
  }
  if (!isEdit || Object.keys(set).length === 0) return null;
  const change: RecordChange = { table, key, set };
  return { change, record: merge(held, change) };
}

function valuesAfter(held: MergeRecord | null, table: MergedTable, row: Row): Map<string, unknown> {
  const after = fieldsOf(table, row);
  for (const name of Object.keys(held?.fields ?? {})) {
    if (name === GONE) after.set(GONE, false);
    // What was there and is not any more, as a score that was taken back, is an edit, too.
    else if (!after.has(name) && kindOf(table, name) !== 'seen') after.set(name, emptyOf(table, name));
  }
  return after;
}

/** Whoever deletes a record for good writes over all that he saw of it. */
function valuesGone(held: MergeRecord | null): Map<string, unknown> {
  const after = new Map<string, unknown>([[GONE, true]]);
  for (const name of Object.keys(held?.fields ?? {}))
    if (name !== GONE && kindOf(held!.table, name) === 'written') after.set(name, null);
  return after;
}

/** The values beside one that say the same: whoever writes over it writes over all of them. */
function likeIt(field: Field | undefined): { over?: string[] } {
  const over = field?.beside.filter(({ v }) => isSame(v, field.now.v)).map(({ t }) => t) ?? [];
  return over.length > 0 ? { over } : {};
}

const addsNothing = ({ now }: Field, items: unknown): boolean =>
  (items as string[]).every((item) => (now.v as string[]).includes(item));
