// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BackupLine } from '@/components/backup/BackupLine.tsx';
import { saveFile } from '@/components/save-file.ts';
import { noteFile, noteQuiet, noteSince, readNotes } from '@/utils/store/backup/files/notes.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { setPreference } from '@/utils/store/preferences.ts';
import { fillLibrary } from '../../../sample/library.ts';
import { emptyFileSystem, fakeStorage } from '../../fake-storage.ts';
import { show } from '../render.ts';

vi.mock('@/utils/platform/browser.ts', () => import('../../background/fake-browser.ts'));
vi.mock('@/components/save-file.ts');
vi.mock('#i18n', () => ({
  i18n: {
    t: (key: string, values: string[] = []) =>
      key === 'when.dayPattern' ? 'dd/MM/yyyy' : [key, values].join(' '),
  },
}));

const DAY = 24 * 60 * 60 * 1000;
const find = (testId: string) => document.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
const line = () => find('backup-line')?.textContent;

beforeEach(async () => {
  vi.mocked(saveFile).mockReset();
  emptyFileSystem();
  await database.delete();
  door.leave();
  await fillLibrary();
  await noteSince(Date.now() - 2 * DAY);
  await noteQuiet(0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('says that the library lies in the browser only, and one click hands a file over', async () => {
  await show(<BackupLine />);
  await vi.waitFor(() => expect(line()).toContain('backupFile.remindNever'));
  await act(() => find('backup-save')!.click());
  await vi.waitFor(() => expect(line()).toContain('backupFile.saved but-nho_sao-luu_'));
  expect(saveFile).toHaveBeenCalledOnce();
  expect((await readNotes()).file?.name).toMatch(/^but-nho_sao-luu_.*\.butnho\.json$/);
  await act(() => find('backup-later')!.click());
  expect(find('backup-line')).toBeNull();
});

it('names the day of an old file, and is put off for some days', async () => {
  await noteFile({ name: 'x', at: Date.parse('2026-01-05T04:00:00Z'), library: 'gone', change: 3 });
  await show(<BackupLine />);
  await vi.waitFor(() => expect(line()).toContain('backupFile.remindOld 05/01/2026'));
  await act(() => find('backup-later')!.click());
  expect(find('backup-line')).toBeNull();
  expect((await readNotes()).quietUntil).toBeGreaterThan(Date.now() + 2 * DAY);
});

it('says so when the disk is full, and claims no file', async () => {
  await noteFile({ name: 'x', at: Date.parse('2026-01-05T04:00:00Z'), library: 'gone', change: 3 });
  await show(<BackupLine />);
  await vi.waitFor(() => expect(line()).toContain('backupFile.remindOld'));
  vi.spyOn(fakeStorage, 'estimate').mockResolvedValue({ quota: 1e6, usage: 5e5 });
  await act(() => find('backup-save')!.click());
  await vi.waitFor(() => expect(line()).toContain('backupFile.full'));
  expect(saveFile).not.toHaveBeenCalled();
  expect((await readNotes()).file?.name).toBe('x');
});

it.each([
  ['makes the file of the day once the page stands, where it was asked for', true, 1],
  ['makes none that nobody asked for', false, 0],
])('%s', async (_, isWanted, files) => {
  await setPreference('dailyBackup', isWanted);
  await noteFile({ name: 'x', at: Date.now() - DAY, library: 'gone', change: 3 });
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
  await show(<BackupLine makesDaily />);
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
  await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(saveFile).toHaveBeenCalledTimes(files);
});
