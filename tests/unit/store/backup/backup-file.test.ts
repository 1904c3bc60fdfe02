import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyNow } from '@/utils/store/backup/copy-now.ts';
import { readBackupState, writeBackup } from '@/utils/store/backup/files/backup-file.ts';
import { noteFile, noteQuiet } from '@/utils/store/backup/files/notes.ts';
import { type BackupState, isDailyDue, reminderOf } from '@/utils/store/backup/files/reminder.ts';
import { listFiles, readFile } from '@/utils/store/backup/folder.ts';
import { isWhole } from '@/utils/store/backup/pack.ts';
import { applyImport, listBackups, previewImport } from '@/utils/store/import/index.ts';
import { setPreference } from '@/utils/store/preferences.ts';
import { fillLibrary } from '../../../sample/library.ts';
import { emptyFileSystem, fakeStorage } from '../../fake-storage.ts';
import { emptyProfile, exported, outcomes } from '../import/support.ts';

vi.mock('@/utils/platform/browser.ts', () => import('../../background/fake-browser.ts'));

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Eleven in the morning in Viet Nam. */
const NOW = Date.parse('2026-11-28T04:00:00.000Z');

const at = (daysAgo: number) => ({ at: NOW - daysAgo * DAY, name: 'but-nho_sao-luu.butnho.json' });

beforeEach(async () => {
  emptyFileSystem();
  await emptyProfile();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a reminder', () => {
  const state: BackupState = { last: null, changes: 40, since: NOW - 3 * DAY, quietUntil: 0 };
  it.each<[string, Partial<BackupState>, ReturnType<typeof reminderOf>]>([
    ['says that there is no file', {}, { says: 'never' }],
    ['waits on the first day', { since: NOW - 20 * HOUR }, null],
    ['waits while little was done', { changes: 9 }, null],
    ['is put off', { quietUntil: NOW + 1 }, null],
    ['comes back', { quietUntil: NOW }, { says: 'never' }],
    ['leaves a file of this week alone', { last: at(6.9) }, null],
    ['tells of a file of last week', { last: at(7) }, { says: 'old', at: NOW - 7 * DAY }],
    ['leaves an old file alone that holds all there is', { last: at(30), changes: 0 }, null],
  ])('%s', (_, changes, says) => expect(reminderOf({ ...state, ...changes }, NOW)).toEqual(says));
});

it('the file of the day is due once a day in Viet Nam, and only of something new', () => {
  const state: BackupState = { last: null, changes: 1, since: NOW, quietUntil: 0 };
  const lastNight = { name: 'x', at: Date.parse('2026-11-27T16:59:00.000Z') };
  const thisMorning = { name: 'x', at: Date.parse('2026-11-27T17:01:00.000Z') };
  expect(isDailyDue(state, NOW)).toBe(true);
  expect(isDailyDue({ ...state, last: lastNight }, NOW)).toBe(true);
  expect(isDailyDue({ ...state, last: thisMorning }, NOW)).toBe(false);
  expect(isDailyDue({ ...state, last: lastNight, changes: 0 }, NOW)).toBe(false);
});

describe('a backup as a file', () => {
  it('brings all of the library into an empty profile, and is remembered with what it holds', async () => {
    await fillLibrary();
    const whole = await exported();
    const { name, blob, note } = await writeBackup(NOW);
    expect(name).toBe('but-nho_sao-luu_2026-11-28.butnho.json');
    const before = await readBackupState(NOW);
    expect(before.last).toBeNull();
    expect(before.changes).toBeGreaterThan(3);
    await noteFile(note);
    expect(await readBackupState(NOW)).toMatchObject({ last: { name, at: NOW }, changes: 0 });
    await setPreference('suggestions', false);
    expect(await readBackupState(NOW)).toMatchObject({ changes: 1 });
    await noteQuiet(NOW + DAY);
    expect(await readBackupState(NOW)).toMatchObject({ quietUntil: NOW + DAY });

    await emptyProfile();
    // Another library: the file holds nothing of what is written there.
    await setPreference('suggestions', false);
    expect(await readBackupState(NOW)).toMatchObject({ last: { name }, changes: 1 });
    const preview = await previewImport(new File([blob], name));
    expect(Object.keys(outcomes(preview))).toEqual(['new', 'trash']);
    await applyImport(preview);
    const marks = (text: string) => JSON.parse(text).annotations;
    expect(marks(await exported())).toEqual(marks(whole));
  });

  it('is not begun where there is nothing yet, nor on a full disk', async () => {
    await expect(writeBackup(NOW)).rejects.toMatchObject({ code: 'missing' });
    await fillLibrary();
    vi.spyOn(fakeStorage, 'estimate').mockResolvedValue({ quota: 1e6, usage: 5e5 });
    await expect(writeBackup(NOW)).rejects.toMatchObject({ code: 'quota' });
  });
});

describe('a copy that finds the disk full', () => {
  const full = () => new DOMException('full', 'QuotaExceededError');

  /** Has every file that is begun from now on stop in its middle. */
  async function fillDisk(): Promise<void> {
    const folder = await (await fakeStorage.getDirectory()).getDirectoryHandle('second-copy');
    const open = folder.getFileHandle.bind(folder);
    vi.spyOn(folder, 'getFileHandle').mockImplementation(async (name, options) => {
      const handle = await open(name, options);
      if (options?.create)
        vi.spyOn(handle, 'createWritable').mockResolvedValue({
          write: () => Promise.reject(full()),
          close: () => Promise.reject(full()),
        });
      return handle;
    });
  }

  it('in its middle says so, and leaves the earlier copies whole, and restorable', async () => {
    await fillLibrary();
    await copyNow();
    const earlier = await listFiles();
    await fillDisk();
    await expect(copyNow()).rejects.toMatchObject({ code: 'quota' });
    expect(await listFiles()).toEqual(earlier);
    const [copy] = await listBackups();
    expect(copy?.marks).toBeGreaterThan(0);
    for (const { name } of earlier) expect(await isWhole(await readFile(name))).toBe(true);
    vi.restoreAllMocks();
    await copyNow();
    expect(await listBackups()).toHaveLength(2);
  });

  it('before it is begun leaves everything as it is', async () => {
    await fillLibrary();
    await copyNow();
    const earlier = await listFiles();
    vi.spyOn(fakeStorage, 'estimate').mockResolvedValue({ quota: 1e6, usage: 5e5 });
    await expect(copyNow()).rejects.toMatchObject({ code: 'quota' });
    expect(await listFiles()).toEqual(earlier);
  });
});
