import { Dexie } from 'dexie';
import type { MergedTable, RecordKey } from '@/utils/merge/index.ts';
import type { Change, FieldChange } from '@/utils/model/entries.ts';
import { THIS_REVIEWER } from '@/utils/model/records.ts';
import type { Membership, PanelTable } from '@/utils/panel/index.ts';
import { newId } from '@/utils/platform/id.ts';
import type { ScanRow } from '../../database/panel-rows.ts';
import type { ButNhoDatabase } from '../../database/tables.ts';
import { clockRow } from '../../stamps/own-clock.ts';
import type { Tally } from '../../tally.ts';
import { ofPanel } from '../of-panel.ts';
import { isPart, isTold, type PanelScope, scopeOf } from './scope.ts';
import { supportOf } from './support.ts';
import { keysInScope, statesOf, Told, toldIn, type Untold } from './untold.ts';

/** What was found, and how far the library was looked through. */
export interface Found {
  library: string;
  rows: Untold[];
  scan: Pick<ScanRow, 'library' | 'change' | 'scope'>;
}

/**
 * Looks for what a panel is to be told and was not yet; writes nothing, so a page may ask how much waits. Ordinarily those are the
 * changes since the last time. Where the panel is told of other records than before – at first, when entries came, after an import
 * or a loss – all of its records are looked through, and what stands in them is told as it stands.
 * @returns null where nothing was ever written here
 */
export async function look(database: ButNhoDatabase, membership: Membership): Promise<Found | null> {
  const tally: Tally | undefined = await database.tally.get('library');
  if (!tally) return null;
  const { library } = tally;
  const scope = await scopeOf(database, membership, tally);
  const held = await database.scans.get(membership.panel);
  const isOther = held?.scope !== scope.print;
  // What is told as it stands needs no changes; at first there may be years of them.
  const seen = held?.library === library ? held.change : held ? 0 : (await clockRow(database)).n;
  const changes = await changesSince(database, library, seen);
  const last = changes.at(-1)?.n ?? seen;
  // Assignments leave no changes.
  if (!isOther && changes.length === 0 && !scope.tables.includes('assignments'))
    return { library, rows: [], scan: { ...held!, library, change: last } };
  const told = await toldIn(database, scope);
  const rows: Untold[] = [];
  const log = await inScope(database, scope, told, changes);
  const add = (some: readonly Untold[]) => {
    for (const one of some) told.add(one);
    rows.push(...some);
  };
  add(await supportOf(database, scope, told, log));
  const moved = movedEntries(told, changes);
  add(log);
  // Its new readers have nothing of it yet.
  if (scope.tables.includes('entries'))
    add(await statesOf(database, scope, new Told([], new Set()), 'entries', moved, newId));
  if (isOther)
    for (const [table, keys] of await keysInScope(database, scope)) {
      const states = await statesOf(database, scope, told, table, keys, newId);
      add(await supportOf(database, scope, told, states));
      add(states);
    }
  if (scope.tables.includes('assignments')) add(await assignmentsOf(database, scope, told));
  return { library, rows, scan: { library, change: last, scope: scope.print } };
}

const changesSince = ({ changes }: ButNhoDatabase, library: string, n: number): PromiseLike<Change[]> =>
  changes.where(':id').between([library, n], [library, Dexie.maxKey], false).toArray();

/** Those of the changes that the panel is told of, without fields that it is not. */
async function inScope(
  database: ButNhoDatabase,
  scope: PanelScope,
  told: Told,
  changes: readonly Change[],
): Promise<Untold[]> {
  const articleIds = await articlesOf(database, changes);
  const articles = await database.articles.bulkGet([...new Set(articleIds.values())]);
  const parts = new Set(articles.flatMap((row) => (row && isPart(scope, row) ? [row.id] : [])));
  return changes.flatMap((change): Untold[] => {
    const { id, n, t, key } = change;
    const table = change.table as MergedTable & PanelTable;
    const set = toldOf(scope, change);
    if (!scope.tables.includes(table) || Object.keys(set).length === 0) return [];
    // What was told of once is told of to its end. An article comes with what was first written in it (support.ts).
    const isKnown = told.has(table, key);
    const isOne =
      isKnown ||
      (table !== 'articles' && isOfScope(scope, table, key, parts.has(articleIds.get(change) ?? '')));
    return isOne ? [{ id, table, key, t, change: n, set: null }] : [];
  });
}

/** Entries that were told of, and have another subcommittee now. */
const movedEntries = (told: Told, changes: readonly Change[]): RecordKey[] => [
  ...new Set(
    changes
      .filter(({ table, key, set }) => table === 'entries' && set.subcommittee && told.has(table, key))
      .map(({ key }) => key),
  ),
];

/** What of a change is told. */
export const toldOf = (
  scope: PanelScope,
  { table, set }: Pick<Change, 'table' | 'set'>,
): Record<string, FieldChange> =>
  Object.fromEntries(Object.entries(set).filter(([field]) => isTold(scope, table, field)));

function isOfScope(
  { membership, entryIds }: PanelScope,
  table: MergedTable,
  key: RecordKey,
  isInPart: boolean,
): boolean {
  switch (table) {
    case 'awards':
      return key === membership.awardId;
    case 'entries':
      return entryIds.has(key as string);
    case 'reviews':
      return entryIds.has(key[0]!) && key[1] === THIS_REVIEWER;
    default:
      return isInPart;
  }
}

/** The article that a change is of, as far as it is of one. */
async function articlesOf(
  { annotations }: ButNhoDatabase,
  changes: readonly Change[],
): Promise<Map<Change, string>> {
  const marks = changes.filter(({ table }) => table === 'annotations');
  const rows = await annotations.bulkGet(marks.map(({ key }) => key as string));
  const found = new Map<Change, string>();
  for (const [index, change] of marks.entries()) {
    const home = change.set.home?.v as { articleId?: string } | undefined;
    const id = rows[index]?.articleId ?? home?.articleId;
    if (id) found.set(change, id);
  }
  for (const change of changes) if (change.table === 'findings') found.set(change, change.key[0]!);
  return found;
}

/** Assignments are no records of many fields: one time each. */
async function assignmentsOf(
  { assignments }: ButNhoDatabase,
  { membership: { panel } }: PanelScope,
  told: Told,
): Promise<Untold[]> {
  const rows = await ofPanel(assignments, panel).toArray();
  return rows.flatMap(({ entryId, who, deletedAt, t }): Untold[] => {
    const key = [entryId, who];
    if (told.of('assignments', key).told.has(t)) return [];
    const set = { deletedAt: { v: deletedAt, t, was: null } };
    return [{ id: newId(), table: 'assignments', key, t, change: null, set }];
  });
}
