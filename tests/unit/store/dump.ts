/** How an object store or an index finds its rows. */
interface Shape {
  keyPath: string | string[] | null;
  indexes: Record<string, { keyPath: string | string[]; unique: boolean; multiEntry: boolean }>;
}

/** A database as it stands in the browser, seen without the store's code. */
export interface Dump {
  /** The browser's own number of the database: ten times the schema version. */
  nativeVersion: number;
  stores: Record<string, Shape>;
  rows: Record<string, unknown[]>;
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function shapeOf(store: IDBObjectStore): Shape {
  const names = [...store.indexNames].sort();
  const indexes = names.map((name) => {
    const { keyPath, unique, multiEntry } = store.index(name);
    return [name, { keyPath, unique, multiEntry }] as const;
  });
  return { keyPath: store.keyPath, indexes: Object.fromEntries(indexes) };
}

/** Reads all there is in a database. */
export async function dumpDatabase(name: string): Promise<Dump> {
  const database = await answerOf(indexedDB.open(name));
  const stores = [...database.objectStoreNames].sort();
  const transaction = database.transaction(stores);
  const dump: Dump = { nativeVersion: database.version, stores: {}, rows: {} };
  for (const store of stores) {
    dump.stores[store] = shapeOf(transaction.objectStore(store));
    dump.rows[store] = await answerOf(transaction.objectStore(store).getAll());
  }
  database.close();
  return dump;
}

/** Makes a database that stands as the dump says, without the store's code. */
export async function loadDump(name: string, dump: Dump): Promise<void> {
  const request = indexedDB.open(name, dump.nativeVersion);
  request.onupgradeneeded = () => {
    for (const [store, { keyPath, indexes }] of Object.entries(dump.stores)) {
      const made = request.result.createObjectStore(store, { keyPath });
      for (const [index, { keyPath: path, unique, multiEntry }] of Object.entries(indexes))
        made.createIndex(index, path, { unique, multiEntry });
      for (const row of dump.rows[store] ?? []) made.put(row);
    }
  };
  (await answerOf(request)).close();
}

/** Whether a value holds all that another one does: a field may have come in with a later version, none may have changed. */
const holds = (whole: unknown, part: unknown): boolean =>
  typeof part === 'object' && part !== null && !Array.isArray(part)
    ? typeof whole === 'object' &&
      whole !== null &&
      Object.entries(part).every(([key, value]) => holds(Reflect.get(whole, key), value))
    : JSON.stringify(whole) === JSON.stringify(part);

/** What of some rows, by table, is not there, or not as it was, among others. */
export function differences(before: Dump['rows'], after: Dump['rows']): string[] {
  return Object.entries(before).flatMap(([table, rows]) =>
    rows
      .filter((row) => !after[table]?.some((one) => holds(one, row)))
      .map((row) => `${table}: ${JSON.stringify(row)}`),
  );
}
