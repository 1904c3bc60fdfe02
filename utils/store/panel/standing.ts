import type { Membership, RefusedChange, VisitReport } from '@/utils/panel/index.ts';
import { withDatabase } from '../database/database.ts';
import { ofPanel } from './of-panel.ts';
import { look } from './outbox/look.ts';
import { rowsOf } from './outbox/outbox.ts';

/** Where this library stands in a panel, by the last visits and by what was written since. */
export interface PanelStanding {
  membership: Membership;
  /** Own changes that belong in the log, by now. */
  own: number;
  /** Of them, found there by comparison. */
  confirmed: number;
  /** Of them, those that went without their values: too large. */
  leftOut: number;
  /** ISO time of the last comparison that came to its end; null before the first. */
  comparedAt: string | null;
  /** The last visit; null before the first. */
  last: VisitReport | null;
  /** What is refused, the newest first. */
  refused: RefusedChange[];
}

/** Where this library stands in its panels; to be watched by a live query. */
export function listStandings(): Promise<PanelStanding[]> {
  return withDatabase(async (database) => {
    const standings: PanelStanding[] = [];
    for (const membership of await database.memberships.toCollection().sortBy('joinedAt')) {
      const { panel } = membership;
      const rows = await rowsOf(database, panel);
      const visits = await ofPanel(database.visits, panel).reverse().toArray();
      const refused = await ofPanel(database.refused, panel).toArray();
      // Last: it waits for more than the database, after which a live query hears of nothing any more.
      const found = await look(database, membership);
      standings.push({
        membership,
        own: rows.length + (found?.rows.length ?? 0),
        confirmed: rows.filter(({ confirmedAt }) => confirmedAt !== null).length,
        leftOut: rows.filter(({ leftOut }) => leftOut !== null).length,
        comparedAt: visits.find(({ comparedAt }) => comparedAt !== null)?.comparedAt ?? null,
        last: visits[0] ?? null,
        refused: refused
          .sort((a, b) => (a.metAt < b.metAt ? 1 : -1))
          .map(({ id, who, table, reason, at }) => ({ id, who, table, reason, at })),
      });
    }
    return standings;
  });
}

/** Reports of visits that are kept of each panel. */
const KEPT = 100;

/** Keeps the report of a visit, with what the ones before it found since this library joined and that is no less true by now. */
export function keepReport(report: VisitReport): Promise<void> {
  return withDatabase((database) =>
    database.transaction('rw', database.visits, database.memberships, async () => {
      const { panel } = report;
      const all = ofPanel(database.visits, panel);
      const before = await all.last();
      const joinedAt = (await database.memberships.get(panel))?.joinedAt ?? '';
      const found = before && before.startedAt >= joinedAt ? (before.usedElsewhere ?? 0) : 0;
      await database.visits.put({ ...report, usedElsewhere: report.usedElsewhere + found });
      const keys = await all.primaryKeys();
      await database.visits.bulkDelete(keys.slice(0, -KEPT));
    }),
  );
}

/** How many of its own changes wait to be found in a panel’s log. */
export const countWaiting = async (): Promise<number> =>
  (await listStandings()).reduce((sum, { own, confirmed }) => sum + own - confirmed, 0);
