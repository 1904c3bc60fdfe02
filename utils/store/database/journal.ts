import type { DBCore, Dexie } from 'dexie';

/** A row that a transaction wrote, as it found it; undefined where there was none. */
export interface FoundRow {
  table: string;
  key: unknown;
  row: object | undefined;
}

/** What a transaction found of every row that it wrote, in the order in which it first wrote them. */
export type Journal = Map<string, FoundRow>;

/**
 * Notes what is written over, in transactions that ask for it: whoever takes back what came in has to know what was there before,
 * whatever function wrote it.
 * @param journals filled, by the browser's transaction
 */
export function journalWrites(database: Dexie, journals: WeakMap<object, Journal>): void {
  database.use({ stack: 'dbcore', name: 'journal', create: (core) => journalling(core, journals) });
}

const journalling = (core: DBCore, journals: WeakMap<object, Journal>): DBCore => ({
  ...core,
  table(name) {
    const table = core.table(name);
    return {
      ...table,
      mutate(request) {
        const { trans } = request;
        const journal = journals.get(trans);
        if (!journal || request.type === 'deleteRange') return table.mutate(request);
        const keys: unknown[] =
          request.type === 'delete'
            ? request.keys
            : request.values.map((row) => table.schema.primaryKey.extractKey!(row));
        const fresh = keys.filter((key) => !journal.has(nameOf(name, key)));
        return table.getMany({ trans, keys: fresh }).then((rows: (object | undefined)[]) => {
          for (const [index, key] of fresh.entries())
            journal.set(nameOf(name, key), { table: name, key, row: rows[index] });
          return table.mutate(request);
        });
      },
    };
  },
});

/** What a row is called in a journal. */
export const nameOf = (table: string, key: unknown): string => JSON.stringify([table, key]);
