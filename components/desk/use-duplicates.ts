import { useEffect, useState } from 'preact/hooks';
import { findDuplicates } from '@/utils/entries/duplicates.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { inSlices } from '@/utils/model/in-slices.ts';
import { keysOfAddress } from '@/utils/store/articles/keys-of-address.ts';

/**
 * The names of the entries that have an article in common with one, by its id; looked for bit by bit.
 * @returns undefined until they are found for the first time; then what was found last
 */
export function useDuplicates(
  entries: readonly Entry[] | undefined,
): ReadonlyMap<string, readonly string[]> | undefined {
  const [found, setFound] = useState<ReadonlyMap<string, readonly string[]>>();
  useEffect(() => {
    if (!entries) return;
    const end = new AbortController();
    const next = new Map<string, string[]>();
    inSlices(findDuplicates(entries, keysOfAddress, next), { signal: end.signal }).then(
      () => setFound(next),
      () => {},
    );
    return () => end.abort();
  }, [entries]);
  return found;
}
