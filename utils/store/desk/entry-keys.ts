import { keysOfParts } from '@/utils/entries/duplicates.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { registrableDomain } from '../articles/public-suffixes.ts';

/** An entry as it is stored: with the keys of its parts’ addresses, so that a page finds its entry. */
export interface StoredEntry extends Entry {
  keys?: string[];
}

export const withEntryKeys = (entry: Entry): StoredEntry => ({
  ...entry,
  keys: keysOfParts(entry, registrableDomain),
});

/** An entry as the rest of the product knows it. */
export function withoutEntryKeys({ keys: _, ...entry }: StoredEntry): Entry {
  return entry;
}
