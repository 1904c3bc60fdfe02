import { type ArrivedChange, openChange } from '@/utils/panel/index.ts';
import { withDatabase } from '../../database/database.ts';
import type { ArrivedRow } from '../../database/panel-rows.ts';
import { merging } from '../../stamps/records.ts';
import { ofPanel } from '../of-panel.ts';
import { incomingOf } from './incoming.ts';
import { namesOf } from './people.ts';
import { takeRecords } from './records.ts';

/** Reviews that came sealed, and that nobody has opened here. */
const sealedIn = (panel: string): Promise<ArrivedRow[]> =>
  withDatabase(({ arrived }) =>
    ofPanel(arrived, panel)
      .filter(({ sealed }) => sealed !== undefined)
      .toArray(),
  );

/** How many changes of reviews wait for the chair's key. */
export const countSealed = async (panel: string): Promise<number> => (await sealedIn(panel)).length;

/**
 * Opens sealed reviews with the chair's key, all of those that it opens in one transaction: from then on they are as any colleague's.
 * @returns how many were opened, and how many were not: sealed for another key, or no review inside
 */
export async function openSealed(
  panel: string,
  chairKey: CryptoKey,
): Promise<{ opened: number; unopened: number }> {
  const rows = await sealedIn(panel);
  // Nothing but requests may be awaited in a transaction.
  const arrived: ArrivedChange[] = [];
  for (const { who, at, sealed } of rows) {
    const change = await openChange(panel, sealed!, chairKey);
    if (change) arrived.push({ change, who, sub: '', role: 'reviewer', isOwn: false, at });
  }
  return withDatabase((database) =>
    merging(database, async () => {
      const { roster = null } = (await database.memberships.get(panel)) ?? {};
      const names = await namesOf(database, panel, roster, arrived);
      const refused = new Set((await takeRecords(database, incomingOf(arrived, names))).map(({ id }) => id));
      const taken = arrived.filter(({ change }) => !refused.has(change.id));
      await database.arrived.bulkPut(
        taken.map(({ change: { id, by, n }, who, at }) => ({ panel, id, by, n, who, at })),
      );
      return { opened: taken.length, unopened: rows.length - taken.length };
    }),
  );
}
