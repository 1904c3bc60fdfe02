import { plain } from '@/utils/article/index.ts';
import { wordFinder } from '@/utils/entries/desk.ts';
import type { Entry } from '@/utils/model/entries.ts';

/** Which entries are listed. */
export interface AssignFilter {
  /** As the award names it; null for all. */
  subcommittee: string | null;
  /** Somebody to whom they are given; '' for those given to nobody; null for all. */
  who: string | null;
  words: string;
}

export const NO_ASSIGN_FILTER: AssignFilter = { subcommittee: null, who: null, words: '' };

/** @param given whom each entry is given to, by its id */
export function isShown(
  entry: Entry,
  { subcommittee, who, words }: AssignFilter,
  given: ReadonlyMap<string, readonly string[]>,
): boolean {
  if (subcommittee !== null && entry.subcommittee !== subcommittee) return false;
  const all = given.get(entry.id) ?? [];
  if (who === '' ? all.length > 0 : who !== null && !all.includes(who)) return false;
  return wordFinder(words)(plain([entry.code, entry.title, entry.authors].filter(Boolean).join(' ')));
}
