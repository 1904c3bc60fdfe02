import type { History, MergedTable, RecordKey } from '@/utils/merge/index.ts';

/** What is kept beside a record, as it is stored. */
export interface StoredHistory extends History {
  /** Set where a person has to decide: such records are found by it. */
  asking?: 1;
}

/** Tables whose records a colleague writes. */
export const COLLEAGUE_TABLES = ['annotations', 'reviews', 'findings'] as const;
export type ColleagueTable = (typeof COLLEAGUE_TABLES)[number];

/** What a colleague wrote, as it came with the colleague's file: never among what the reviewer wrote. */
export interface ColleagueRecord {
  /** The colleague's name. */
  reviewer: string;
  table: ColleagueTable;
  key: RecordKey;
  /** The entry that a review is of, by its id here; null for what is of an article. */
  entryId: string | null;
  /** The article that a mark or a finding is in, by its id here; null for a review. */
  articleId: string | null;
  /** Null where it is not whole yet, or was deleted for good. */
  row: object | null;
  /** Null where the row has no times of its own. */
  history: History | null;
}

/** One import, as it can be looked up and taken back. */
export interface ImportNote {
  id: string;
  /** ISO 8601. */
  at: string;
  /** The file's name. */
  file: string;
  /** Whose records they are; empty where they are the reviewer's own. */
  reviewer: string;
  /** Records that are new here, and those that were merged into what was. */
  added: number;
  changed: number;
  /** False until all of it is written: one that was cut off can be taken back, or done again. */
  isWhole: boolean;
  /** When it was taken back; null while it stands. */
  undoneAt: string | null;
}

/** Tables in which a panel keeps what came and what was refused: taken back with an import, and no records that anybody counts. */
export const BOOKS = ['arrived', 'refused'] as const;

/** What an import made of one record. */
export interface ImportedRecord {
  table:
    | MergedTable
    | 'snapshots'
    | 'colleagues'
    | 'aliases'
    | 'preferences'
    | 'assignments'
    | (typeof BOOKS)[number];
  key: unknown;
  /** What was stored before. */
  before: { row: object | undefined; history: StoredHistory | undefined };
  /** A hash of what the import left there: what has another one by now was written since. */
  after: string;
}

/** Some of the records of an import. */
export interface ImportedSlice {
  importId: string;
  slice: number;
  records: ImportedRecord[];
}
