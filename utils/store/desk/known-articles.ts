import { addressKeys } from '@/utils/article/index.ts';
import { type KnownArticle, knownArticle } from '@/utils/award/said.ts';
import type { Article } from '@/utils/model/records.ts';
import { snapshot as snapshotSchema } from '@/utils/schema/article.ts';
import { mendedArticle, wholeRows } from '@/utils/schema/damage.ts';
import { registrableDomain } from '../articles/public-suffixes.ts';
import { withDatabase } from '../database/database.ts';

/** The recorded articles at these addresses, by the address as it was given. */
export function listArticlesAt(addresses: readonly string[]): Promise<Map<string, Article>> {
  const keyOf = new Map(
    addresses.map((address) => [address, addressKeys([address], registrableDomain)[0] ?? address]),
  );
  return withDatabase(async ({ articles }) => {
    const rows = await articles
      .where('keys')
      .anyOf([...new Set(keyOf.values())])
      .distinct()
      .toArray();
    const byKey = new Map<string, Article>();
    for (const article of rows.flatMap((row) => mendedArticle(row) ?? []))
      for (const key of article.keys) byKey.set(key, article);
    return new Map(
      [...keyOf].flatMap(([address, key]) => {
        const article = byKey.get(key);
        return article ? [[address, article] as const] : [];
      }),
    );
  });
}

/** What the recorded articles at these addresses say that rules are held against, by the address as it was given. */
export async function listKnownArticles(addresses: readonly string[]): Promise<Map<string, KnownArticle>> {
  const found = await listArticlesAt(addresses);
  const texts = await newestTexts([...new Set(found.values())]);
  return new Map(
    [...found].map(([address, article]) => [address, knownArticle(article, texts.get(article.id) ?? '')]),
  );
}

/** The newest kept text of each article, without what else stood on its page. */
function newestTexts(articles: readonly Article[]): Promise<Map<string, string>> {
  return withDatabase(async ({ snapshots }) => {
    const rows = await snapshots
      .where('articleId')
      .anyOf(articles.map(({ id }) => id))
      .toArray();
    const inTime = wholeRows(snapshotSchema, rows)
      .filter(({ scope }) => scope === 'article')
      .sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1));
    return new Map(inTime.map(({ articleId, text }) => [articleId, text]));
  });
}
