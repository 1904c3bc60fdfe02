import { addressKeys } from '@/utils/article/index.ts';
import { keysOfParts } from '@/utils/entries/duplicates.ts';
import { wholeRows } from '@/utils/schema/damage.ts';
import { award as awardSchema, entry as entrySchema } from '@/utils/schema/desk.ts';
import { registrableDomain } from '../articles/public-suffixes.ts';
import { withDatabase } from '../database/database.ts';

/** What an entry means for a page that is a part of it. */
export interface PartOfEntry {
  /** Author and outlet are not to be known while it is read. */
  isBlind: boolean;
  /** As the lists name them; none unless they are not to be known. */
  authors: string[];
}

/** The parts of all entries outside of the trash, by the keys of their addresses. */
export function listParts(): Promise<Map<string, PartOfEntry>> {
  return withDatabase(async ({ awards, entries }) => {
    const kept = wholeRows(awardSchema, await awards.toArray()).filter((row) => !row.deletedAt);
    const parts = new Map<string, PartOfEntry>();
    for (const { id, blind } of kept) {
      const rows = wholeRows(entrySchema, await entries.where({ awardId: id }).toArray());
      for (const entry of rows) {
        if (entry.deletedAt) continue;
        const authors = blind && entry.authors !== null ? [entry.authors] : [];
        // A work of two awards is hidden as soon as one of them is judged blind.
        for (const key of keysOfParts(entry, registrableDomain)) {
          const known = parts.get(key);
          parts.set(key, {
            isBlind: blind || known?.isBlind === true,
            authors: [...(known?.authors ?? []), ...authors],
          });
        }
      }
    }
    return parts;
  });
}

/** What entry a page belongs to, by its addresses; null where it belongs to none. */
export async function partAt(urls: readonly string[]): Promise<PartOfEntry | null> {
  const parts = await listParts();
  const found = addressKeys(urls, registrableDomain).flatMap((key) => parts.get(key) ?? []);
  return found.find(({ isBlind }) => isBlind) ?? found[0] ?? null;
}

/** Whether an article is a part of a work that is read blind. @param parts as {@link listParts} tells them */
export const isHidden = (
  { keys }: { keys: readonly string[] },
  parts: ReadonlyMap<string, PartOfEntry>,
): boolean => keys.some((key) => parts.get(key)?.isBlind === true);
