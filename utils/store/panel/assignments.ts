import { nextStamp } from '@/utils/merge/index.ts';
import type { Assignment } from '@/utils/panel/index.ts';
import { now } from '@/utils/platform/id.ts';
import { withDatabase } from '../database/database.ts';
import { newTally } from '../tally.ts';
import { ofPanel } from './of-panel.ts';

/** Who is given which entries in a panel, and from whom they were taken back. */
export const listAssignments = (panel: string): Promise<Assignment[]> =>
  withDatabase(async ({ assignments }) => {
    const rows = await ofPanel(assignments, panel).toArray();
    return rows.map(({ entryId, who, deletedAt }) => ({ entryId, who, deletedAt }));
  });

/** The entries that this library's own person was given, in whatever panels. */
export const listOwnAssignments = (): Promise<ReadonlySet<string>> =>
  withDatabase(async ({ assignments, memberships }) => {
    const own = await memberships.toArray();
    const rows = await Promise.all(
      own.map(({ panel, who }) =>
        ofPanel(assignments, panel)
          .filter((row) => row.who === who && row.deletedAt === null)
          .toArray(),
      ),
    );
    return new Set(rows.flat().map(({ entryId }) => entryId));
  });

/**
 * Gives entries to people, or takes them back. Of what is so already nothing is written.
 * @param who as the log calls them
 */
export function assign(
  panel: string,
  entryIds: readonly string[],
  who: readonly string[],
  isGiven = true,
): Promise<void> {
  return withDatabase((database) =>
    database.transaction('rw', database.assignments, database.tally, async () => {
      const keys = entryIds.flatMap((entryId) =>
        who.map((one): [string, string, string] => [panel, entryId, one]),
      );
      const held = await database.assignments.bulkGet(keys);
      const changed = keys.filter((_, index) => (held[index]?.deletedAt === null) !== isGiven);
      const known = changed.filter((key) => isGiven || held[keys.indexOf(key)] !== undefined);
      if (known.length === 0) return;
      const tally = (await database.tally.get('library')) ?? newTally();
      if (tally.change === 0) await database.tally.put(tally);
      const clock: unknown = await database.table('tally').get('clock');
      const { n = 0, t: last = null } = (clock ?? {}) as { n?: number; t?: string | null };
      const t = nextStamp(last, Date.now(), tally.library);
      const deletedAt = isGiven ? null : now();
      await database.assignments.bulkPut(
        known.map(([, entryId, one]) => ({ panel, entryId, who: one, deletedAt, t })),
      );
      await database.table('tally').put({ id: 'clock', library: tally.library, n, t });
    }),
  );
}
