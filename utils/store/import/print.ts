import { textHash } from '@/utils/article/index.ts';
import { MERGED_TABLES, type MergedTable, type RecordKey, writtenFields } from '@/utils/merge/index.ts';
import type { ImportedRecord } from '../database/imported.ts';
import { mergeable, type StoredRecord } from '../stamps/stored-record.ts';

/** A print of what a person, or an import, left of a record; what is merely seen of it afterwards does not count. */
export function printOf(table: ImportedRecord['table'], key: unknown, stored: StoredRecord): string {
  const isMerged = (MERGED_TABLES as readonly string[]).includes(table);
  if (!isMerged) return textHash(JSON.stringify(inOneOrder(stored.row)) ?? '');
  const record = mergeable(table as MergedTable, key as RecordKey, stored);
  return textHash(JSON.stringify(inOneOrder(record && writtenFields(record))));
}

function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => Number(a > b) - Number(a < b));
  return Object.fromEntries(entries.map(([key, one]) => [key, inOneOrder(one)]));
}
