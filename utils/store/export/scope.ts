import type { Table } from 'dexie';
import { THIS_REVIEWER } from '@/utils/model/records.ts';
import { takeAllRows } from '../database/all-rows.ts';
import type { ButNhoDatabase } from '../database/tables.ts';
import { IMPORT_TABLES, type ImportTable } from '../import/types.ts';

/** What an exchange file is of. */
export type ExchangeScope =
  | 'everything'
  /** Entries with their awards, reviews and the articles that are their parts, and articles beside them. */
  | { entryIds?: readonly string[]; articleIds?: readonly string[] };

export type ScopedRows = Partial<Record<ImportTable, object[]>>;

/**
 * The rows that an exchange file is of.
 * @param wholeOf what of some rows goes into the file; asked portion by portion, so that a page stays awake meanwhile
 */
export async function scopedRows(
  database: ButNhoDatabase,
  scope: ExchangeScope,
  wholeOf: (name: ImportTable, rows: readonly object[]) => object[],
): Promise<ScopedRows> {
  const taken: ScopedRows = {};
  if (scope === 'everything') {
    for (const name of IMPORT_TABLES)
      taken[name] = await takeAllRows<object, object>(database.table(name), (rows) => wholeOf(name, rows));
    return taken;
  }
  const { entryIds = [], articleIds = [] } = scope;
  const { parts, ...desk } = await ofEntries(database, entryIds);
  const rows: ScopedRows = {
    ...desk,
    ...(await ofArticles(database, [...new Set([...parts, ...articleIds])])),
  };
  for (const name of IMPORT_TABLES) if (rows[name]) taken[name] = wholeOf(name, rows[name]);
  return taken;
}

const there = <Row>(rows: readonly (Row | undefined)[]): Row[] => rows.filter((row) => row !== undefined);

async function ofArticles(database: ButNhoDatabase, ids: readonly string[]): Promise<ScopedRows> {
  const of = (name: string) =>
    (database.table(name) as Table<object>)
      .where('articleId')
      .anyOf([...ids])
      .toArray();
  return {
    articles: there(await database.articles.bulkGet([...ids])),
    snapshots: await of('snapshots'),
    annotations: await of('annotations'),
    findings: await of('findings'),
    rejections: await of('rejections'),
  };
}

/** Entries with their awards and reviews, and the ids of the articles that are their parts. */
async function ofEntries(
  database: ButNhoDatabase,
  ids: readonly string[],
): Promise<Pick<ScopedRows, 'awards' | 'entries' | 'reviews'> & { parts: string[] }> {
  const entries = there(await database.entries.bulkGet([...ids]));
  const awardIds = [...new Set(entries.map(({ awardId }) => awardId))];
  const keys = [...new Set(entries.flatMap((entry) => entry.keys ?? []))];
  return {
    awards: there(await database.awards.bulkGet(awardIds)),
    entries,
    reviews: there(await database.reviews.bulkGet(ids.map((id): [string, string] => [id, THIS_REVIEWER]))),
    parts: await database.articles.where('keys').anyOf(keys).primaryKeys(),
  };
}
