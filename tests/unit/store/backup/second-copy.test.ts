import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { editAnnotation, saveAnnotations } from '@/utils/store/annotations.ts';
import { listFiles, listUnfinished, readFile } from '@/utils/store/backup/folder.ts';
import { unpack } from '@/utils/store/backup/pack.ts';
import { tendLibrary } from '@/utils/store/backup/tend.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { ButNhoDatabase } from '@/utils/store/database/tables.ts';
import { setPreference } from '@/utils/store/preferences.ts';
import { anAnnotation, anArticle, aSnapshot } from '../../../sample/records.ts';
import { emptyFileSystem, fakeStorage } from '../../fake-storage.ts';

const save = { article: anArticle(), snapshots: [aSnapshot()], annotations: [anAnnotation()] };
const LATER = '2026-11-20T03:00:00.000Z';

const names = async () =>
  (await listFiles()).map(({ kind, change }) => `${kind} ${change}`).sort((a, b) => a.localeCompare(b));

/** Has the private file system refuse to write from now on. */
function refuseFiles(error: Error): void {
  const real = fakeStorage.getDirectory;
  vi.spyOn(fakeStorage, 'getDirectory').mockImplementation(async () => {
    const root = await real();
    vi.spyOn(root, 'getDirectoryHandle').mockRejectedValue(error);
    return root;
  });
}

/** The context is stopped, and another one starts with what it left. */
function startAnew(): void {
  database.log.committed.length = 0;
  door.leave();
}

beforeEach(async () => {
  await database.delete();
  emptyFileSystem();
  startAnew();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a save', () => {
  it('is answered for when it stands in the second copy', async () => {
    await saveAnnotations(save);
    expect(await names()).toEqual(['change 1']);
    const [file] = await listFiles();
    const { writes, tally } = await unpack(await readFile(file!.name));
    const { library } = tally;
    expect(writes.map(([table, key]) => [table, key])).toEqual([
      ['articles', 'article-1'],
      ['histories', ['articles', 'article-1']],
      ['changes', [library, 1]],
      ['snapshots', ['article-1', 'hash-1']],
      ['annotations', 'mark-1'],
      ['histories', ['annotations', 'mark-1']],
      ['changes', [library, 2]],
    ]);
    expect(tally).toMatchObject({ change: 1, marks: 1 });
  });

  it('is not answered for while the second copy has no room for it; the next try brings it there', async () => {
    refuseFiles(new DOMException('full', 'QuotaExceededError'));
    await expect(saveAnnotations(save)).rejects.toMatchObject({ code: 'quota' });
    await expect(saveAnnotations(save)).rejects.toMatchObject({ code: 'quota' });
    vi.restoreAllMocks();
    emptyFileSystem();
    await saveAnnotations(save);
    expect(await names()).toEqual(['change 1', 'change 2', 'change 3']);
  });

  it('that another context was stopped in is copied before the next one is answered for', async () => {
    await saveAnnotations(save);
    refuseFiles(new Error('stopped'));
    await expect(setPreference('suggestions', false)).rejects.toMatchObject({ code: 'storage' });
    vi.restoreAllMocks();
    startAnew();
    await setPreference('suggestWords', true);
    expect(await names()).toContain('copy 3');
    const copy = (await listFiles()).find(({ kind }) => kind === 'copy')!;
    const { writes } = await unpack(await readFile(copy.name));
    expect(writes.filter(([table]) => table === 'preferences')).toHaveLength(2);
  });

  it('finds out that another context was stopped in the middle of its own since this one began', async () => {
    await saveAnnotations(save);
    // A popup, say: it has committed its change, and is gone before that stands in the second copy.
    const other = new ButNhoDatabase();
    await other.preferences.put({ key: 'suggestions', value: false });
    other.close();
    await setPreference('suggestWords', true);
    const copy = (await listFiles()).find(({ kind }) => kind === 'copy')!;
    const { writes } = await unpack(await readFile(copy.name));
    expect(writes.filter(([table]) => table === 'preferences')).toHaveLength(2);
    await setPreference('suggestWords', false);
    expect((await names()).filter((name) => name.startsWith('copy'))).toEqual(['copy 3']);
  });

  it('is refused, and nothing written, while the disk has no room', async () => {
    await saveAnnotations(save);
    vi.spyOn(fakeStorage, 'estimate').mockResolvedValue({ quota: 1e6, usage: 5e5 });
    await expect(editAnnotation('mark-1', { note: 'x' }, LATER)).rejects.toMatchObject({ code: 'quota' });
    expect(await database.annotations.get('mark-1')).toEqual(anAnnotation());
    expect(await names()).toEqual(['change 1']);
    vi.restoreAllMocks();
    await editAnnotation('mark-1', { note: 'x' }, LATER);
    expect(await names()).toEqual(['change 1', 'change 2']);
  });

  it('of a database that the browser closed meanwhile opens it again', async () => {
    await saveAnnotations(save);
    database.close();
    await editAnnotation('mark-1', { note: 'sau khi đóng' }, LATER);
    expect(await database.annotations.get('mark-1')).toMatchObject({ note: 'sau khi đóng' });
  });
});

describe('a copy', () => {
  it('is made when the background starts on a library that was there before second copies were', async () => {
    await saveAnnotations(save);
    emptyFileSystem();
    startAnew();
    await tendLibrary();
    expect(await names()).toEqual(['copy 1']);
  });

  it('is made after fifty changes, and the changes before the oldest of three copies go', async () => {
    await saveAnnotations(save);
    for (let time = 1; time < 160; time += 1) await setPreference('suggestions', time % 2 === 0);
    await vi.waitFor(async () =>
      expect((await names()).filter((one) => one.startsWith('copy'))).toHaveLength(3),
    );
    await vi.waitFor(async () => {
      const [copy] = (await listFiles())
        .filter(({ kind }) => kind === 'copy')
        .sort((a, b) => a.change - b.change);
      const changes = (await listFiles()).filter(({ kind }) => kind === 'change').map(({ change }) => change);
      expect(Math.min(...changes)).toBe(copy!.change + 1);
      expect(Math.max(...changes)).toBe(160);
    });
  });

  it('leaves no half-written file behind that would be taken for one', async () => {
    await saveAnnotations(save);
    const root = await fakeStorage.getDirectory();
    const folder = await root.getDirectoryHandle('second-copy');
    const [file] = await listFiles();
    await folder.getFileHandle(`${file!.name.replace('.1.', '.2.')}.part`, { create: true });
    expect(await names()).toEqual(['change 1']);
    expect(await listUnfinished(Date.now() + 1)).toHaveLength(1);
    expect(await listUnfinished(file!.at)).toEqual([]);
  });
});
