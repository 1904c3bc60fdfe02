import { type Collection, Dexie, type Table } from 'dexie';

/** The rows of a panel in a table whose keys, or one of its indexes, begin with the panel; in their order. */
export const ofPanel = <Row, Key>(
  table: Table<Row, Key>,
  panel: string,
  index = ':id',
): Collection<Row, Key> => table.where(index).between([panel, Dexie.minKey], [panel, Dexie.maxKey]);
