import type { FieldChange } from '@/utils/model/entries.ts';
import type { Snapshot } from '@/utils/model/records.ts';
import { CHANGE_VERSION, type Membership, type Outgoing, type PanelChange } from '@/utils/panel/index.ts';
import { withDatabase } from '../../database/database.ts';
import type { OutboxRow } from '../../database/panel-rows.ts';
import { pack } from '../texts.ts';
import { toldOf } from './look.ts';
import { placeOfEntry, scopeOf } from './scope.ts';

/** Makes of rows of the outbox what is to stand in the log. */
export async function contentsOf(membership: Membership, rows: readonly OutboxRow[]): Promise<Outgoing[]> {
  const read = await withDatabase(async (database) => {
    const { library = '', absorbed = [] } = (await database.tally.get('library')) ?? {};
    const scope = await scopeOf(database, membership, { library, absorbed });
    const logged = rows.map(({ by, change }): [string, number] => [by, change ?? 0]);
    const changes = await database.changes.bulkGet(logged);
    const texts = rows.filter(({ table }) => table === 'snapshots').map(({ key }) => key as [string, string]);
    const snapshots = (await database.snapshots.bulkGet(texts)).filter((row) => row !== undefined);
    const entries = await database.entries.bulkGet(
      rows.map(({ table, key }) => (table === 'entries' ? (key as string) : '')),
    );
    return { scope, changes, entries, snapshots };
  });
  return Promise.all(
    rows.map(async (row, index): Promise<Outgoing> => {
      const logged = read.changes[index];
      const { id, by, t, table, key } = row;
      const set =
        table === 'snapshots'
          ? await textSet(read.snapshots, row)
          : (row.set ?? (logged ? toldOf(read.scope, logged) : {}));
      const change: PanelChange = { v: CHANGE_VERSION, id, n: row.n!, by, t, table, key, set };
      return { change, to: placeFor(membership, change, read.entries[index]) };
    }),
  );
}

function placeFor(
  membership: Membership,
  { table, key, set }: PanelChange,
  entry: Parameters<typeof placeOfEntry>[1],
): Outgoing['to'] {
  if (membership.role === 'reviewer') return 'own';
  // That an entry has left a subcommittee concerns those who had it, too.
  if (table === 'entries')
    return set.subcommittee && !set.createdAt ? 'all' : placeOfEntry(membership, entry);
  return table === 'assignments' ? { who: key[1]! } : 'all';
}

/** A text never changes, so it is one field, packed. One that is gone goes without. */
async function textSet(
  snapshots: readonly Snapshot[],
  { key: [articleId, hash], t }: OutboxRow,
): Promise<Record<string, FieldChange>> {
  const kept = snapshots.find((one) => one.articleId === articleId && one.hash === hash);
  return kept ? { text: { v: await pack(kept), t, was: null } } : {};
}
