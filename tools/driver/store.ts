import type { RunningExtension } from './launch.ts';

export type Row = Record<string, unknown>;

/** Every row of every table of the extension's database, as it stands there. */
export const readStore = (extension: RunningExtension): Promise<Record<string, Row[]>> =>
  inStore(extension, {});

/** Puts rows into tables as they are, as a fault of the disk or a version long gone might have left them. */
export const putRows = (
  extension: RunningExtension,
  rows: Record<string, Row[]>,
): Promise<Record<string, Row[]>> => inStore(extension, rows);

/** Writes rows, then reads all of them, past the extension's own code. */
function inStore({ worker }: RunningExtension, rows: Record<string, Row[]>): Promise<Record<string, Row[]>> {
  return worker.evaluate(async (rows) => {
    // A method: round a function of its own name tsx puts a helper that the worker does not have.
    const wait = {
      for<T>(request: IDBRequest<T>): Promise<T> {
        return new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      },
    };
    const database = await wait.for(indexedDB.open('but-nho'));
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names, 'readwrite');
    const tables = names.map(async (name) => {
      const table = transaction.objectStore(name);
      for (const row of rows[name] ?? []) await wait.for(table.put(row));
      return [name, await wait.for(table.getAll())] as const;
    });
    const stored = Object.fromEntries(await Promise.all(tables));
    database.close();
    return stored;
  }, rows);
}
