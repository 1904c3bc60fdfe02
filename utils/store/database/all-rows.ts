import type { Table } from 'dexie';

/** Rows read at once: each read is a task of its own for the browser, so that a page stays awake while thousands come. */
const ROWS = 250;

/**
 * All rows of a table in the order of their keys, taken some at a time. By the key and not by another index: a live query then watches
 * one range, where it would have to remember the key of every row.
 * @param take makes of some rows what is wanted of them
 */
export async function takeAllRows<Row, Taken>(
  table: Table<Row>,
  take: (rows: Row[]) => Taken[],
): Promise<Taken[]> {
  const keyOf = table.core.schema.primaryKey.extractKey!;
  const taken: Taken[] = [];
  let rows = await table.orderBy(':id').limit(ROWS).toArray();
  while (rows.length > 0) {
    taken.push(...take(rows));
    if (rows.length < ROWS) break;
    rows = await table
      .where(':id')
      .above(keyOf(rows.at(-1)))
      .limit(ROWS)
      .toArray();
  }
  return taken;
}
