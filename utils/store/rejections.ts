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

/**
 * Takes a refusal back, after whatever was asked before of the same article.
 * @param of the article as a page shows it, which may have a record by another id; or the id of a record
 * @returns the id of the article's record
 */
export function unreject(of: Article | string, fingerprint: string): Promise<string> {
  return withDatabase((database) => {
    const { articles, snapshots, annotations, rejections } = database;
    return database.transaction('rw', articles, snapshots, annotations, rejections, async () => {
      const articleId = typeof of === 'string' ? of : await recordId(database, of, '');
      await rejections.delete([articleId, fingerprint]);
      return articleId;
    });
  });
}

/** Fingerprints of the suggestions refused on an article, without damaged rows. */
export function listRejections(articleId: string): Promise<string[]> {
  return withDatabase(async ({ rejections }) => {
    const rows = await rejections.where({ articleId }).toArray();
    return wholeRows(schema, rows).map((row) => row.fingerprint);
  });
}
