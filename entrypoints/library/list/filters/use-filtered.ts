import { useMemo } from 'preact/hooks';
import { wholeAnswer } from '@/components/desk/findings.ts';
import type { Desk } from '@/components/desk/use-desk.ts';
import type { DeskRow } from '@/utils/entries/desk.ts';
import { type DeskFilter, filterRows } from '@/utils/entries/filter.ts';
import { levelOf } from '@/utils/entries/order.ts';
import type { Award } from '@/utils/model/award.ts';
import type { Shelf } from '@/utils/search/shelve.ts';

const NO_ROWS: readonly DeskRow[] = [];

/** The entries that the filters let through, in the reviewer's order. @param given ids of those that the reviewer was given */
export function useFiltered(
  award: Award,
  desk: Desk,
  shelf: Shelf,
  filter: DeskFilter,
  given: ReadonlySet<string>,
): readonly DeskRow[] {
  const { rows = NO_ROWS, articles, findings } = desk;
  return useMemo(
    () =>
      filterRows(rows, filter, {
        answerOf: ({ entry, review }) => wholeAnswer(findings(entry.id), review?.overrules ?? {}),
        levelOf: ({ entry }) => levelOf(entry, award, articles)?.name ?? null,
        isGiven: (id) => given.has(id),
        marksOf: (id) => shelf.tallies.get(id),
      }),
    [rows, filter, findings, articles, award, shelf, given],
  );
}

/** The different values of entries, those that the award names first and in its order. */
export function valuesOf(
  named: readonly string[],
  rows: readonly DeskRow[],
  of: (row: DeskRow) => string | null,
): string[] {
  const there = new Set(rows.flatMap((row) => of(row) ?? []));
  return [...new Set([...named, ...there])];
}
