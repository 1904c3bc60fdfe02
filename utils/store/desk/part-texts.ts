import type { Article, Snapshot } from '@/utils/model/records.ts';
import { snapshot as schema } from '@/utils/schema/article.ts';
import { wholeRows } from '@/utils/schema/damage.ts';
import { putArticle, recordId } from '../articles/articles.ts';
import { withDatabase } from '../database/database.ts';
import { keepText } from '../snapshots.ts';
import { listArticlesAt } from './known-articles.ts';

/** What was read of a part of an entry. */
export interface PartTexts {
  article: Article;
  /** Its kept article texts, newest first; at least one. */
  texts: Snapshot[];
}

/** What was read at these addresses, each in its place; null where nothing was. */
export async function listPartTexts(addresses: readonly string[]): Promise<(PartTexts | null)[]> {
  const articles = await listArticlesAt(addresses);
  const ids = [...new Set([...articles.values()].map(({ id }) => id))];
  const rows = await withDatabase(async ({ snapshots }) =>
    wholeRows(schema, await snapshots.where('articleId').anyOf(ids).toArray()),
  );
  const newestFirst = rows
    .filter(({ scope }) => scope === 'article')
    .sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1));
  return addresses.map((address) => {
    const article = articles.get(address);
    const texts = newestFirst.filter(({ articleId }) => articleId === article?.id);
    return article && texts.length > 0 ? { article, texts } : null;
  });
}

/**
 * Keeps what a part of an entry says today beside what it said before: with that the others are compared. The article gets its record if
 * it had none.
 */
export const keepPartText = (article: Article, text: Snapshot): Promise<void> =>
  withDatabase((database) =>
    database.transaction('rw', database.articles, database.snapshots, database.annotations, async () => {
      const articleId = await recordId(database, article, text.text);
      await putArticle(database, { ...article, id: articleId });
      await keepText(database, { ...text, articleId });
    }),
  );
