/** A Storage Bucket has a store of files of its own: https://wicg.github.io/storage-buckets/ (Chromium only). */
interface Buckets {
  keys(): Promise<string[]>;
  open(
    name: string,
    options: { durability: 'strict' | 'relaxed'; persisted?: boolean },
  ): Promise<{ indexedDB: IDBFactory }>;
}

/** Where the library's database lives. */
export interface Home {
  factory: IDBFactory;
  /** The database's name there. */
  name: string;
  /** 1 where it always lived; one more each time it had to move out of a store that does not open any more. */
  number: number;
}

const NAME = 'but-nho';
const BUCKET = 'library-';

const buckets = (): Buckets | undefined => (navigator as { storageBuckets?: Buckets }).storageBuckets;

/**
 * The place a library with this number has. Where a browser keeps all databases of an origin in one store, which dies
 * as a whole (Chromium), each further home is a bucket; where each database has its own file (Firefox), another name.
 */
async function homeAt(number: number): Promise<Home> {
  if (number === 1) return { factory: indexedDB, name: NAME, number };
  const factory = await buckets()?.open(`${BUCKET}${number}`, { durability: 'strict', persisted: true });
  return factory
    ? { factory: factory.indexedDB, name: NAME, number }
    : { factory: indexedDB, name: `${NAME}-${number}`, number };
}

/** The browser's own list of places tells where the library is: a note of it could be lost by itself. */
async function newestNumber(): Promise<number> {
  const places = buckets();
  const names = await (places
    ? places.keys()
    : indexedDB.databases().then((all) => all.map(({ name }) => name)));
  const prefix = places ? BUCKET : `${NAME}-`;
  const numbers = names
    .filter((name) => name?.startsWith(prefix))
    .map((name) => Number(name!.slice(prefix.length)));
  return Math.max(1, ...numbers.filter(Number.isInteger));
}

/** Where the library lives today. */
export async function findHome(): Promise<Home> {
  return homeAt(await newestNumber().catch(() => 1));
}

/** A new and empty place, for a library whose database does not open any more; the old one is left as it is. */
export async function makeHome(): Promise<Home> {
  return homeAt((await newestNumber().catch(() => 1)) + 1);
}

/** A place for a database that lives a moment only, whatever became of the library's own. */
export async function scratchFactory(): Promise<IDBFactory> {
  return (await buckets()?.open('scratch', { durability: 'relaxed' }))?.indexedDB ?? indexedDB;
}
