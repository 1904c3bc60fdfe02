import type { Campaign } from '@/utils/model/records.ts';
import { bare, finder, type Searchable, searchable } from '../text/search.ts';
import { asCampaign } from './as-campaign.ts';
import entries from './data/gazetteer.json';
import type { GazetteerEntry } from './types.ts';

/** An entry with all that it is looked for by. */
interface Listed {
  entry: GazetteerEntry;
  words: Searchable;
  /** What a query may begin: its name, and its number where it has one. */
  begins: readonly string[];
}

let listed: Listed[] | undefined;

/** Made when somebody first looks: most cards are never corrected. */
const list = (): Listed[] => {
  listed ??= (entries as readonly GazetteerEntry[]).map((entry) => ({
    entry,
    words: searchable([entry.name, ...entry.aliases, entry.number ?? ''].join('\n')),
    begins: [entry.name, ...(entry.number ? [entry.number] : [])].map(bare),
  }));
  return listed;
};

/**
 * The known campaigns and documents that a reviewer may mean who types some of a name, an alias or a number: those with the
 * diacritics as typed first, then those that begin so, then the shortest.
 * @param most how many are told
 */
export function findKnownCampaigns(query: string, most: number): Campaign[] {
  if (!query.trim()) return [];
  const find = finder(query);
  const begin = bare(query.trim().normalize('NFC'));
  return list()
    .flatMap(({ entry, words, begins }) => {
      const hit = find(words);
      return hit
        ? [{ entry, rank: (hit === 'exact' ? 0 : 2) + (begins.some((one) => one.startsWith(begin)) ? 0 : 1) }]
        : [];
    })
    .sort((a, b) => a.rank - b.rank || a.entry.name.length - b.entry.name.length)
    .slice(0, most)
    .map(({ entry }) => asCampaign(entry));
}
