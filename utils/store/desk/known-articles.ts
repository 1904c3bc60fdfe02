import { type KnownArticle, knownArticle } from '@/utils/award/said.ts';
import type { Article } from '@/utils/model/records.ts';
import { snapshot as snapshotSchema } from '@/utils/schema/article.ts';
import { mendedArticle, wholeRows } from '@/utils/schema/damage.ts';
import { keysOfAddress } from '../articles/keys-of-address.ts';
import { withDatabase } from '../database/database.ts';

/** Articles looked for at once: what comes of each look is a slice of some milliseconds. */
const AT_ONCE = 100;

/** The recorded articles at these addresses, by the address as it was given. */
export function listArticlesAt(addresses: readonly string[]): Promise<Map<string, Article>> {
  return withDatabase(async ({ articles }) => {
    const found = new Map<string, Article>();
    for (let at = 0; at < addresses.length; at += AT_ONCE) {
      const some = addresses.slice(at, at + AT_ONCE);
      const keyOf = new Map(some.map((address) => [address, keysOfAddress(address)[0] ?? address]));
      const rows = await articles
        .where('keys')
        .anyOf([...new Set(keyOf.values())])
        .distinct()
        .toArray();
      const byKey = new Map<string, Article>();
      for (const article of rows.flatMap((row) => mendedArticle(row) ?? []))
        for (const key of article.keys) byKey.set(key, article);
      for (const [address, key] of keyOf) {
        const article = byKey.get(key);
        if (article) found.set(address, article);
      }
    }
    return found;
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
    const texts = new Map<string, string>();
    for (let at = 0; at < articles.length; at += AT_ONCE) {
      const ids = articles.slice(at, at + AT_ONCE).map(({ id }) => id);
      const rows = await snapshots.where('articleId').anyOf(ids).toArray();
      const inTime = wholeRows(snapshotSchema, rows)
        .filter(({ scope }) => scope === 'article')
        .sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1));
      for (const { articleId, text } of inTime) texts.set(articleId, text);
    }
    return texts;
  });
}
