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
 * The entries that have an article in common with others, by the keys of its addresses. May be paused after each entry.
 * @param keysOf the keys of an address
 * @param found filled, at the end, with the names of the others by an entry's id
 */
export function* findDuplicates(
  entries: readonly Entry[],
  keysOf: (address: string) => readonly string[],
  found: Map<string, string[]>,
): Generator<void, void> {
  const byKey = new Map<string, Set<Entry>>();
  for (const entry of entries) {
    for (const { address } of entry.parts)
      for (const key of keysOf(address)) byKey.set(key, (byKey.get(key) ?? new Set()).add(entry));
    yield;
  }
  const names = new Map<string, Set<string>>();
  for (const sharing of byKey.values()) {
    if (sharing.size < 2) continue;
    for (const entry of sharing) {
      const others = names.get(entry.id) ?? new Set();
      for (const other of sharing) if (other.id !== entry.id) others.add(nameOfEntry(other));
      names.set(entry.id, others);
    }
  }
  for (const [id, others] of names) found.set(id, [...others]);
}
