import type { DossierRows } from '@/utils/dossier/source/rows.ts';
import { findDuplicates } from '@/utils/entries/duplicates.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { inSlices } from '@/utils/model/in-slices.ts';
import { annotation as annotationSchema } from '@/utils/schema/annotation.ts';
import { snapshot as snapshotSchema } from '@/utils/schema/article.ts';
import { mendedArticle, wholeRows } from '@/utils/schema/damage.ts';
import { answeredFinding as findingSchema } from '@/utils/schema/desk.ts';
import { listMarkedArticles } from '../articles/articles.ts';
import { keysOfAddress } from '../articles/keys-of-address.ts';
import { withDatabase } from '../database/database.ts';
import { listAwards } from '../desk/awards.ts';
import { listAllEntries } from '../desk/entries.ts';
import { isHidden, listParts } from '../desk/entry-parts.ts';
import { listArticlesAt } from '../desk/known-articles.ts';
import { listReviews } from '../desk/reviews.ts';
import { worksBeside } from './works.ts';

/** What is to be exported. */
export interface DossierScope {
  /** In the order of the dossier; with the articles of their parts, whether anything is marked in them or not. */
  entryIds: readonly string[] | 'all';
  /** Articles beside them; all: those in which something was marked, or called a fault. */
  articleIds: readonly string[] | 'all';
}

/** Articles whose rows are read, checked and handed over at once: some two hundred marks; with a thousand the page's tasks got long. */
const AT_ONCE = 5;

/**
 * Collects what a dossier is made of, in portions: to be put together by `addRows`, in this order. Damaged rows and what is in the trash
 * are left out.
 * @throws Fault `storage` when the store cannot be read
 */
export async function* collectDossier(scope: DossierScope): AsyncGenerator<Partial<DossierRows>> {
  const { entries, ofAwards } = await entriesOf(scope);
  yield { entries };
  const chosen = new Set(entries.map(({ entry }) => entry.id));
  for await (const works of worksBeside(chosen, ofAwards)) yield { works };
  const ids = entries.flatMap(({ articleIds }) => articleIds.flatMap((id) => id ?? []));
  const others =
    scope.articleIds === 'all' ? (await listMarkedArticles()).map(({ id }) => id) : scope.articleIds;
  const wanted = [...new Set([...ids, ...others])];
  const parts = await listParts();
  for (const some of sliced(wanted)) {
    const portion = await rowsOf(some);
    const hidden = portion.articles.filter((article) => isHidden(article, parts)).map(({ id }) => id);
    yield { ...portion, hidden };
  }
}

type ArticlePortion = Pick<DossierRows, 'articles' | 'annotations' | 'snapshots' | 'answered'>;

/** All that is kept of some articles, in their order. */
function rowsOf(ids: readonly string[]): Promise<ArticlePortion> {
  return withDatabase(async ({ articles, annotations, snapshots, findings }) => {
    const held = await Promise.all([
      articles.bulkGet([...ids]),
      annotations.where('articleId').anyOf(ids).toArray(),
      snapshots.where('articleId').anyOf(ids).toArray(),
      findings.where('articleId').anyOf(ids).toArray(),
    ]);
    return {
      articles: held[0].flatMap((row) => mendedArticle(row) ?? []),
      annotations: wholeRows(annotationSchema, held[1]).filter(({ deletedAt }) => !deletedAt),
      snapshots: wholeRows(snapshotSchema, held[2]),
      answered: wholeRows(findingSchema, held[3]),
    };
  });
}

type EntryPortion = Pick<DossierRows, 'entries'> & {
  /** Every entry of the awards that they belong to. */
  ofAwards: Entry[];
};

async function entriesOf({ entryIds }: DossierScope): Promise<EntryPortion> {
  if (entryIds.length === 0) return { entries: [], ofAwards: [] };
  const awards = new Map((await listAwards()).map((award) => [award.id, award]));
  const all = (await listAllEntries()).filter(({ awardId }) => awards.has(awardId));
  const byId = new Map(all.map((entry) => [entry.id, entry]));
  const chosen = entryIds === 'all' ? all : entryIds.flatMap((id) => byId.get(id) ?? []);
  const awardIds = [...new Set(chosen.map(({ awardId }) => awardId))];
  const byAward = awardIds.map((id) => all.filter(({ awardId }) => awardId === id));
  const duplicates = new Map<string, string[]>();
  for (const ofOne of byAward) await inSlices(findDuplicates(ofOne, keysOfAddress, duplicates), {});
  const articles = await listArticlesAt(chosen.flatMap(({ parts }) => parts.map(({ address }) => address)));
  const reviews = new Map((await listReviews()).map((review) => [review.entryId, review]));
  return {
    entries: chosen.map((entry) => ({
      entry,
      award: awards.get(entry.awardId)!,
      review: reviews.get(entry.id) ?? null,
      articleIds: entry.parts.map(({ address }) => articles.get(address)?.id ?? null),
      duplicates: duplicates.get(entry.id) ?? [],
    })),
    ofAwards: byAward.flat(),
  };
}

function* sliced<T>(items: readonly T[]): Generator<T[]> {
  for (let at = 0; at < items.length; at += AT_ONCE) yield items.slice(at, at + AT_ONCE);
}
