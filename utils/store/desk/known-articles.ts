import { addressKeys } from '@/utils/article/index.ts';
import type { KnownArticle } from '@/utils/award/said.ts';
import { mendedArticle } from '@/utils/schema/damage.ts';
import { registrableDomain } from '../articles/public-suffixes.ts';
import { withDatabase } from '../database/database.ts';

/** What the recorded articles at these addresses say that rules are held against, by the address as it was given. */
export function listKnownArticles(addresses: readonly string[]): Promise<Map<string, KnownArticle>> {
  const keyOf = new Map(
    addresses.map((address) => [address, addressKeys([address], registrableDomain)[0] ?? address]),
  );
  return withDatabase(async ({ articles }) => {
    const byKey = new Map<string, KnownArticle>();
    for (const row of await articles
      .where('keys')
      .anyOf([...new Set(keyOf.values())])
      .distinct()
      .toArray()) {
      const article = mendedArticle(row);
      if (!article) continue;
      const { publishedOn, sources } = article;
      for (const key of article.keys)
        byKey.set(key, { publishedOn, isDayGuessed: sources.publishedOn === 'address' });
    }
    return new Map(
      [...keyOf].flatMap(([address, key]) => {
        const known = byKey.get(key);
        return known ? [[address, known] as const] : [];
      }),
    );
  });
}
