import { WorkIndex } from '@/utils/award/copies/index-of-works.ts';
import { checkEligibility, type Finding } from '@/utils/award/eligibility.ts';
import { type KnownArticle, knownArticle } from '@/utils/award/said.ts';
import type { Article } from '@/utils/model/records.ts';
import type { DossierRows, EntryRow } from './rows.ts';

/** Holds entries to their awards' rules, with all that was collected. */
export function eligibilityIn({ works, articles, snapshots }: DossierRows): (row: EntryRow) => Finding[] {
  const texts = new Map(
    snapshots
      .filter(({ scope }) => scope === 'article')
      .sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1))
      .map(({ articleId, text }) => [articleId, text]),
  );
  const byId = new Map(articles.map((article) => [article.id, article]));
  const names = new Map(works.map(({ id, name }) => [id, name]));
  const indexes = new Map<string, WorkIndex>();
  for (const { id, awardId, text } of works) {
    const index = indexes.get(awardId) ?? new WorkIndex();
    indexes.set(awardId, index);
    index.put(id, text);
  }
  return ({ entry, award, articleIds, duplicates }) =>
    checkEligibility(entry, award, {
      articles: new Map(
        entry.parts.flatMap(({ address }, at) => knownAt(byId.get(articleIds[at] ?? ''), address, texts)),
      ),
      duplicates,
      copies: (indexes.get(award.id)?.copiesOf(entry.id) ?? []).map((copy) => ({
        ...copy,
        name: names.get(copy.id)!,
      })),
      excluded: award.excludedAuthors ?? [],
    });
}

const knownAt = (
  article: Article | undefined,
  address: string,
  texts: ReadonlyMap<string, string>,
): [string, KnownArticle][] =>
  article ? [[address, knownArticle(article, texts.get(article.id) ?? '')]] : [];
