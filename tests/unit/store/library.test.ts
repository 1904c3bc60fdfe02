import { liveQuery } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveAnnotations } from '@/utils/store/annotations.ts';
import { listMarkedArticles } from '@/utils/store/articles/articles.ts';
import { upgradeRows } from '@/utils/store/backup/upgrade-rows.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { findHome, makeHome } from '@/utils/store/database/home.ts';
import { SCHEMA_VERSION } from '@/utils/store/database/versions.ts';
import { setPreference } from '@/utils/store/preferences.ts';
import type { Write } from '@/utils/store/tally.ts';
import { fillLibrary } from '../../sample/library.ts';
import { anAnnotation, anArticle, aSnapshot } from '../../sample/records.ts';
import { dumpDatabase, loadDump } from './dump.ts';

const save = { article: anArticle(), snapshots: [aSnapshot()], annotations: [anAnnotation()] };

beforeEach(async () => {
  await database.delete();
  door.leave();
});
afterEach(() => {
  Reflect.deleteProperty(navigator, 'storageBuckets');
});

describe('a database newer than the code', () => {
  it('is refused, and not a row of it changed', async () => {
    await fillLibrary();
    database.close();
    const dump = await dumpDatabase('but-nho');
    await database.delete();
    await loadDump('but-nho', { ...dump, nativeVersion: (SCHEMA_VERSION + 1) * 10 });
    door.leave();
    const before = await dumpDatabase('but-nho');
    await expect(saveAnnotations(save)).rejects.toMatchObject({ code: 'newer' });
    await expect(setPreference('suggestions', false)).rejects.toMatchObject({ code: 'newer' });
    await expect(listMarkedArticles()).rejects.toMatchObject({ code: 'newer' });
    expect(await dumpDatabase('but-nho')).toEqual(before);
  });
});

it('a live query that asks first sees what is written later', async () => {
  const seen: number[] = [];
  const watching = liveQuery(listMarkedArticles).subscribe((articles) => seen.push(articles.length));
  await vi.waitFor(() => expect(seen).toEqual([0]));
  await saveAnnotations(save);
  await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
  const before = seen.length;
  // Neither the tally nor anything else that is read to open the library is watched.
  await setPreference('suggestions', false);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(seen).toHaveLength(before);
  watching.unsubscribe();
});

describe('the library’s home', () => {
  it('is where it always was', async () => {
    expect(await findHome()).toMatchObject({ name: 'but-nho', factory: indexedDB, number: 1 });
  });

  it('is another database where a new one was needed', async () => {
    const made = await makeHome();
    expect(made).toMatchObject({ name: 'but-nho-2', number: 2 });
    await loadDump(made.name, { nativeVersion: 10, stores: {}, rows: {} });
    expect(await findHome()).toMatchObject({ name: 'but-nho-2', number: 2 });
    expect(await makeHome()).toMatchObject({ name: 'but-nho-3' });
    indexedDB.deleteDatabase(made.name);
  });

  it('is a bucket of its own where the browser has buckets', async () => {
    const inBucket = { open: () => {} };
    const names = ['library-2', 'library-10', 'scratch', 'library-x'];
    const open = vi.fn(async () => ({ indexedDB: inBucket }));
    Object.assign(navigator, { storageBuckets: { keys: async () => names, open } });
    expect(await findHome()).toEqual({ name: 'but-nho', factory: inBucket, number: 10 });
    expect(open).toHaveBeenLastCalledWith('library-10', expect.objectContaining({ durability: 'strict' }));
    expect((await makeHome()).number).toBe(11);
  });
});

describe('rows of an older schema', () => {
  const rows: Write[] = [
    ['snapshots', ['article-1', 'hash-1'], aSnapshot()],
    ['annotations', 'mark-1', anAnnotation()],
  ];
  it('go through the upgrades of the database', async () => {
    const upgraded = await upgradeRows(rows, 1, SCHEMA_VERSION);
    expect(upgraded).toEqual(rows);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('but-nho-upgrade');
  });
  it('of a newer one are refused', async () => {
    await expect(upgradeRows(rows, SCHEMA_VERSION + 1, SCHEMA_VERSION)).rejects.toMatchObject({
      code: 'newer',
    });
  });
});
