import type { Table } from 'dexie';
import type { ButNhoDatabase } from '../database/tables.ts';

/** What an exchange file is of. */
export type ExchangeScope =
  | { articleIds: readonly string[] }
  | { entryIds: readonly string[] }
  | 'everything';

const TABLES = [
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

export type ScopedRows = Partial<Record<(typeof TABLES)[number], object[]>>;

/** The rows that an exchange file is of, damaged ones among them. */
export async function scopedRows(database: ButNhoDatabase, scope: ExchangeScope): Promise<ScopedRows> {
  if (scope === 'everything') {
    const rows: ScopedRows = {};
    for (const name of TABLES) rows[name] = await database.table(name).toArray();
    return rows;
  }
  return 'articleIds' in scope ? ofArticles(database, scope.articleIds) : ofEntries(database, scope.entryIds);
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

/** Entries with their awards and reviews, and with the articles that are their parts. */
async function ofEntries(database: ButNhoDatabase, ids: readonly string[]): Promise<ScopedRows> {
  const entries = there(await database.entries.bulkGet([...ids]));
  const awardIds = [...new Set(entries.map(({ awardId }) => awardId))];
  const keys = [...new Set(entries.flatMap((entry) => entry.keys ?? []))];
  const articleIds = await database.articles.where('keys').anyOf(keys).primaryKeys();
  return {
    awards: there(await database.awards.bulkGet(awardIds)),
    entries,
    reviews: there(await database.reviews.bulkGet(ids.map((id): [string, string] => [id, '']))),
    ...(await ofArticles(database, [...new Set(articleIds)])),
  };
}
