import type { Table } from 'dexie';
import { keyOf, type RecordKey } from '@/utils/merge/index.ts';
import type { Article, Snapshot } from '@/utils/model/records.ts';
import { recordId } from '../articles/articles.ts';
import type { ButNhoDatabase } from '../database/tables.ts';
import { merging, readRecords, writeRecords } from '../stamps/records.ts';
import type { LossNote } from '../tally.ts';
import { isMerged, type LostRow, rowToRestore } from './lost-row.ts';

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
  rows: readonly LostRow[],
  work: Work,
  onProgress: (done: number) => void,
): Promise<void> {
  const records = await recordsToJoin(rows, work);
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    await work((database) =>
      merging(database, async () => {
        const { loss } = (await database.tally.get('library')) ?? {};
        const isTouched = touchedSince(loss ?? { touched: [] });
        for (const name of new Set(batch.map(({ table }) => table))) {
          const lost = batch.filter(({ table }) => table === name).map((row) => rehomed(row, records));
          await restoreInto(database, name, lost, isTouched);
        }
      }),
    );
    onProgress(Math.min(start + BATCH, rows.length));
  }
}

async function restoreInto(
  database: ButNhoDatabase,
  name: string,
  lost: readonly LostRow[],
  isTouched: ReturnType<typeof touchedSince>,
): Promise<void> {
  const table: Table<object> = database.table(name);
  const keys = lost.map(({ key }) => key as RecordKey);
  const held = isMerged(name)
    ? await readRecords(database, name, keys)
    : (await table.bulkGet(keys)).map((row) => ({ row, history: undefined }));
  const isTaken = await valuesTaken(
    table,
    lost.flatMap(({ row }) => row ?? []),
  );
  // Nothing is awaited here: a transaction in which much is awaited that is no request is lost to Dexie, and ends.
  const restored = lost.flatMap((row, index) => {
    const stored = rowToRestore(row, held[index]!, isTouched(name, row.key));
    const isInTheWay = stored?.row && !held[index]!.row && isTaken(stored.row);
    return stored && !isInTheWay ? [{ key: row.key as RecordKey, stored }] : [];
  });
  if (isMerged(name)) await writeRecords(database, name, restored);
  else await table.bulkPut(restored.flatMap(({ stored }) => stored.row ?? []));
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
async function recordsToJoin(rows: readonly LostRow[], work: Work): Promise<Map<string, string>> {
  const articles = rows.flatMap(({ table, row }) => (table === 'articles' && row ? (row as Article) : []));
  const texts = new Map<string, string>();
  for (const { table, row } of rows) {
    if (table !== 'snapshots') continue;
    const { articleId, scope, text } = row as Snapshot;
    if (scope === 'article') texts.set(articleId, text);
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
function rehomed(lost: LostRow, records: ReadonlyMap<string, string>): LostRow {
  const { table, row, history } = lost;
  const field = table === 'articles' ? 'id' : 'articleId';
  const record = row && records.get((row as Record<string, string>)[field] ?? '');
  if (!record) return lost;
  const moved = { ...row, [field]: record };
  if (!isMerged(table))
    return { ...lost, key: table === 'snapshots' ? snapshotKey(moved) : lost.key, row: moved };
  const key = keyOf(table, moved);
  return { table, key, row: moved, history: history && { ...history, key } };
}

const snapshotKey = ({ articleId, hash }: object & Partial<Snapshot>) => [articleId, hash];
