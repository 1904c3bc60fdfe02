import type { Article, ArticleMeta } from '../model';
import { type ButNhoDatabase, withDatabase } from './database';

/**
 * The stored article seen at one of these addresses, the first address deciding.
 * @param addresses normalised addresses, the page's own first, then its trusted canonical one
 */
export function findArticle(addresses: readonly string[]): Promise<Article | null> {
  return withDatabase(async ({ articles }) => {
    for (const address of addresses) {
      const found = await articles.where('urls').equals(address).first();
      if (found) return found;
    }
    return null;
  });
}

/** @returns the article, or null when no mark or edit has made a record of it */
export function getArticle(id: string): Promise<Article | null> {
  return withDatabase(async ({ articles }) => (await articles.get(id)) ?? null);
}

/** Every article that holds at least one mark outside the trash, newest first. */
export function listMarkedArticles(): Promise<Article[]> {
  return withDatabase(async ({ articles, annotations }) => {
    const marked = new Set<string>();
    await annotations.each((annotation) => {
      if (!annotation.deletedAt) marked.add(annotation.articleId);
    });
    const rows = await articles.bulkGet([...marked]);
    return rows
      .filter((row) => row !== undefined)
      .sort((a, b) => (a.seenAt < b.seenAt ? 1 : a.seenAt > b.seenAt ? -1 : 0));
  });
}

/**
 * What was read from the page today, laid over what is stored: addresses add up, a field the reviewer corrected stays
 * theirs, and a field that today's page lacks keeps what was known.
 */
export function mergeArticle(stored: Article | undefined, seen: Article): Article {
  if (!stored) return seen;
  const merged: Article = {
    ...stored,
    urls: [...new Set([...stored.urls, ...seen.urls])],
    hash: seen.hash,
    seenAt: seen.seenAt,
    sources: { ...stored.sources },
  };
  for (const field of Object.keys(seen.sources) as (keyof ArticleMeta)[]) {
    if (stored.sources[field] === 'reviewer') continue;
    Object.assign(merged, { [field]: seen[field] });
    merged.sources[field] = seen.sources[field]!;
  }
  return merged;
}

/** Puts an article into an open transaction on `articles`, merged with what is stored under its id. */
export async function putArticle(database: ButNhoDatabase, seen: Article): Promise<Article> {
  const article = mergeArticle(await database.articles.get(seen.id), seen);
  await database.articles.put(article);
  return article;
}

/**
 * Corrects metadata by the reviewer's hand; creates the record where the article has none yet.
 * @param article as read from the page, used only when nothing is stored under its id
 */
export function editArticle(article: Article, edits: Partial<ArticleMeta>): Promise<Article> {
  return withDatabase((database) =>
    database.transaction('rw', database.articles, async () => {
      const stored = (await database.articles.get(article.id)) ?? article;
      const sources = { ...stored.sources };
      for (const field of Object.keys(edits) as (keyof ArticleMeta)[]) sources[field] = 'reviewer';
      const edited: Article = { ...stored, ...edits, sources };
      await database.articles.put(edited);
      return edited;
    }),
  );
}

/**
 * Undoes a wrong merge: the address leaves its article and becomes an article of its own, together with the marks that
 * were made there and the snapshots those marks count in.
 * @param newId id of the article to be made
 * @returns the new article, or null when the address belongs to no article or is the article's only one
 */
export function separateAddress(articleId: string, address: string, newId: string): Promise<Article | null> {
  return withDatabase((database) => {
    const { articles, annotations, snapshots } = database;
    return database.transaction('rw', articles, annotations, snapshots, async () => {
      const stored = await articles.get(articleId);
      if (!stored?.urls.includes(address) || stored.urls.length < 2) return null;
      const separated: Article = { ...stored, id: newId, urls: [address] };
      await articles.put({ ...stored, urls: stored.urls.filter((url) => url !== address) });
      await articles.put(separated);
      const moved = await annotations
        .where({ articleId })
        .filter((annotation) => annotation.source === address)
        .toArray();
      for (const annotation of moved) await annotations.update(annotation.id, { articleId: newId });
      for (const hash of new Set(moved.map((annotation) => annotation.target.snapshotHash))) {
        const snapshot = await snapshots.get([articleId, hash]);
        if (snapshot) await snapshots.put({ ...snapshot, articleId: newId });
      }
      return separated;
    });
  });
}
