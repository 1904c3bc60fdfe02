import type { Annotation, Article, ArticleMeta } from '@/utils/model/records.ts';
import { same } from '@/utils/model/same.ts';
import { mergeArticle } from '../articles/merge-article.ts';
import { registrableDomain } from '../articles/public-suffixes.ts';
import { mergeStamped, type Stamped } from '../desk/merge-stamped.ts';

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
  return same(restored, held) ? null : restored;
}

function join(table: string, lost: object, held: object, isTouched: boolean): object {
  if (table === 'annotations') return newerMark(lost as Annotation, held as Annotation);
  if (isStamped(lost) && isStamped(held)) return mergeStamped(held, lost);
  if (!isTouched) return lost;
  return table === 'articles' ? joinArticles(lost as Article, held as Article) : held;
}

/** A row as two libraries lost it, one after the other: the later form, with what of the earlier one it never held. */
export const joinLost = (earlier: object | null | undefined, later: object): object =>
  earlier && isStamped(earlier) && isStamped(later) ? mergeStamped(later, earlier) : later;

/** A damaged row may have lost its stamps. */
const isStamped = (row: object): row is Stamped =>
  'stamps' in row && typeof row.stamps === 'object' && row.stamps !== null;

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
