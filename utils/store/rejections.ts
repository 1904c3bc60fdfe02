import type { Article, Rejection } from '@/utils/model/records.ts';
import { wholeRows } from '@/utils/schema/damage.ts';
import { rejection as schema } from '@/utils/schema/lessons.ts';
import { putArticle, recordId } from './articles/articles.ts';
import { withDatabase } from './database/database.ts';

/**
 * Remembers that a suggestion was refused on this article, which gets its record if it had none.
 * @returns the id of the article's record, which another tab may have made first
 */
export function reject(article: Article, rejection: Rejection): Promise<string> {
  return withDatabase((database) => {
    const { articles, snapshots, annotations, rejections } = database;
    return database.transaction('rw', articles, snapshots, annotations, rejections, async () => {
      const articleId = await recordId(database, article, '');
      await putArticle(database, { ...article, id: articleId });
      await rejections.put({ ...rejection, articleId });
      return articleId;
    });
  });
}

/** Takes a refusal back. */
export function unreject(articleId: string, fingerprint: string): Promise<void> {
  return withDatabase(({ rejections }) => rejections.delete([articleId, fingerprint]));
}

/** Fingerprints of the suggestions refused on an article, without damaged rows. */
export function listRejections(articleId: string): Promise<string[]> {
  return withDatabase(async ({ rejections }) => {
    const rows = await rejections.where({ articleId }).toArray();
    return wholeRows(schema, rows).map((row) => row.fingerprint);
  });
}
