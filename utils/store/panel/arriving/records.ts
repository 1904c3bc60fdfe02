import type { RecordChange } from '@/utils/merge/index.ts';
import { THIS_REVIEWER } from '@/utils/model/records.ts';
import { targetOfToday } from '@/utils/model/target-of-today.ts';
import type { RefusedChange } from '@/utils/panel/index.ts';
import type { ButNhoDatabase } from '../../database/tables.ts';
import { readRecords, writeRecords } from '../../stamps/records.ts';
import { readTheirs, writeTheirs } from './colleagues.ts';
import { hereOf } from './here.ts';
import { type Incoming, unsound } from './incoming.ts';
import { groups, type Held, layOver, type Rehomed, type Table } from './laying.ts';

/** Lays changes over the records that they are of: the library’s own, or a colleague’s. */
export async function takeRecords(
  database: ButNhoDatabase,
  incoming: readonly Incoming[],
): Promise<RefusedChange[]> {
  const refused: RefusedChange[] = [];
  const here = await hereOf(database, incoming);
  const rehomed = incoming.flatMap((one): Rehomed[] => {
    const change = rehome(one, here);
    if (!change) refused.push(unsound(one));
    return change ? [{ incoming: one, change }] : [];
  });
  for (const [reviewer, changes] of groups(rehomed, ({ incoming: { reviewer } }) => reviewer))
    for (const [table, ofTable] of groups(changes, ({ change }) => change.table as Table)) {
      const byKey = groups(ofTable, ({ change }) => JSON.stringify(change.key));
      const keys = [...byKey.values()].map(([first]) => first!.change.key);
      const stored =
        reviewer === null
          ? await readRecords(database, table, keys)
          : await readTheirs(database, reviewer, table, keys);
      const written = [...byKey.values()].flatMap((ofRecord, index): Held[] => {
        const laid = layOver(table, keys[index]!, stored[index]!, ofRecord);
        refused.push(...laid.refused.map(unsound));
        return laid.stored ? [{ key: keys[index]!, stored: laid.stored }] : [];
      });
      if (reviewer === null) await writeRecords(database, table, written);
      else await writeTheirs(database, reviewer, table, written);
    }
  return refused;
}

/** A change as of a record of here; null where it is of none that may come this way. */
function rehome({ change, reviewer }: Incoming, here: ReadonlyMap<string, string>): RecordChange | null {
  const { key, set } = change;
  const table = change.table as Table;
  const idOf = (id: unknown) => here.get(String(id)) ?? String(id);
  switch (table) {
    case 'reviews':
      // Whoever writes reviews here writes them as oneself.
      if (!Array.isArray(key) || key.length !== 2 || key[1] !== THIS_REVIEWER) return null;
      return { table, key: [key[0]!, reviewer ?? THIS_REVIEWER], set };
    case 'findings':
      if (!Array.isArray(key) || key.length !== 2) return null;
      return { table, key: [idOf(key[0]), key[1]!], set };
    case 'annotations': {
      if (typeof key !== 'string') return null;
      const { home, made } = set;
      const homeHere = home && {
        ...home,
        v: { ...Object(home.v), articleId: idOf(Object(home.v).articleId) },
      };
      const madeHere = made && { ...made, v: { ...Object(made.v), reviewer: reviewer ?? THIS_REVIEWER } };
      return {
        table,
        key,
        set: {
          ...set,
          ...(homeHere ? { home: homeHere } : {}),
          ...(madeHere ? { made: madeHere } : {}),
          // A device that was not updated yet tells of targets as it knows them.
          ...(set.target ? { target: { ...set.target, v: targetOfToday(set.target.v) } } : {}),
        },
      };
    }
    default:
      return typeof key === 'string' ? { table, key, set } : null;
  }
}
