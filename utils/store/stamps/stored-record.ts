import {
  conflictsOf,
  type History,
  isEmpty,
  type MergedTable,
  type MergeRecord,
  type RecordKey,
  recordOf,
  writtenOf,
} from '@/utils/merge/index.ts';
import { same } from '@/utils/model/same.ts';
import type { StoredHistory } from '../database/imported.ts';

/** What is stored of a record. */
export interface StoredRecord {
  row: object | undefined;
  history: StoredHistory | undefined;
}

/** A stored record as it is merged. */
export const mergeable = (
  table: MergedTable,
  key: RecordKey,
  { row, history }: StoredRecord,
): MergeRecord | null => recordOf(table, key, row, history);

/** A history as it is stored. */
export const keptHistory = (record: MergeRecord, history: History): StoredHistory =>
  conflictsOf(record).length > 0 ? { ...history, asking: 1 } : history;

/** A merged record as it is stored. */
export function storable(record: MergeRecord): StoredRecord {
  const { row, history } = writtenOf(record);
  return { row: row ?? undefined, history: isEmpty(history) ? undefined : keptHistory(record, history) };
}

/** Whether two stored forms of a record say the same. */
export const isUnchanged = (one: StoredRecord, other: StoredRecord): boolean =>
  same(inOneOrder(one.row), inOneOrder(other.row)) &&
  same(inOneOrder(one.history), inOneOrder(other.history));

/** Fields come in the order in which they were written, which says nothing. */
function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => Number(a > b) - Number(a < b));
  return Object.fromEntries(entries.map(([key, one]) => [key, inOneOrder(one)]));
}
