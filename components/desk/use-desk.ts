import { useMemo } from 'preact/hooks';
import { useLive } from '@/components/use-live.ts';
import { checkEligibility, type Finding } from '@/utils/award/eligibility.ts';
import type { KnownArticle } from '@/utils/award/said.ts';
import { type DeskRow, deskRow } from '@/utils/entries/desk.ts';
import { nameOfEntry } from '@/utils/entries/duplicates.ts';
import { orderRows } from '@/utils/entries/order.ts';
import type { Award } from '@/utils/model/award.ts';
import type { Entry } from '@/utils/model/entries.ts';
import type { Fault } from '@/utils/model/fault.ts';
import { type DeskChoice, getDeskChoice } from '@/utils/store/desk/choice.ts';
import { listEntries } from '@/utils/store/desk/entries.ts';
import { listKnownArticles } from '@/utils/store/desk/known-articles.ts';
import { useCopies } from './use-copies.ts';
import { useDuplicates } from './use-duplicates.ts';
import type { Reviews } from './use-reviews.ts';

export interface Desk {
  /** In the reviewer's order; undefined until they are read. */
  rows: DeskRow[] | undefined;
  /** In which order, and which of them are to be read. */
  choice: DeskChoice | undefined;
  /** As they were given; one and the same until one of them was written. */
  entries: readonly Entry[];
  /** What is known of the articles, by their addresses in the entries. */
  articles: ReadonlyMap<string, KnownArticle>;
  /** What the award's rules say of an entry. */
  findings: (id: string) => readonly Finding[];
  fault: Fault | null;
}

const NONE: readonly Finding[] = [];
const NO_ENTRIES: readonly Entry[] = [];
const NO_ARTICLES: ReadonlyMap<string, KnownArticle> = new Map();

/** The entries of an award with what is known and said of them. */
export function useDesk(award: Award, reviews: Reviews): Desk {
  const entries = useLive(() => listEntries(award.id), [award.id]);
  const addresses = useMemo(
    () => (entries.value ?? []).flatMap(({ parts }) => parts.map(({ address }) => address)),
    [entries.value],
  );
  const known = useLive(() => listKnownArticles(addresses), [addresses]);
  const duplicates = useDuplicates(entries.value);
  const copiesOf = useCopies(entries.value, known.value);
  // Told of an entry when it is asked: a list shows some of its rows, and the panel one.
  const findings = useMemo(() => {
    const articles = known.value ?? NO_ARTICLES;
    const byId = new Map((entries.value ?? []).map((entry) => [entry.id, entry]));
    const nameOf = (id: string) => {
      const entry = byId.get(id);
      return entry ? nameOfEntry(entry) : '';
    };
    const told = new Map<string, readonly Finding[]>();
    return (id: string): readonly Finding[] => {
      const entry = byId.get(id);
      if (!entry) return NONE;
      const found =
        told.get(id) ??
        checkEligibility(entry, award, {
          articles,
          duplicates: duplicates?.get(id) ?? [],
          copies: copiesOf(id).map((copy) => ({ ...copy, name: nameOf(copy.id) })),
          excluded: award.excludedAuthors ?? [],
        });
      told.set(id, found);
      return found;
    };
  }, [entries.value, known.value, duplicates, copiesOf, award]);
  const choice = useLive(getDeskChoice, []);
  const order = choice.value?.order;
  const { byEntry } = reviews;
  const isCompared = duplicates !== undefined;
  const rows = useMemo(() => {
    // What shares an article with another entry is no sound one: none is shown before that is known.
    if (!entries.value || !byEntry || !order || !isCompared) return undefined;
    const given = entries.value.map((entry) => deskRow(entry, byEntry.get(entry.id), award));
    return orderRows(given, order, award, known.value);
  }, [entries.value, byEntry, order, award, known.value, isCompared]);
  return {
    rows,
    choice: choice.value,
    entries: entries.value ?? NO_ENTRIES,
    articles: known.value ?? NO_ARTICLES,
    findings,
    fault: entries.fault ?? known.fault ?? choice.fault,
  };
}
