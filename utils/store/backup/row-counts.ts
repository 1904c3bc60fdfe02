import type { Annotation } from '@/utils/model/records.ts';
import { withDatabase } from '../database/database.ts';

const COUNTED = ['entries', 'reviews', 'articles', 'snapshots', 'annotations'] as const;

/** How many rows of a table there are, and how many of them are in the trash. */
export interface RowCount {
  what: (typeof COUNTED)[number];
  all: number;
  deleted: number;
}

/** What a library holds, table by table. Marks outside of the trash are counted with every write already. */
export function countRows(): Promise<RowCount[]> {
  return withDatabase(async (database) => {
    const { entries, tally } = database;
    const held = await tally.get('library');
    const deletedEntries = await entries.filter(({ deletedAt }) => deletedAt !== null).count();
    return Promise.all(
      COUNTED.map(async (what): Promise<RowCount> => {
        const rows = await database.table<Annotation>(what).count();
        const deleted =
          what === 'entries' ? deletedEntries : what === 'annotations' ? rows - (held?.marks ?? rows) : 0;
        return { what, all: rows - deleted, deleted };
      }),
    );
  });
}
