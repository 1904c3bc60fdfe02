import type * as v from 'valibot';
import { annotation } from '@/utils/schema/annotation.ts';
import { article, snapshot } from '@/utils/schema/article.ts';
import { damagedField } from '@/utils/schema/damage.ts';
import { answeredFinding, award, change, entry, review } from '@/utils/schema/desk.ts';
import { acceptedCampaign, lesson, preferenceRow, rejection } from '@/utils/schema/lessons.ts';
import { withDatabase } from './database/database.ts';

/** What the rows of each table must be to be read. */
const ROWS = {
  articles: article,
  snapshots: snapshot,
  annotations: annotation,
  rejections: rejection,
  campaigns: acceptedCampaign,
  lessons: lesson,
  preferences: preferenceRow,
  awards: award,
  entries: entry,
  reviews: review,
  findings: answeredFinding,
  changes: change,
} satisfies Record<string, v.GenericSchema>;

export type TableName = keyof typeof ROWS;

/** A row that is set aside: it is shown nowhere and written over by nothing, and stays for whoever can mend it. */
export interface DamagedRow {
  table: TableName;
  /** Its primary key, written as JSON. */
  key: string;
  /** The first field that is not what it should be, e.g. `target.start`; empty when all of the row is. */
  field: string;
  /** Words by which the reviewer may know it: a title, a quote, a name; null where none can be read. */
  words: string | null;
}

/** UTF-16 units of a row's words. */
const EXCERPT = 80;

const textAt = (row: unknown, ...path: string[]): string | null => {
  let value = row;
  for (const key of path)
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof value === 'string' && value !== '' ? value.slice(0, EXCERPT) : null;
};

const wordsOf = (row: unknown): string | null =>
  textAt(row, 'target', 'exact') ??
  textAt(row, 'title') ??
  textAt(row, 'name') ??
  textAt(row, 'quote') ??
  textAt(row, 'urls', '0') ??
  textAt(row, 'source') ??
  textAt(row, 'text') ??
  textAt(row, 'code') ??
  textAt(row, 'decision', 'reason') ??
  textAt(row, 'remark');

/** Every row of every table that cannot be read, and every mark whose article has no record. */
export function listDamagedRows(): Promise<DamagedRow[]> {
  return withDatabase(async (database) => {
    const damaged: DamagedRow[] = [];
    const known = new Set<unknown>(await database.articles.toCollection().primaryKeys());
    for (const [name, schema] of Object.entries(ROWS)) {
      const table = name as TableName;
      await database.table(table).each((row, { primaryKey }) => {
        const isLost = table === 'annotations' && !known.has(row.articleId);
        const field = damagedField(schema, row) ?? (isLost ? 'articleId' : null);
        if (field !== null)
          damaged.push({ table, key: JSON.stringify(primaryKey), field, words: wordsOf(row) });
      });
    }
    return damaged;
  });
}
