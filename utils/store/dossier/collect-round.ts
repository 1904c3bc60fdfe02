import type { DossierRows } from '@/utils/dossier/source/rows.ts';
import { listOpinionsOf } from '../import/colleagues.ts';
import { collectDossier, type DossierScope } from './collect.ts';

/** Entries of which everybody's marks are handed over at once. */
const AT_ONCE = 25;

/**
 * Collects what a round's dossier is made of, in portions, as `collectDossier` does: entries, their articles and texts, and what everybody
 * says of them. The marks are those of all, so that one's own come with the opinions alone.
 * @throws Fault `storage` when the store cannot be read
 */
export async function* collectRound(scope: DossierScope): AsyncGenerator<Partial<DossierRows>> {
  const entryIds: string[] = [];
  const articleIds = new Set<string>();
  async function* collected(what: DossierScope): AsyncGenerator<Partial<DossierRows>> {
    for await (const { annotations: _, answered: __, ...portion } of collectDossier(what)) {
      for (const { entry } of portion.entries ?? []) entryIds.push(entry.id);
      for (const { id } of portion.articles ?? []) articleIds.add(id);
      yield portion;
    }
  }
  yield* collected({ ...scope, articleIds: [] });
  // A colleague's page may have been another version, kept as an article of its own.
  const others = new Set<string>();
  for (let at = 0; at < entryIds.length; at += AT_ONCE) {
    const opinions = await listOpinionsOf(entryIds.slice(at, at + AT_ONCE));
    for (const { marks } of [...opinions.values()].flat())
      for (const { articleId } of marks) if (!articleIds.has(articleId)) others.add(articleId);
    yield { opinions: [...opinions].map(([entryId, said]) => ({ entryId, opinions: said })) };
  }
  if (others.size > 0) yield* collected({ entryIds: [], articleIds: [...others] });
}
