import type { Table } from 'dexie';
import type { Article, Snapshot } from '@/utils/model/records.ts';
import { recordId } from '../articles/articles.ts';
import type { ButNhoDatabase } from '../database/tables.ts';
import type { LossNote, Write } from '../tally.ts';
import { rowToRestore } from './merge-row.ts';

/** Rows brought back in one transaction: many enough to be quick, few enough to show how far it is. */
const BATCH = 200;

/** Does a piece of work on the database, as `withDatabase` does. */
export type Work = <T>(work: (database: ButNhoDatabase) => PromiseLike<T>) => Promise<T>;

/** Tells of a row whether it was written or deleted since the loss. */
export function touchedSince({
  touched,
}: Pick<LossNote, 'touched'>): (table: string, key: unknown) => boolean {
  const keys = new Set(touched.map((one) => JSON.stringify(one)));
  return (table, key) => keys.has(JSON.stringify([table, key]));
}

/**
 * Brings the rows of a lost library back. What is in the database and newer stays; what is there already is not
 * doubled, so it may be done again, also after it was cut off.
 * @param onProgress told how many rows are done
 */
export async function restoreRows(
  rows: readonly Write[],
  work: Work,
  onProgress: (done: number) => void,
): Promise<void> {
  const records = await recordsToJoin(rows, work);
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    await work((database) =>
      database.transaction('rw', database.tables, async () => {
        const { loss } = (await database.tally.get('library')) ?? {};
        const isTouched = touchedSince(loss ?? { touched: [] });
        for (const name of new Set(batch.map(([table]) => table))) {
          const lost = batch
            .filter(([table]) => table === name)
            .map(([, , row]) => rehomed(name, row!, records));
          await restoreInto(database.table(name), lost, isTouched);
        }
      }),
    );
    onProgress(Math.min(start + BATCH, rows.length));
  }
}

async function restoreInto(
  table: Table<object>,
  lost: readonly object[],
  isTouched: ReturnType<typeof touchedSince>,
): Promise<void> {
  const keys = lost.map((row) => table.core.schema.primaryKey.extractKey!(row));
  const held = await table.bulkGet(keys);
  const isTaken = await valuesTaken(table, lost);
  const restored: object[] = [];
  // Nothing is awaited here: a transaction in which much is awaited that is no request is lost to Dexie, and ends.
  for (const [index, row] of lost.entries()) {
    const one = rowToRestore(table.name, row, held[index], isTouched(table.name, keys[index]));
    if (one && (held[index] || !isTaken(one))) restored.push(one);
  }
  await table.bulkPut(restored);
}

/** Which of these rows another one stands in the way of, that has what only one may have: a name accepted again since the loss. */
async function valuesTaken(table: Table<object>, rows: readonly object[]): Promise<(row: object) => boolean> {
  const taken = new Map<string, Set<unknown>>();
  for (const { unique, keyPath } of table.schema.indexes) {
    if (!unique) continue;
    const path = keyPath as string;
    const values = rows.map((row) => (row as Record<string, string>)[path]!);
    taken.set(path, new Set(await table.where(path).anyOf(values).keys()));
  }
  return (row) => [...taken].some(([path, values]) => values.has((row as Record<string, string>)[path]));
}

/** The record that a lost article is known under now: where it was recorded anew since the loss, the new one. */
async function recordsToJoin(rows: readonly Write[], work: Work): Promise<Map<string, string>> {
  const articles = rows.filter(([table]) => table === 'articles').map(([, , row]) => row as Article);
  const texts = new Map<string, string>();
  for (const [table, , row] of rows) {
    const { articleId, scope, text } = row as Snapshot;
    if (table === 'snapshots' && scope === 'article') texts.set(articleId, text);
  }
  const taken = new Set(articles.map(({ id }) => id));
  const records = new Map<string, string>();
  await work((database) =>
    database.transaction('r', database.articles, database.snapshots, database.annotations, async () => {
      for (const article of articles) {
        const id = await recordId(database, article, texts.get(article.id) ?? '');
        // Two lost articles were two for a reason: neither takes the other's place, nor both a third's.
        if (taken.has(id)) continue;
        taken.add(id);
        records.set(article.id, id);
      }
    }),
  );
  return records;
}

/** A row under the record that its article is known under now. */
function rehomed(table: string, row: object, records: ReadonlyMap<string, string>): object {
  if (table === 'articles') return { ...row, id: records.get((row as Article).id) ?? (row as Article).id };
  const { articleId } = row as { articleId?: string };
  const record = articleId && records.get(articleId);
  return record ? { ...row, articleId: record } : row;
}
