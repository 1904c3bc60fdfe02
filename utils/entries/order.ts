import { plain } from '@/utils/article/index.ts';
import { isInside } from '@/utils/award/problems.ts';
import type { Award, AwardLevel } from '@/utils/model/award.ts';
import type { Entry } from '@/utils/model/entries.ts';
import type { DeskRow } from './desk.ts';

export const DESK_ORDERS = ['given', 'deadline', 'type'] as const;
/** What a reviewer works through a list by. */
export type DeskOrder = (typeof DESK_ORDERS)[number];

/** Days that pages were read to be of, by the address as it stands in an entry. */
export type KnownDays = ReadonlyMap<string, { publishedOn: string | null }>;

/**
 * The round that an entry belongs to: the first of the award's windows that takes in all its days, as an end of it is known;
 * a province's round closes weeks before the national one.
 * @returns null when days or windows are not known
 */
export function levelOf(
  { parts }: Pick<Entry, 'parts'>,
  { levels }: Pick<Award, 'levels'>,
  days: KnownDays,
): AwardLevel | null {
  const dated = parts.flatMap(
    ({ address, publishedOn }) => days.get(address)?.publishedOn ?? publishedOn ?? [],
  );
  if (dated.length === 0) return null;
  return levels.find((one) => one.to !== null && dated.every((day) => isInside(day, one))) ?? null;
}

/** When the round that an entry belongs to closes. @returns an ISO date; null when {@link levelOf} knows none */
export const deadlineOf = (
  entry: Pick<Entry, 'parts'>,
  award: Pick<Award, 'levels'>,
  days: KnownDays,
): string | null => levelOf(entry, award, days)?.to ?? null;

/**
 * Rows in the order that the reviewer chose; those that are equal by it stay as they were given.
 * @param rows as they were given
 */
export function orderRows(
  rows: readonly DeskRow[],
  order: DeskOrder,
  award: Pick<Award, 'levels' | 'types'>,
  days: KnownDays = new Map(),
): DeskRow[] {
  if (order === 'given') return [...rows];
  const keyOf =
    order === 'deadline'
      ? ({ entry }: DeskRow) => deadlineOf(entry, award, days) ?? LAST
      : ({ entry }: DeskRow) => typeKey(entry.type, award.types);
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row);
}

/** After every day and every name. */
const LAST = '\uffff';

/** Types of the award in its order, then others by name, then what has none. */
function typeKey(type: string | null, types: readonly string[]): string {
  if (type === null) return LAST;
  const name = plain(type);
  const place = types.findIndex((one) => plain(one) === name);
  return `${String(place < 0 ? types.length : place).padStart(4, '0')} ${name}`;
}
