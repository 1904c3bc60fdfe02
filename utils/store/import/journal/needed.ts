import type { Table } from 'dexie';
import { textHashOf } from '@/utils/model/target.ts';
import type { ImportedRecord } from '../../database/imported.ts';
import type { ButNhoDatabase } from '../../database/tables.ts';

type Name = ImportedRecord['table'];

/** The fields by which rows of other tables refer to a record. */
const REFERRED_BY: Partial<Record<Name, readonly (readonly [table: string, field: string])[]>> = {
  awards: [['entries', 'awardId']],
  entries: [
    ['reviews', ':id'],
    ['colleagues', 'entryId'],
  ],
  articles: ['annotations', 'rejections', 'findings', 'snapshots', 'colleagues'].map(
    (name) => [name, 'articleId'] as const,
  ),
};

/**
 * Those of the records that others refer to by now, in an open transaction; asked for all at once, as a transaction in which
 * much is awaited that is no request is lost to Dexie.
 * @returns their keys as JSON
 */
export async function neededKeys(
  database: ButNhoDatabase,
  table: Name,
  keys: readonly unknown[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  if (table === 'snapshots') return neededTexts(database, keys as [string, string][]);
  const needed = new Set<string>();
  for (const [name, field] of REFERRED_BY[table] ?? []) {
    const rows: Table = database.table(name);
    const found =
      field === ':id'
        ? (await rows.toCollection().primaryKeys()).map(([id]) => id)
        : await rows
            .where(field)
            .anyOf(keys as string[])
            .uniqueKeys();
    for (const key of found) needed.add(JSON.stringify(key));
  }
  return needed;
}

/** Texts that marks count in. */
async function neededTexts(
  { annotations, colleagues }: ButNhoDatabase,
  keys: readonly [articleId: string, hash: string][],
): Promise<Set<string>> {
  const articleIds = [...new Set(keys.map(([articleId]) => articleId))];
  const own = await annotations.where('articleId').anyOf(articleIds).toArray();
  const theirs = await colleagues.where('articleId').anyOf(articleIds).toArray();
  const marks = [...own, ...theirs.map(({ row }) => row as (typeof own)[number])];
  return new Set(
    marks.map(({ articleId, target }) => JSON.stringify([articleId, target && textHashOf(target)])),
  );
}
