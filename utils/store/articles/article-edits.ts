import type { Article, ArticleMeta } from '@/utils/model/records.ts';
import { withDatabase } from '../database/database.ts';

/**
 * Takes corrections of an article back: fields say again what they said, each from where it came.
 * @param said the article as it was before, or as its page has it today
 * @param wasStored whether it had a record by then; if not, and nothing else has been kept of it since, the record goes
 */
export function takeBackEdits(
  articleId: string,
  said: Article,
  fields: readonly (keyof ArticleMeta)[],
  wasStored: boolean,
): Promise<void> {
  return withDatabase((database) => {
    const { articles, annotations, rejections, findings } = database;
    return database.transaction('rw', articles, annotations, rejections, findings, async () => {
      const stored = await articles.get(articleId);
      if (!stored) return;
      const restored: Article = { ...stored, sources: { ...stored.sources } };
      for (const field of fields) {
        Object.assign(restored, { [field]: said[field] });
        delete restored.sources[field];
        const source = said.sources[field];
        if (source) restored.sources[field] = source;
      }
      const isCorrected = Object.values(restored.sources).includes('reviewer');
      const isNeeded =
        wasStored ||
        isCorrected ||
        (await annotations.where({ articleId }).count()) > 0 ||
        (await rejections.where({ articleId }).count()) > 0 ||
        (await findings.where({ articleId }).count()) > 0;
      if (isNeeded) await articles.put(restored);
      else await articles.delete(articleId);
    });
  });
}
