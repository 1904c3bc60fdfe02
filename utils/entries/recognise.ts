import { addressKeys, type DomainOf } from '@/utils/article/index.ts';
import type { Entry } from '@/utils/model/entries.ts';

/** A part of an entry. */
export interface PartOfEntry {
  entry: Entry;
  /** Its place among the entry's parts, from 0. */
  index: number;
}

/**
 * The part that a page is, by the keys of its addresses or of its article's record: other spellings of an address have one
 * key. Where several entries have it, which is told as a duplicate, the first one of the preferred award.
 * @param entries in the order given
 */
export function findPart(
  entries: readonly Entry[],
  keys: readonly string[],
  domainOf: DomainOf,
  preferredAward: string | null = null,
): PartOfEntry | null {
  const sought = new Set(keys);
  let found: PartOfEntry | null = null;
  for (const entry of entries) {
    if (found && entry.awardId !== preferredAward) continue;
    const index = entry.parts.findIndex(({ address }) =>
      addressKeys([address], domainOf).some((key) => sought.has(key)),
    );
    if (index < 0) continue;
    if (preferredAward === null || entry.awardId === preferredAward) return { entry, index };
    found = { entry, index };
  }
  return found;
}
