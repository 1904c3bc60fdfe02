import { addressKeys } from '@/utils/article/index.ts';
import { keysOfParts } from '@/utils/entries/duplicates.ts';
import { wholeRows } from '@/utils/schema/damage.ts';
import { award as awardSchema, entry as entrySchema } from '@/utils/schema/desk.ts';
import { registrableDomain } from '../articles/public-suffixes.ts';
import { withDatabase } from '../database/database.ts';
import { listAwards } from './awards.ts';
import { listAllEntries } from './entries.ts';

/** What it means for the reading of a page that it is a part of an entry. */
export interface PartReading {
  /** Author and outlet are not to be known while it is read. */
  isBlind: boolean;
  /** As the lists name them; none unless they are not to be known. */
  authors: string[];
}

/** The parts of all entries outside of the trash, by the keys of their addresses. */
export async function listParts(): Promise<Map<string, PartReading>> {
  const [awards, entries] = await Promise.all([listAwards(), listAllEntries()]);
  const blindness = new Map(awards.map(({ id, blind }) => [id, blind]));
  const parts = new Map<string, PartReading>();
  for (const entry of entries) {
    const blind = blindness.get(entry.awardId);
    // Its award is in the trash.
    if (blind === undefined) continue;
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
  return parts;
}

/** What entry a page belongs to, by its addresses; null where it belongs to none. */
export function partAt(urls: readonly string[]): Promise<PartReading | null> {
  const keys = addressKeys(urls, registrableDomain);
  return withDatabase(async ({ awards, entries }) => {
    const rows = await entries.where('keys').anyOf(keys).distinct().toArray();
    const found = wholeRows(entrySchema, rows).filter(({ deletedAt }) => deletedAt === null);
    const judged = await awards.bulkGet(found.map(({ awardId }) => awardId));
    const readings = found.flatMap(({ authors }, index): PartReading[] => {
      const [award] = wholeRows(awardSchema, [judged[index]!]);
      // Its award is in the trash.
      if (!award || award.deletedAt !== null) return [];
      return [{ isBlind: award.blind, authors: award.blind && authors !== null ? [authors] : [] }];
    });
    if (readings.length === 0) return null;
    // A work of two awards is hidden as soon as one of them is judged blind.
    return {
      isBlind: readings.some(({ isBlind }) => isBlind),
      authors: readings.flatMap(({ authors }) => authors),
    };
  });
}

/** Whether an article is a part of a work that is read blind. @param parts as {@link listParts} tells them */
export const isHidden = (
  { keys }: { keys: readonly string[] },
  parts: ReadonlyMap<string, PartReading>,
): boolean => keys.some((key) => parts.get(key)?.isBlind === true);
