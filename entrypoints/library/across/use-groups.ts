import { useEffect, useState } from 'preact/hooks';
import { inSlices } from '@/utils/model/in-slices.ts';
import type { AnnotationKind } from '@/utils/model/records.ts';
import { type Group, gather, ranked } from '@/utils/search/across.ts';
import type { Work } from '@/utils/search/shelf.ts';

/**
 * Marks of all works that say the same, those in most works first, put together bit by bit.
 * @param kind of the marks; null while nobody asks
 * @param least works that a group must stand in
 * @returns null until they are together
 */
export function useGroups(works: readonly Work[], kind: AnnotationKind | null, least = 1): Group[] | null {
  const [groups, setGroups] = useState<Group[] | null>(null);
  useEffect(() => {
    if (kind === null) return;
    const end = new AbortController();
    const made = new Map<string, Group>();
    inSlices(gather(works, kind, made), { signal: end.signal }).then(
      () => setGroups(ranked(made.values(), least)),
      () => {},
    );
    return () => end.abort();
  }, [works, kind, least]);
  return groups;
}
