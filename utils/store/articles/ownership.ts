import * as v from 'valibot';
import { mendedArticle } from '@/utils/schema/damage.ts';
import { id } from '@/utils/schema/values.ts';
import { withDatabase } from '../database/database.ts';

/** The addresses at which an article was seen; null when it has no record. */
export function addressesOf(articleId: string): Promise<readonly string[] | null> {
  return withDatabase(async ({ articles }) => {
    const row = await articles.get(articleId);
    return row ? (mendedArticle(row)?.urls ?? []) : null;
  });
}

/** The articles that these marks belong to; marks without a record belong to none. */
export function articlesOf(annotationIds: readonly string[]): Promise<Set<string>> {
  return withDatabase(async ({ annotations }) => {
    const rows = await annotations.bulkGet([...annotationIds]);
    return new Set(rows.flatMap((row) => (row && v.is(id, row.articleId) ? row.articleId : [])));
  });
}
