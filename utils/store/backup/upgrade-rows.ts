import { Dexie } from 'dexie';
import { Fault } from '@/utils/model/fault.ts';
import { scratchFactory } from '../database/home.ts';
import { declareVersions } from '../database/versions.ts';
import type { Write } from '../tally.ts';

const SCRATCH = 'but-nho-upgrade';

/**
 * Brings rows of an older schema version to a newer one by the very upgrades that the database goes through.
 * @throws Fault `newer` when the rows come from a version this code does not know
 */
export async function upgradeRows(rows: readonly Write[], from: number, to: number): Promise<Write[]> {
  if (from > to) throw new Fault('newer', `rows of version ${from}`);
  if (from === to || rows.length === 0) return [...rows];
  const place = { indexedDB: await scratchFactory(), IDBKeyRange };
  const old = new Dexie(SCRATCH, place);
  declareVersions(old, from);
  await old.delete();
  await old.open();
  for (const table of old.tables)
    await table.bulkPut(rows.filter(([name]) => name === table.name).map(([, , row]) => row));
  old.close();
  const upgraded = new Dexie(SCRATCH, place);
  declareVersions(upgraded, to);
  try {
    await upgraded.open();
    const writes: Write[] = [];
    for (const table of upgraded.tables) {
      if (table.name === 'tally') continue;
      await table.each((row, { primaryKey }) => writes.push([table.name, primaryKey, row]));
    }
    return writes;
  } finally {
    await upgraded.delete();
  }
}
