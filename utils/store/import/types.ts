import type { Alias } from '@/utils/dossier/exchange/file.ts';
import type { RefusedRecord } from '@/utils/dossier/exchange/read.ts';
import type { Conflict, History, RecordKey } from '@/utils/merge/index.ts';
import type { Refusal } from '@/utils/panel/index.ts';
import type { ColleagueRecord } from '../database/imported.ts';

/** The tables whose records are brought in. */
export const IMPORT_TABLES = [
  'awards',
  'entries',
  'reviews',
  'articles',
  'snapshots',
  'annotations',
  'findings',
  'rejections',
  'lessons',
  'campaigns',
] as const;
export type ImportTable = (typeof IMPORT_TABLES)[number];

/** The tables of which is told what comes in: a panel’s files bring assignments, too. */
export const TOLD_TABLES = [...IMPORT_TABLES, 'assignments'] as const;
export type ToldTable = (typeof TOLD_TABLES)[number];

export const IMPORT_OUTCOMES = ['new', 'newer', 'conflict', 'trash', 'older', 'same', 'refused'] as const;
/**
 * What becomes of a record: `new` here · `newer` the file knows something later in some field · `conflict` it was written on both
 * sides apart from each other, and a person has to decide · `trash` it is in the trash, here or there, and stays · `older` the file has only what was
 * written over here · `same` · `refused`.
 */
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** Why a record is refused. */
export type RecordRefusal =
  | RefusedRecord['reason']
  | 'missingArticle'
  | 'missingEntry'
  | 'missingAward'
  /** The row that stands here is damaged: nothing is written over it. */
  | 'damagedHere'
  /** What a colleague taught the machine is not the reviewer's. */
  | 'notOwn'
  /** Of a foreign mark. */
  | 'noAddress'
  | 'noQuote';

/** Whether a foreign mark's quote was found, although nobody kept the text it was made in. */
export type Placed = 'withContext' | 'standsOnce' | 'notYet';

export interface ImportItem {
  table: ToldTable;
  outcome: ImportOutcome;
  /** By what a person knows it: a quote, a title, a code; null where there is nothing to read. */
  words: string | null;
  /** Fields that change. */
  fields: string[];
  conflicts: Conflict[];
  /** Of a panel’s change, why it is refused there. */
  reason: RecordRefusal | Refusal | null;
  /** The field that is wrong, of what is refused for that. */
  detail: string | null;
  placed: Placed | null;
}

/** Whose records they become. */
export type ImportAs = { owner: 'own' } | { owner: 'colleague'; reviewer: string };

/** A record on its way in, under the ids that its article and entry have here. */
export interface IncomingRecord {
  table: ImportTable;
  key: RecordKey;
  row: object | undefined;
  history: History | undefined;
  placed?: Placed;
}

/** What is written when the reviewer says yes. */
export interface ImportPlan {
  records: IncomingRecord[];
  colleagues: ColleagueRecord[];
  aliases: Alias[];
  /** Kept where the reviewer has given no name here. */
  reviewerName: string | null;
}

/** What would be brought in, as people are told it. */
export interface ToldImport {
  /** The file's name. */
  file: string;
  format: 'exchange' | 'hypothesis' | 'w3c' | 'panel';
  version: number | null;
  exportedAt: string | null;
  /** Who exported it; empty where the file does not say. */
  reviewer: string;
  as: ImportAs;
  totals: Record<ImportOutcome, number>;
  /** The tables that occur. */
  counts: Partial<Record<ToldTable, Record<ImportOutcome, number>>>;
  /** Every record that is not the `same`. */
  items: ImportItem[];
}

export interface ImportPreview extends ToldImport {
  format: Exclude<ToldImport['format'], 'panel'>;
  plan: ImportPlan;
}
