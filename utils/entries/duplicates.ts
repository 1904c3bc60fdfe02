import { addressKeys, type DomainOf } from '@/utils/article/index.ts';
import type { Entry } from '@/utils/model/entries.ts';

/** What stands in the place of an entry's title: where it has none, where to find it. */
export const titleOfEntry = ({ title, parts }: Entry): string => title ?? parts[0]?.address ?? '–';

/** What an entry is called where only its name counts. */
export const nameOfEntry = (entry: Entry): string => entry.code ?? titleOfEntry(entry);

/** What the addresses of an entry have in common with others of the same articles. */
export const keysOfParts = ({ parts }: Pick<Entry, 'parts'>, domainOf: DomainOf): string[] =>
  addressKeys(
    parts.map(({ address }) => address),
    domainOf,
  );

/**
 * The entries that have an article in common with others, by the keys of its addresses.
 * @returns by an entry's id the names of the others
 */
export function findDuplicates(entries: readonly Entry[], domainOf: DomainOf): Map<string, string[]> {
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const key of keysOfParts(entry, domainOf)) byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  const found = new Map<string, Set<string>>();
  for (const sharing of byKey.values()) {
    if (sharing.length < 2) continue;
    for (const entry of sharing) {
      const others = found.get(entry.id) ?? new Set();
      for (const other of sharing) if (other.id !== entry.id) others.add(nameOfEntry(other));
      found.set(entry.id, others);
    }
  }
  return new Map([...found].map(([id, names]) => [id, [...names]]));
}
