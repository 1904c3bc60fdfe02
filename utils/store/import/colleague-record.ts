import { join, recordOf } from '@/utils/merge/index.ts';
import type { ColleagueRecord } from '../database/imported.ts';
import { storable } from '../stamps/stored-record.ts';

/** What is kept of a colleague's record that comes once more: both forms of it merged, as a record of one's own would be. */
export function colleagueToStore(
  incoming: ColleagueRecord,
  held: ColleagueRecord | undefined,
): ColleagueRecord {
  const { table, key } = incoming;
  const there = recordOf(table, key, incoming.row ?? undefined, incoming.history ?? undefined);
  if (!there) return incoming;
  const here = held ? recordOf(table, key, held.row ?? undefined, held.history ?? undefined) : null;
  const { row, history } = storable(join(here, there));
  return { ...incoming, row: row ?? incoming.row, history: history ?? null };
}
