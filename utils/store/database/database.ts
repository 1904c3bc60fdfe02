import { Dexie } from 'dexie';
import { Fault } from '@/utils/model/fault.ts';
import { browser } from '@/utils/platform/browser.ts';
import { distrustLogs } from '../fresh-logs.ts';
import { type Library, LibraryDoor, refusalOf } from '../library.ts';
import type { Home } from './home.ts';
import { hasRoom } from './room.ts';
import { ButNhoDatabase } from './tables.ts';

/** The database where it has always lived. */
export const database = new ButNhoDatabase();

const elsewhere = new Map<number, ButNhoDatabase>();

function databaseAt(home: Home): ButNhoDatabase {
  if (home.number === 1) return database;
  const made = elsewhere.get(home.number) ?? new ButNhoDatabase(home);
  elsewhere.set(home.number, made);
  return made;
}

/** The one way to the database of this context. */
export const door = new LibraryDoor(databaseAt);

/** Quota errors wear different clothes: Dexie wraps them in an AbortError, whose message ends in a space. */
function isQuotaError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner = 'inner' in error ? error.inner : undefined;
  return /QuotaExceeded/.test(`${error.name} ${error.message}`) || (inner !== error && isQuotaError(inner));
}

/** The browser closed the database under our hands, as it does after a fault of the disk: it can be opened again. */
const isClosed = (error: unknown): boolean =>
  error instanceof Error && /^(?:DatabaseClosed|OpenFailed|InvalidState)/.test(error.name);

/**
 * Runs a piece of work on the database. What it writes stands in two places when it resolves: in the database and in
 * the second copy (backup/README.md). The work may be run twice, and so has to be safe to repeat.
 * @throws Fault `quota` when the disk is full, `newer` when the database was written by a newer version of the
 *   extension, `blocked` while a page of an older version holds it, `private` where the browser opens none in private
 *   windows, `storage` when it refuses for any other reason
 */
export function withDatabase<T>(work: (database: ButNhoDatabase) => PromiseLike<T>): Promise<T> {
  return attempt(work)
    .catch((error) => {
      if (!isClosed(error)) throw error;
      door.leave();
      return attempt(work);
    })
    .catch(async (error) => {
      throw error instanceof Fault ? error : await storeFault(error);
    }) as Promise<T>;
}

/** Goes by Dexie's own promises, which carry a live query along: it sees what the work reads. */
function attempt<T>(work: (database: ButNhoDatabase) => PromiseLike<T>) {
  return Dexie.Promise.resolve(ready()).then(({ database, copy }) => {
    const { begun } = database.log;
    return Dexie.Promise.resolve(work(database)).then((value) => {
      if (database.log.begun === begun) return value;
      return Dexie.Promise.resolve(copy.secure()).then(() => value);
    });
  });
}

async function ready(): Promise<Library> {
  const library = await door.open();
  // Opens again what the browser has closed, else does nothing.
  await library.database.open();
  library.database.log.refusal = await refusalOf(library);
  return library;
}

/** Pages of the extension in Firefox's private windows get no database; all of them are, in a Firefox that is always private. */
const isPrivate = (): boolean => browser.extension?.inIncognitoContext === true;

async function storeFault(error: unknown): Promise<Fault> {
  // What was being written may have been cut off.
  door.leave();
  await distrustLogs();
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (isPrivate()) return new Fault('private', detail);
  return new Fault(isQuotaError(error) || !(await hasRoom()) ? 'quota' : 'storage', detail);
}
