import { useEffect, useState } from 'preact/hooks';
import type { Live } from '@/components/use-live.ts';
import type { DeskRow } from '@/utils/entries/desk.ts';
import type { Award } from '@/utils/model/award.ts';
import type { Entry, Review } from '@/utils/model/entries.ts';
import { inSlices } from '@/utils/model/in-slices.ts';
import { type Shelf, Shelver } from '@/utils/search/shelve.ts';
import { keysOfAddress } from '@/utils/store/articles/keys-of-address.ts';
import type { Held } from './use-catalogue.ts';

const NO_SHELF: Shelf = { works: [], loose: [], tallies: new Map() };
const NO_REVIEWS: ReadonlyMap<string, Review> = new Map();

/** The works of an award with their articles and marks, put together anew, bit by bit, whenever any of it changes. */
export function useShelf(
  award: Award,
  rows: readonly DeskRow[] | undefined,
  allEntries: Live<Entry[]>['value'],
  reviews: ReadonlyMap<string, Review> = NO_REVIEWS,
  { catalogue, news }: Held,
): Shelf {
  const [shelf, setShelf] = useState(NO_SHELF);
  const [shelver] = useState(() => new Shelver());
  useEffect(() => {
    if (!catalogue || !rows || !allEntries) return;
    const end = new AbortController();
    const made: Shelf = { works: [], loose: [], tallies: new Map() };
    const stock = {
      entries: rows.map(({ entry }) => entry),
      allEntries,
      reviews,
      articles: catalogue.articles(),
      isBlind: award.blind,
      keysOf: keysOfAddress,
    };
    inSlices(shelver.shelve(stock, made), { signal: end.signal }).then(
      () => setShelf(made),
      () => {},
    );
    return () => end.abort();
  }, [award, rows, allEntries, reviews, catalogue, news, shelver]);
  return shelf;
}
