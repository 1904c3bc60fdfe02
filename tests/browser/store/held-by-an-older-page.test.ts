import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inspectLoss } from '@/utils/store/backup/loss.ts';
import { database, door, withDatabase } from '@/utils/store/database/database.ts';
import { declareVersions, SCHEMA_VERSION } from '@/utils/store/database/versions.ts';
import { type Dump, dumpDatabase, loadDump } from '../../unit/store/dump.ts';

// A page of no extension has no storage area, and no session whose logs could be old.
vi.mock('@/utils/platform/browser.ts', () => {
  const area = {
    get: async () => ({ hasFreshLogs: true }),
    set: async () => {},
    remove: async () => {},
  };
  return { browser: { storage: { local: area, session: area } } };
});

/** What each version left behind, by its file. */
const DUMPS = import.meta.glob<Dump>('../../fixtures/database/*.json', { eager: true, import: 'default' });
const dumpOf = (version: number): Dump => DUMPS[`../../fixtures/database/version-${version}.json`]!;
const PAST = Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => index + 1);

const marks = () => withDatabase(({ annotations }) => annotations.toArray());
const notesOf = (rows: unknown[]) =>
  (rows as { id: string; note: string }[]).map(({ id, note }) => [id, note]);

/** Connections that the test made itself. */
const held: IDBDatabase[] = [];

/** A page that neither lets go when it is asked to nor ever answers: a frozen one, or one that is stopped in a debugger. */
async function holdOn(): Promise<IDBDatabase> {
  const opening = indexedDB.open('but-nho');
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  held.push(opening.result);
  return opening.result;
}

beforeEach(async () => {
  await database.delete();
  door.leave();
  // Second copies of other tests' libraries, which would be missed here.
  const folder = await navigator.storage.getDirectory();
  for await (const name of folder.keys()) await folder.removeEntry(name, { recursive: true });
});
afterEach(() => {
  for (const one of held.splice(0)) one.close();
});

it.each(PAST)('a page of version %i that is open lets go, and not a mark is lost', async (version) => {
  const dump = dumpOf(version);
  await loadDump('but-nho', dump);
  const old = new Dexie('but-nho');
  declareVersions(old, version);
  await old.open();
  const before = await old.table('annotations').toArray();
  expect(notesOf(await marks())).toEqual(notesOf(before));
  expect(notesOf(before)).toEqual(notesOf(dump.rows.annotations!));
  expect((await dumpDatabase('but-nho')).nativeVersion).toBe(SCHEMA_VERSION * 10);
  expect(old.isOpen()).toBe(false);
});

it('a page that does not let go is named, nothing is taken for lost, and all is there once it is closed', async () => {
  const dump = dumpOf(SCHEMA_VERSION - 1);
  await loadDump('but-nho', dump);
  const page = await holdOn();
  await expect(marks()).rejects.toMatchObject({ code: 'blocked' });
  // Asked again, by the notice of losses.
  await expect(inspectLoss()).rejects.toMatchObject({ code: 'blocked' });
  page.close();
  expect(notesOf(await marks())).toEqual(notesOf(dump.rows.annotations!));
  expect(await inspectLoss()).toBeNull();
});
