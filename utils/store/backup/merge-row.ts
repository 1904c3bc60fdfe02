import type { Annotation, Article, ArticleMeta } from '@/utils/model/records.ts';
import { mergeArticle } from '../articles/merge-article.ts';
import { registrableDomain } from '../articles/public-suffixes.ts';

/**
 * What a restore writes in a row's place: the row as it was lost, unless what is in the database is newer.
 * @param held the row in the database, if there is one
 * @param isTouched whether the reviewer wrote or deleted it since the loss
 * @returns null where nothing is to be written
 */
export function rowToRestore(
  table: string,
  lost: object,
  held: object | undefined,
  isTouched: boolean,
): object | null {
  if (!held) return isTouched ? null : lost;
  const restored = join(table, lost, held, isTouched);
  return JSON.stringify(restored) === JSON.stringify(held) ? null : restored;
}

function join(table: string, lost: object, held: object, isTouched: boolean): object {
  if (table === 'annotations') return newerMark(lost as Annotation, held as Annotation);
  if (!isTouched) return lost;
  return table === 'articles' ? joinArticles(lost as Article, held as Article) : held;
}

function newerMark(lost: Annotation, held: Annotation): Annotation {
  if (held.updatedAt !== lost.updatedAt) return held.updatedAt > lost.updatedAt ? held : lost;
  return held.anchorCheckedAt < lost.anchorCheckedAt ? lost : held;
}

/** Addresses and corrections of both; where both were corrected, the correction made since the loss. */
function joinArticles(lost: Article, held: Article): Article {
  const joined = mergeArticle(lost, held, registrableDomain);
  for (const field of Object.keys(held.sources) as (keyof ArticleMeta)[]) {
    if (held.sources[field] !== 'reviewer') continue;
    Object.assign(joined, { [field]: held[field] });
    joined.sources[field] = 'reviewer';
  }
  return joined;
}
