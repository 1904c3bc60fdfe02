import type { Gap } from '@/utils/panel/index.ts';
import { withDatabase } from '../database/database.ts';
import type { ButNhoDatabase } from '../database/tables.ts';
import { ofPanel } from './of-panel.ts';

/** What has arrived of one library of one person. */
export interface Arrivals {
  who: string;
  /** The name that the person’s records are kept under here; empty for the library’s own person, and the secretariat. */
  name: string;
  /** The library. */
  by: string;
  count: number;
  /** Numbers that are missing below the highest one, as runs. */
  missing: Gap['missing'];
  /** The highest number. */
  last: number;
  /** ISO time of the newest; null where only files came, which tell none. */
  lastAt: string | null;
}

/** What has arrived in a panel, by person and library. */
export const listArrivals = (panel: string): Promise<Arrivals[]> =>
  withDatabase((database) => arrivalsIn(database, panel));

/** {@link listArrivals} in an open transaction, or none. */
export async function arrivalsIn({ arrived, people }: ButNhoDatabase, panel: string): Promise<Arrivals[]> {
  const found = new Map<string, Arrivals>();
  const names = new Map(
    (await people.toArray()).flatMap((row) => (row.panel === panel ? [[row.who, row.name]] : [])),
  );
  const all = ofPanel(arrived, panel);
  // In the order of the numbers, as the key has it.
  await all.each(({ by, n, who, at }) => {
    const name = names.get(who) ?? '';
    const held = found.get(by) ?? { who, name, by, count: 0, missing: [], lastAt: null, last: 0 };
    if (n > held.last + 1) held.missing.push([held.last + 1, n - 1]);
    held.last = n;
    held.count += 1;
    if (at !== null && (held.lastAt === null || at > held.lastAt)) held.lastAt = at;
    found.set(by, held);
  });
  return [...found.values()];
}
