import {
  addressKeys,
  type Identifiable,
  isSameArticle,
  lookupKeys,
  mayBelongTo,
  recordKeys,
  type SeenPage,
  textsAgree,
} from '@/utils/article/index.ts';
import { Fault } from '@/utils/model/fault.ts';
import type { Annotation, Article, ArticleMeta } from '@/utils/model/records.ts';
import { textHashOf } from '@/utils/model/target.ts';
import { newId as makeId } from '@/utils/platform/id.ts';
import { annotation } from '@/utils/schema/annotation.ts';
import * as schemas from '@/utils/schema/article.ts';
import { checked } from '@/utils/schema/checked.ts';
import { damagedField, mendedArticle, wholeRows } from '@/utils/schema/damage.ts';
import { answeredFinding } from '@/utils/schema/desk.ts';
import { withDatabase } from '../database/database.ts';
import type { ButNhoDatabase } from '../database/tables.ts';
import { withKeys } from './article-keys.ts';
import { mergeArticle } from './merge-article.ts';
import { registrableDomain } from './public-suffixes.ts';

/**
 * The stored article that a page shows: one that is known under the page's own address, else under the address the
 * page calls its own, and that is the same article by utils/article/identity/identity.ts.
 * @param page its own address first among `urls`
 */
export function findArticle(page: SeenPage): Promise<Article | null> {
  return withDatabase((database) => findByKeys(database, lookupKeys(page, registrableDomain), page));
}

async function findByKeys(
  database: ButNhoDatabase,
  keys: readonly string[],
  page: SeenPage,
): Promise<Article | null> {
  for (const key of keys) {
    let best: Article | null = null;
    let bestRank = -1;
    for (const row of await database.articles.where('keys').equals(key).toArray()) {
      const held = mendedArticle(row);
      const content = held && (await contentOf(database, held, page.text));
      if (!held || !content || !isSameArticle(page, content, registrableDomain)) continue;
      // Variants of an address share a key; after a merge was undone the very address tells the articles apart. Sites
      // that show several articles at one address leave only the text for that. Should there ever be two records of
      // one article, the one that holds marks is it.
      const isExact = page.urls.some((url) => held.urls.includes(url));
      const isMarked = (await database.annotations.where({ articleId: held.id }).count()) > 0;
      const rank = Number(isExact) * 4 + Number(textsAgree(page.text, content.text)) * 2 + Number(isMarked);
      if (rank <= bestRank) continue;
      best = held;
      bestRank = rank;
    }
    if (best) return best;
  }
  return null;
}

/** What is compared of a stored article: its newest text, and its title unless the reviewer worded it. */
async function contentOf(
  { snapshots }: ButNhoDatabase,
  { id, urls, title, sources }: Article,
  otherwise: string,
): Promise<Identifiable> {
  const texts = wholeRows(schemas.snapshot, await snapshots.where({ articleId: id }).sortBy('takenAt'));
  const text = texts.findLast(({ scope }) => scope === 'article')?.text ?? otherwise;
  return { urls, title: sources.title === 'reviewer' ? null : title, text };
}

/**
 * The id under which an article is, or shall be, recorded: two tabs that both show an unrecorded article make up an id
 * each, and the first to write decides. An id that is taken by another article is not used, whoever asks for it. Runs
 * in an open transaction on `articles`, `snapshots` and `annotations`.
 * @param text the article text; '' when the writer has none at hand
 */
export async function recordId(database: ButNhoDatabase, article: Article, text: string): Promise<string> {
  const page = { ...article, canonical: null, text };
  const taken = mendedArticle(await database.articles.get(article.id));
  if (taken && mayBelongTo(page, await contentOf(database, taken, text), registrableDomain)) return taken.id;
  const held = await findByKeys(database, recordKeys(article, registrableDomain), page);
  return held?.id ?? (taken ? makeId() : article.id);
}

/** Every article in which the reviewer marked something, outside the trash, or called figures a fault; newest first. */
export function listMarkedArticles(): Promise<Article[]> {
  return withDatabase(async ({ articles, annotations, findings }) => {
    const marked = new Set<string>();
    // One mark of each will do: this is asked again whenever a mark of any of them is written.
    for (const articleId of (await annotations.orderBy('articleId').uniqueKeys()) as string[]) {
      const isMark = (row: Annotation) => !row.deletedAt && damagedField(annotation, row) === null;
      if (await annotations.where({ articleId }).filter(isMark).first()) marked.add(articleId);
    }
    await findings.each((row) => {
      if (row.answer === 'fault' && damagedField(answeredFinding, row) === null) marked.add(row.articleId);
    });
    const rows = await articles.bulkGet([...marked]);
    return rows
      .flatMap((row) => mendedArticle(row) ?? [])
      .sort((a, b) => (a.seenAt < b.seenAt ? 1 : a.seenAt > b.seenAt ? -1 : 0));
  });
}

/**
 * Puts an article into an open transaction on `articles`, merged with what is stored under its id. A damaged row stays
 * as it is: what today's page says must not be written over what can still be read of it.
 */
export async function putArticle(database: ButNhoDatabase, seen: Article): Promise<Article> {
  const stored = await database.articles.get(seen.id);
  if (stored && damagedField(schemas.article, stored) !== null) return mendedArticle(stored) ?? seen;
  const article = mergeArticle(stored, withKeys(seen), registrableDomain);
  await database.articles.put(article);
  return article;
}

/**
 * Corrects metadata by the reviewer's hand; creates the record where the article has none yet. In a damaged record only
 * what is corrected is written.
 * @param article as read from the page, used only when nothing is stored under its id
 * @throws Fault `invalid` when a correction is not what the field can hold
 */
export function editArticle(article: Article, edits: Partial<ArticleMeta>): Promise<Article> {
  return withDatabase((database) =>
    database.transaction('rw', database.articles, async () => {
      const stored = (await database.articles.get(article.id)) ?? withKeys(article);
      const corrections = checked('correction', schemas.articleEdit, edits);
      const sources = { ...mendedArticle(stored)?.sources };
      for (const field of Object.keys(edits) as (keyof ArticleMeta)[]) sources[field] = 'reviewer';
      const edited: Article = { ...stored, ...corrections, sources };
      await database.articles.put(edited);
      return mendedArticle(edited) ?? edited;
    }),
  );
}

/**
 * Undoes a wrong merge: the address leaves its article and becomes an article of its own, together with the marks that
 * were made there and the snapshots those marks count in. Refused suggestions and answered findings hold on both: they do
 * not say where they were met, and on the text they were not met on they say nothing.
 * @param newId id of the article to be made
 * @returns the new article, or null when the address belongs to no article or is the article's only one
 * @throws Fault `storage` when the article's record is damaged: it cannot be divided
 */
export function separateAddress(articleId: string, address: string, newId: string): Promise<Article | null> {
  return withDatabase((database) => {
    const { articles, annotations, snapshots, rejections, findings } = database;
    return database.transaction('rw', articles, annotations, snapshots, rejections, findings, async () => {
      const stored = await articles.get(articleId);
      const damage = stored && damagedField(schemas.article, stored);
      if (typeof damage === 'string')
        throw new Fault('storage', `article ${articleId} is damaged: ${damage}`);
      if (!stored?.urls.includes(address) || stored.urls.length < 2) return null;
      const urls = stored.urls.filter((url) => url !== address);
      // Keys are made anew: a key that came from a canonical address would lead straight back to the wrong merge.
      const separated: Article = {
        ...stored,
        id: newId,
        urls: [address],
        keys: addressKeys([address], registrableDomain),
      };
      await articles.put({ ...stored, urls, keys: addressKeys(urls, registrableDomain) });
      await articles.put(separated);
      const moved = await annotations
        .where({ articleId })
        .filter((row) => row.source === address)
        .toArray();
      for (const { id } of moved) await annotations.update(id, { articleId: newId });
      const whole = wholeRows(annotation, moved);
      for (const hash of new Set(whole.flatMap(({ target }) => textHashOf(target) ?? []))) {
        const snapshot = await snapshots.get([articleId, hash]);
        if (snapshot) await snapshots.put({ ...snapshot, articleId: newId });
      }
      const refused = await rejections.where({ articleId }).toArray();
      await rejections.bulkPut(refused.map((rejection) => ({ ...rejection, articleId: newId })));
      const answered = await findings.where({ articleId }).toArray();
      await findings.bulkPut(answered.map((finding) => ({ ...finding, articleId: newId })));
      return separated;
    });
  });
}
