import { useMemo } from 'preact/hooks';
import { useLive } from '@/components/use-live.ts';
import { type DeskRow, deskRow, type NextEntry, nextEntry } from '@/utils/entries/desk.ts';
import { findPart } from '@/utils/entries/recognise.ts';
import type { Award } from '@/utils/model/award.ts';
import type { Entry } from '@/utils/model/entries.ts';
import type { Fault } from '@/utils/model/fault.ts';
import { registrableDomain } from '@/utils/store/articles/public-suffixes.ts';
import { listAwards } from '@/utils/store/desk/awards.ts';
import { listToRead } from '@/utils/store/desk/desk.ts';
import { listAllEntries } from '@/utils/store/desk/entries.ts';
import type { Reviews } from '../use-reviews.ts';

/** The part of an entry that a page is. */
export interface PartHere {
  row: DeskRow;
  /** Its place among the entry's parts, from 0. */
  index: number;
  award: Award;
}

/** A page beside the reviewer's work. */
export interface Work {
  /** The award that is worked on; null while there is none. */
  award: Award | null;
  /** Null when the page is no part of an entry. */
  part: PartHere | null;
  /** The entries of the award that is worked on. */
  entries: readonly Entry[];
  /** What comes after the page's entry; null when nothing is left to read. */
  next: NextEntry | null;
}

/**
 * What a page is in the reviewer's work, and what comes next.
 * @param keys of the page's addresses and its article's record; null until they are known
 * @returns undefined until it is read
 */
export function useWork(
  keys: readonly string[] | null,
  reviews: Reviews,
): { work: Work | undefined; fault: Fault | null } {
  const awards = useLive(listAwards, []);
  const all = useLive(listAllEntries, []);
  const toRead = useLive(listToRead, []);
  const { byEntry } = reviews;
  const sought = keys?.join('\n');
  const found = useMemo(() => {
    if (!all.value || toRead.value === undefined || sought === undefined) return undefined;
    return findPart(all.value, sought.split('\n'), registrableDomain, toRead.value?.award.id ?? null);
  }, [all.value, toRead.value, sought]);
  const chosen = toRead.value?.award ?? null;
  // One and the same until something was written: what a page may be a part of is told by all of them.
  const entries = useMemo(
    () => all.value?.filter(({ awardId }) => awardId === chosen?.id) ?? [],
    [all.value, chosen?.id],
  );
  const fault = awards.fault ?? all.fault ?? toRead.fault ?? reviews.fault;
  if (found === undefined || !awards.value || !byEntry) return { work: undefined, fault };
  const award = awards.value.find(({ id }) => id === found?.entry.awardId);
  const part = found &&
    award && { row: deskRow(found.entry, byEntry.get(found.entry.id), award), index: found.index, award };
  const work: Work = {
    award: chosen,
    part: part ?? null,
    entries,
    next: toRead.value ? nextEntry(toRead.value.rows, found?.entry.id ?? null) : null,
  };
  return { work, fault };
}
