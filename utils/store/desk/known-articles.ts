import { addressKeys } from '@/utils/article/index.ts';
import type { KnownArticle } from '@/utils/award/said.ts';
import type { Article } from '@/utils/model/records.ts';
import { snapshot as snapshotSchema } from '@/utils/schema/article.ts';
import { mendedArticle, wholeRows } from '@/utils/schema/damage.ts';
import { registrableDomain } from '../articles/public-suffixes.ts';
import { withDatabase } from '../database/database.ts';
import type { ButNhoDatabase } from '../database/tables.ts';

/** What the recorded articles at these addresses say that rules are held against, by the address as it was given. */
export function listKnownArticles(addresses: readonly string[]): Promise<Map<string, KnownArticle>> {
  const keyOf = new Map(
    addresses.map((address) => [address, addressKeys([address], registrableDomain)[0] ?? address]),
  );
  return withDatabase(async (database) => {
    const rows = await database.articles
      .where('keys')
      .anyOf([...new Set(keyOf.values())])
      .distinct()
      .toArray();
    const articles = rows.flatMap((row) => mendedArticle(row) ?? []);
    const texts = await newestTexts(database, articles);
    const byKey = new Map<string, KnownArticle>();
    for (const article of articles) {
      const known = knownOf(article, texts.get(article.id) ?? '');
      for (const key of article.keys) byKey.set(key, known);
    }
    return new Map(
      [...keyOf].flatMap(([address, key]) => {
        const known = byKey.get(key);
        return known ? [[address, known] as const] : [];
      }),
    );
  });
}

const knownOf = (article: Article, text: string): KnownArticle => ({
  publishedOn: article.publishedOn,
  isDayGuessed: article.sources.publishedOn === 'address',
  title: article.title,
  byline: article.byline,
  seriesPart: article.seriesPart,
  banner: article.awardBanner,
  text,
});

/** The newest kept text of each article, without what else stood on its page. */
async function newestTexts(
  { snapshots }: ButNhoDatabase,
  articles: readonly Article[],
): Promise<Map<string, string>> {
  const rows = await snapshots
    .where('articleId')
    .anyOf(articles.map(({ id }) => id))
    .toArray();
  const inTime = wholeRows(snapshotSchema, rows)
    .filter(({ scope }) => scope === 'article')
    .sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1));
  return new Map(inTime.map(({ articleId, text }) => [articleId, text]));
}
