import type { Table } from 'dexie';
import { THIS_REVIEWER } from '@/utils/model/records.ts';
import type { ButNhoDatabase } from '../database/tables.ts';
import { IMPORT_TABLES, type ImportTable } from '../import/types.ts';

/** What an exchange file is of. */
export type ExchangeScope =
  | 'everything'
  /** Entries with their awards, reviews and the articles that are their parts, and articles beside them. */
  | { entryIds?: readonly string[]; articleIds?: readonly string[] };

export type ScopedRows = Partial<Record<ImportTable, object[]>>;

/** The rows that an exchange file is of, damaged ones among them. */
export async function scopedRows(database: ButNhoDatabase, scope: ExchangeScope): Promise<ScopedRows> {
  if (scope === 'everything') {
    const rows: ScopedRows = {};
    for (const name of IMPORT_TABLES) rows[name] = await database.table(name).toArray();
    return rows;
  }
  const { entryIds = [], articleIds = [] } = scope;
  const { parts, ...desk } = await ofEntries(database, entryIds);
  return { ...desk, ...(await ofArticles(database, [...new Set([...parts, ...articleIds])])) };
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
