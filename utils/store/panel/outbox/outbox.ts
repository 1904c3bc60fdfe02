import type { Membership, PanelFaultKind } from '@/utils/panel/index.ts';
import { withDatabase } from '../../database/database.ts';
import type { OutboxRow, ScanRow } from '../../database/panel-rows.ts';
import type { ButNhoDatabase } from '../../database/tables.ts';
import { ofPanel } from '../of-panel.ts';
import { look } from './look.ts';

/** The tables that looking through the library for what a panel is to be told reads. */
const READ = [
  'tally',
  'changes',
  'histories',
  'imports',
  'awards',
  'entries',
  'reviews',
  'articles',
  'snapshots',
  'annotations',
  'findings',
  'assignments',
  'arrived',
];

/** All that this library has to say in a panel, in the order in which it was made. */
export const rowsOf = ({ outbox }: ButNhoDatabase, panel: string): PromiseLike<OutboxRow[]> =>
  ofPanel(outbox, panel, '[panel+place]').toArray();

/** Puts what is new into the outbox. @returns all that is in it */
export function fill(membership: Membership): Promise<OutboxRow[]> {
  const { panel } = membership;
  return withDatabase((database) =>
    database.transaction('rw', ['outbox', 'scans', ...READ], async () => {
      const found = await look(database, membership);
      const held = await database.scans.get(panel);
      if (found) {
        const { library, rows } = found;
        // Another library counts anew.
        const n = held?.library === library ? held.n : 0;
        const place = held?.place ?? 0;
        const scan: ScanRow = { ...held, panel, n, place: place + rows.length, ...found.scan };
        await database.outbox.bulkAdd(
          rows.map((row, index) => ({
            ...row,
            panel,
            place: place + index + 1,
            by: library,
            n: null,
            confirmedAt: null,
            leftOut: null,
          })),
        );
        await database.scans.put(scan);
      }
      return rowsOf(database, panel);
    }),
  );
}

const keysOf = (panel: string, ids: readonly string[]) => ids.map((id): [string, string] => [panel, id]);

/** Gives numbers to those of the changes that have none. @returns them in the given order; what is not in the outbox is left out */
export function number(panel: string, ids: readonly string[]): Promise<OutboxRow[]> {
  return withDatabase((database) =>
    database.transaction('rw', database.outbox, database.scans, async () => {
      const rows = (await database.outbox.bulkGet(keysOf(panel, ids))).filter((row) => row !== undefined);
      const scan = await database.scans.get(panel);
      if (!scan) return [];
      let { n } = scan;
      const numbered = rows.map((row) =>
        row.n !== null || row.by !== scan.library ? row : { ...row, n: ++n },
      );
      if (n > scan.n) {
        await database.outbox.bulkPut(numbered);
        await database.scans.put({ ...scan, n });
      }
      return numbered.filter((row) => row.n !== null);
    }),
  );
}

/** Notes which changes stand in the log, and which do not any more. */
export function confirm(
  panel: string,
  found: readonly string[],
  missing: readonly string[],
  at: string,
): Promise<void> {
  return withDatabase((database) =>
    database.transaction('rw', database.outbox, async () => {
      const there = (await database.outbox.bulkGet(keysOf(panel, found))).filter((row) => row !== undefined);
      const gone = (await database.outbox.bulkGet(keysOf(panel, missing))).filter((row) => row !== undefined);
      await database.outbox.bulkPut([
        ...there
          .filter(({ confirmedAt }) => confirmedAt === null)
          .map((row) => ({ ...row, confirmedAt: at })),
        ...gone
          .filter(({ confirmedAt }) => confirmedAt !== null)
          .map((row) => ({ ...row, confirmedAt: null })),
      ]);
    }),
  );
}

export const leaveOut = (panel: string, id: string, reason: PanelFaultKind): Promise<void> =>
  withDatabase(async ({ outbox }) => void (await outbox.update([panel, id], { leftOut: reason })));
