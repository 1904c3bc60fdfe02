import type { Article } from '../model';
import { putArticle } from './articles';
import { type Rejection, withDatabase } from './database';

/** Remembers that a suggestion was refused on this article, which gets its record if it had none. */
export function reject(article: Article, rejection: Rejection): Promise<void> {
  return withDatabase((database) =>
    database.transaction('rw', database.articles, database.rejections, async () => {
      await putArticle(database, article);
      await database.rejections.put(rejection);
    }),
  );
}

/** Takes a refusal back. */
export function unreject(articleId: string, fingerprint: string): Promise<void> {
  return withDatabase(({ rejections }) => rejections.delete([articleId, fingerprint]));
}

/** Fingerprints of the suggestions refused on an article. */
export function listRejections(articleId: string): Promise<string[]> {
  return withDatabase(async ({ rejections }) =>
    (await rejections.where({ articleId }).toArray()).map((row) => row.fingerprint),
  );
}
