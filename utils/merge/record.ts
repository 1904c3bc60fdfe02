import type { FieldChange } from '@/utils/model/entries.ts';

/** The tables whose records are merged field by field. */
export const MERGED_TABLES = [
  'awards',
  'entries',
  'reviews',
  'articles',
  'annotations',
  'findings',
  'rejections',
  'lessons',
  'campaigns',
] as const;
export type MergedTable = (typeof MERGED_TABLES)[number];

/** A record's primary key in its table. */
export type RecordKey = string | string[];

/** A value of a field as one edit left it. */
export interface Version {
  v: unknown;
  /** The edit's own time (clock.ts). */
  t: string;
}

/** A field with all that is known of it. */
export interface Field {
  /** What the field says. */
  now: Version;
  /** Values that nobody saw when they were written over: none of them is dropped. */
  beside: Version[];
  /** The times of values that were seen and written over, in order: one that arrives late is known to be past. */
  over: string[];
}

/** A record as it is merged. Fields that mean something only together are one (shapes.ts). */
export interface MergeRecord {
  table: MergedTable;
  key: RecordKey;
  fields: Record<string, Field>;
}

/** What one edit made of one record. */
export interface RecordChange {
  table: MergedTable;
  key: RecordKey;
  set: Record<string, FieldChange>;
}

/** How two values of a field become one. */
export type FieldKind =
  /** The later one wins; what it was not written over stays beside it. */
  | 'written'
  /** Items add up. */
  | 'set'
  /** An observation, not a decision: the later one holds, nobody is asked. */
  | 'seen';

/** The field that says whether a record was deleted for good: its row is gone, and no older file brings it back. */
export const GONE = 'gone';
