import { browser } from '@/utils/platform/browser.ts';
import { hasRoom } from './database/room.ts';

/** Held in the browser's memory: gone at its next start. */
const MARKER = 'hasFreshLogs';

/**
 * Chromium keeps IndexedDB, the names of OPFS files and storage.local in logs of 32 kB blocks (LevelDB), goes on with
 * the old log at its next start, and when it reads one, skips the rest of a block that holds a broken record. A log
 * that was cut (a full disk, a power cut) so takes along what is written after the cut: the whole IndexedDB, or the
 * names of new files, again and again. Hence once in each session of the browser, and after every write that failed,
 * the logs are led past a possible cut before anything is entrusted to them.
 * @param factory where the library lives
 * @returns whether what is written from now on is safe from what was written before
 */
export async function startFreshLogs(factory: IDBFactory): Promise<boolean> {
  if (import.meta.env.BROWSER === 'firefox') return true;
  const { session } = browser.storage;
  if ((await session.get(MARKER))[MARKER]) return true;
  if (!(await hasRoom())) return false;
  const [names, log] = await Promise.allSettled([
    padFileNames(),
    changeDatabaseLog(factory),
    padStorageArea(),
  ]);
  // What storage.local forgets is no loss, and one that refuses even this would be asked again and again.
  const areFresh = names.status === 'fulfilled' && log.status === 'fulfilled';
  if (areFresh) await session.set({ [MARKER]: true });
  return areFresh;
}

/** A write failed: whatever it left in the logs is to be left behind. */
export async function distrustLogs(): Promise<void> {
  await browser.storage.session.remove(MARKER);
}

/** Entries of 200 characters made and removed again: more than a block of the log of names. */
const PADDING_NAMES = 100;

async function padFileNames(): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  for (let number = 0; number < PADDING_NAMES; number++) {
    const name = `${number}.padding`.padStart(200, '0');
    await folder.getFileHandle(name, { create: true });
    await folder.removeEntry(name);
  }
}

async function padStorageArea(): Promise<void> {
  await browser.storage.local.set({ padding: '0'.repeat(70_000) });
  await browser.storage.local.remove('padding');
}

/** A log of 4 MB is closed and written into a table; values of 64 kB and more would go into files of their own. */
const LOG_VALUE = '0'.repeat(40_000);
const LOG_VALUES = 150;
const PADDING_DATABASE = 'but-nho-padding';

async function changeDatabaseLog(factory: IDBFactory): Promise<void> {
  const opening = factory.open(PADDING_DATABASE, 1);
  opening.onupgradeneeded = () => {
    const store = opening.result.createObjectStore('padding', { autoIncrement: true });
    for (let number = 0; number < LOG_VALUES; number++) store.add(LOG_VALUE);
  };
  const database = await answer(opening);
  database.close();
  await answer(factory.deleteDatabase(PADDING_DATABASE));
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
