import { recordKeys } from '@/utils/article/index.ts';
import type { Article } from '@/utils/model/records.ts';
import { article as schema } from '@/utils/schema/article.ts';
import { damagedField, mendedArticle, wholeRows } from '@/utils/schema/damage.ts';
import { entry as entrySchema } from '@/utils/schema/desk.ts';
import { withDatabase } from '../database/database.ts';
import { withEntryKeys } from '../desk/entry-keys.ts';
import { registrableDomain } from './public-suffixes.ts';

/** An article with the keys that it is looked up by: the store makes them, whoever brings the article. */
export const withKeys = (article: Article): Article => ({
  ...article,
  keys: recordKeys(article, registrableDomain),
});

/**
 * Adds to every article the keys of today, and makes those of entries anew. Keys depend on the list of public suffixes, which is renewed with the
 * extension, so what an older version recorded would be looked up in vain. Safe to repeat; damaged rows stay as they are.
 */
export function renewKeys(): Promise<void> {
  return withDatabase((database) =>
    database.transaction('rw', database.articles, database.entries, async () => {
      for (const row of await database.articles.toArray()) {
        if (damagedField(schema, row) !== null) continue;
        const keys = [...new Set([...row.keys, ...withKeys(row).keys])];
        if (keys.length > row.keys.length) await database.articles.update(row.id, { keys });
      }
      const entries = wholeRows(entrySchema, await database.entries.toArray());
      await database.entries.bulkPut(entries.map(withEntryKeys));
    }),
  );
}

/** The keys under which the recorded articles are known that are known under one of these, and these. */
export function sharedKeys(keys: readonly string[]): Promise<string[]> {
  return withDatabase(async ({ articles }) => {
    const rows = await articles.where('keys').anyOf(keys).toArray();
    return [...new Set([...keys, ...rows.flatMap((row) => mendedArticle(row)?.keys ?? [])])];
  });
}
