import { useMemo } from 'preact/hooks';
import { useLive } from '@/components/use-live.ts';
import { checkEligibility, type Finding } from '@/utils/award/eligibility.ts';
import { type DeskRow, deskRow, searchText } from '@/utils/entries/desk.ts';
import { findDuplicates } from '@/utils/entries/duplicates.ts';
import { orderRows } from '@/utils/entries/order.ts';
import type { Award } from '@/utils/model/award.ts';
import type { Fault } from '@/utils/model/fault.ts';
import { registrableDomain } from '@/utils/store/articles/public-suffixes.ts';
import { type DeskChoice, getDeskChoice } from '@/utils/store/desk/choice.ts';
import { listEntries } from '@/utils/store/desk/entries.ts';
import { listKnownArticles } from '@/utils/store/desk/known-articles.ts';
import type { Reviews } from './use-reviews.ts';

export interface Desk {
  /** In the reviewer's order; undefined until they are read. */
  rows: DeskRow[] | undefined;
  /** In which order, and which of them are to be read. */
  choice: DeskChoice | undefined;
  /** What entries are searched by, by their ids. */
  texts: ReadonlyMap<string, string>;
  /** What the award's rules say of an entry. */
  findings: (id: string) => readonly Finding[];
  fault: Fault | null;
}

const NONE: readonly Finding[] = [];

/** The entries of an award with what is known and said of them. */
export function useDesk(award: Award, reviews: Reviews): Desk {
  const entries = useLive(() => listEntries(award.id), [award.id]);
  const addresses = useMemo(
    () => (entries.value ?? []).flatMap(({ parts }) => parts.map(({ address }) => address)),
    [entries.value],
  );
  const known = useLive(() => listKnownArticles(addresses), [addresses]);
  const texts = useMemo(
    () => new Map((entries.value ?? []).map((entry) => [entry.id, searchText(entry)])),
    [entries.value],
  );
  const duplicates = useMemo(() => findDuplicates(entries.value ?? [], registrableDomain), [entries.value]);
  const findings = useMemo(() => {
    const articles = known.value ?? new Map();
    return new Map(
      (entries.value ?? []).map((entry) => [
        entry.id,
        checkEligibility(entry, award, { articles, duplicates: duplicates.get(entry.id) ?? [] }),
      ]),
    );
  }, [entries.value, known.value, duplicates, award]);
  const choice = useLive(getDeskChoice, []);
  const order = choice.value?.order;
  const { byEntry } = reviews;
  const rows = useMemo(() => {
    if (!entries.value || !byEntry || !order) return undefined;
    const given = entries.value.map((entry) => deskRow(entry, byEntry.get(entry.id), award));
    return orderRows(given, order, award, known.value);
  }, [entries.value, byEntry, order, award, known.value]);
  return {
    rows,
    choice: choice.value,
    texts,
    findings: (id) => findings.get(id) ?? NONE,
    fault: entries.fault ?? known.fault ?? choice.fault,
  };
}
