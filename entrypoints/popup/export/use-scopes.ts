import { articleScope, type ExportScope, entryScope, everythingScope } from '@/components/export/scopes.ts';
import { type Live, useLive } from '@/components/use-live.ts';
import { findPart } from '@/utils/entries/recognise.ts';
import type { Article } from '@/utils/model/records.ts';
import { listMarkedArticles } from '@/utils/store/articles/articles.ts';
import { registrableDomain } from '@/utils/store/articles/public-suffixes.ts';
import { listAwards } from '@/utils/store/desk/awards.ts';
import { getDeskChoice } from '@/utils/store/desk/choice.ts';
import { listAllEntries } from '@/utils/store/desk/entries.ts';

/** A page as the popup knows it. */
export interface PageToExport {
  /** Of its addresses and its article's record; null while they are not known. */
  keys: readonly string[] | null;
  /** Where it has marks; undefined while that is not known. */
  article: Article | null | undefined;
}

/**
 * What can be exported from where the reviewer is: the nearest first. None where nothing is there, undefined until the page is known:
 * whoever is quick would export everything in place of the entry.
 */
export function useScopes({ keys, article }: PageToExport): Live<ExportScope[]> {
  const of = keys === null || article === undefined ? null : [...keys, article?.id].join('\n');
  const { value, fault } = useLive(async () => {
    if (of === null || keys === null) return null;
    const [awards, all, choice, marked] = await Promise.all([
      listAwards(),
      listAllEntries(),
      getDeskChoice(),
      listMarkedArticles(),
    ]);
    const entries = all.filter(({ awardId }) => awards.some(({ id }) => id === awardId));
    const part = findPart(entries, keys, registrableDomain, choice.awardId);
    const scopes = [
      ...(part ? [entryScope(part.entry)] : []),
      ...(article ? [articleScope(article.id)] : []),
      ...(entries.length + marked.length > 0 ? [everythingScope()] : []),
    ];
    return { of, scopes };
  }, [of]);
  // What was asked of another page may still be there.
  return { value: value && value.of === of ? value.scopes : undefined, fault };
}
