import type { Entry } from '@/utils/model/entries.ts';
import type { HeldArticle, HeldMark } from './shelf.ts';

/** Something in the trash. */
export type Binned = { key: string; deletedAt: string } & (
  | { what: 'mark'; mark: HeldMark; held: HeldArticle | null }
  /** All marks of an article that were deleted together, and no others are left of it. */
  | { what: 'article'; held: HeldArticle; marks: readonly HeldMark[] }
  | { what: 'entry'; entry: Entry }
);

/** Fewer marks than these are not told as an article. */
const FEWEST = 2;

/** What is in the trash, deleted last first. @param marks those that are deleted */
export function binOf(
  articles: Iterable<HeldArticle>,
  marks: readonly HeldMark[],
  entries: readonly Entry[],
): Binned[] {
  const byId = new Map([...articles].map((held) => [held.article.id, held]));
  const together = new Map<string, HeldMark[]>();
  for (const mark of marks) {
    const key = `${mark.articleId} ${mark.deletedAt}`;
    together.set(key, [...(together.get(key) ?? []), mark]);
  }
  const binned: Binned[] = entries.map((entry) => ({
    what: 'entry',
    key: `entry ${entry.id}`,
    deletedAt: entry.deletedAt!,
    entry,
  }));
  for (const [key, some] of together) {
    const { articleId, deletedAt } = some[0]!;
    const held = byId.get(articleId) ?? null;
    if (held && held.marks.length === 0 && some.length >= FEWEST)
      binned.push({ what: 'article', key: `article ${key}`, deletedAt: deletedAt!, held, marks: some });
    else
      for (const mark of some)
        binned.push({ what: 'mark', key: `mark ${mark.id}`, deletedAt: deletedAt!, mark, held });
  }
  return binned.sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : a.deletedAt > b.deletedAt ? -1 : 0));
}
