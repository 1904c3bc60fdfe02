import { useEffect, useState } from 'preact/hooks';
import { inSlices } from '@/utils/model/in-slices.ts';
import type { Query } from '@/utils/search/query.ts';
import { Found, scan } from '@/utils/search/scan.ts';
import type { Work } from '@/utils/search/shelf.ts';

/** What was found, and what was looked for: the newest search that came to its end. */
export interface Search {
  query: Query;
  found: Found;
}

/**
 * Looks for a query in works, a slice of time after the other; a newer query ends the search for an older one.
 * @returns null where nothing is looked for, or nothing was found yet
 */
export function useSearch(works: readonly Work[], query: Query | null): Search | null {
  const [search, setSearch] = useState<Search | null>(null);
  useEffect(() => {
    if (!query) {
      setSearch(null);
      return;
    }
    const end = new AbortController();
    const found = new Found();
    inSlices(scan(works, query, found), { signal: end.signal }).then(
      () => setSearch({ query, found }),
      () => {},
    );
    return () => end.abort();
  }, [works, query]);
  return query ? search : null;
}
