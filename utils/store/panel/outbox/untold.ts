import type { Table } from 'dexie';
import { keyOf, type MergedTable, type RecordKey, writtenFields } from '@/utils/merge/index.ts';
import { THIS_REVIEWER } from '@/utils/model/records.ts';
import type { PanelTable } from '@/utils/panel/index.ts';
import type { OutboxRow } from '../../database/panel-rows.ts';
import type { ButNhoDatabase } from '../../database/tables.ts';
import { readRecords } from '../../stamps/records.ts';
import { mergeable } from '../../stamps/stored-record.ts';
import { ofPanel } from '../of-panel.ts';
import { isTold, type PanelScope } from './scope.ts';
import { changesOf } from './states.ts';

/** What is to be told, without its place. */
export type Untold = Pick<OutboxRow, 'id' | 'table' | 'key' | 't' | 'change' | 'set'>;

/** Names a record among those of all tables. */
export const nameOf = (table: string, key: RecordKey): string => JSON.stringify([table, key]);

/** What a panel has been told so far: by record, the times of the values. */
export class Told {
  readonly #times = new Map<string, Set<string>>();
  /** Libraries of one’s own that tell by themselves what they wrote. */
  readonly tellers: ReadonlySet<string>;

  constructor(rows: readonly OutboxRow[], tellers: ReadonlySet<string>) {
    this.tellers = tellers;
    for (const row of rows) this.add(row);
  }

  add({ table, key, t, set }: Pick<OutboxRow, 'table' | 'key' | 't' | 'set'>): void {
    const name = nameOf(table, key);
    const times = this.#times.get(name) ?? new Set();
    this.#times.set(name, times);
    times.add(t);
    for (const field of Object.values(set ?? {})) times.add(field.t);
  }

  has(table: string, key: RecordKey): boolean {
    return this.#times.has(nameOf(table, key));
  }

  of(table: string, key: RecordKey): { told: ReadonlySet<string>; tellers: ReadonlySet<string> } {
    return { told: this.#times.get(nameOf(table, key)) ?? new Set(), tellers: this.tellers };
  }
}

/** Reads what a panel has been told. */
export async function toldIn({ outbox, arrived }: ButNhoDatabase, { membership }: PanelScope): Promise<Told> {
  const { panel, who } = membership;
  const rows = await ofPanel(outbox, panel, '[panel+place]').toArray();
  const came = ofPanel(arrived, panel);
  const tellers = new Set<string>();
  await came.filter((one) => one.who === who).each(({ by }) => tellers.add(by));
  return new Told(rows, tellers);
}

/** Makes what is untold of some records, each as it stands. What nobody tells of goes without saying. */
export async function statesOf(
  database: ButNhoDatabase,
  scope: PanelScope,
  told: Told,
  table: MergedTable & PanelTable,
  keys: readonly RecordKey[],
  newId: () => string,
): Promise<Untold[]> {
  const stored = await readRecords(database, table, keys);
  return keys.flatMap((key, index) => {
    const record = mergeable(table, key, stored[index]!);
    if (!record) return [];
    const changes = changesOf(record, told.of(table, key), (field) => isTold(scope, table, field));
    // What was merely seen since is no news by itself.
    const written = writtenFields(record);
    const isNews = ({ set }: { set: object }) =>
      !told.has(table, key) || Object.keys(set).some((field) => Object.hasOwn(written, field));
    return changes
      .filter(isNews)
      .map(({ t, set }): Untold => ({ id: newId(), table, key, t, change: null, set }));
  });
}

/** The keys of a panel’s records that stand in the library: what is in the scope by now. */
export async function keysInScope(
  database: ButNhoDatabase,
  { tables, membership, entryIds, keys }: PanelScope,
): Promise<[MergedTable & PanelTable, RecordKey[]][]> {
  const found: [MergedTable & PanelTable, RecordKey[]][] = [];
  if (tables.includes('awards')) found.push(['awards', [membership.awardId]]);
  if (tables.includes('entries')) found.push(['entries', [...entryIds]]);
  if (tables.includes('annotations')) {
    const articleIds = await database.articles
      .where('keys')
      .anyOf([...keys])
      .primaryKeys();
    for (const table of ['annotations', 'findings'] as const) {
      const rows: Table<object, RecordKey> = database.table(table);
      const here = await rows.where('articleId').anyOf(articleIds).primaryKeys();
      found.push([table, [...new Set(here)]]);
    }
  }
  if (tables.includes('reviews')) {
    const reviews = await database.reviews.bulkGet(
      [...entryIds].map((id): [string, string] => [id, THIS_REVIEWER]),
    );
    found.push(['reviews', reviews.flatMap((row) => (row ? [keyOf('reviews', row)] : []))]);
  }
  return found;
}
