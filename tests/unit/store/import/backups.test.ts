import { beforeEach, expect, it } from 'vitest';
import { editAnnotation } from '@/utils/store/annotations.ts';
import { writeFile } from '@/utils/store/backup/folder.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { applyImport, type BackupCopy, listBackups, previewBackup } from '@/utils/store/import/index.ts';
import { merging, writeRecords } from '@/utils/store/stamps/records.ts';
import { fillLibrary } from '../../../sample/library.ts';
import { emptyFileSystem } from '../../fake-storage.ts';
import { emptyProfile, exported, outcomes } from './support.ts';

beforeEach(async () => {
  emptyFileSystem();
  await emptyProfile();
});

it('a copy of the library is compared before it is taken back: what is missing comes, what was written since stays', async () => {
  await fillLibrary();
  const { copy } = await door.open();
  await copy.copyNow();
  const [backup] = await listBackups();
  expect(backup!.bytes).toBeGreaterThan(100);
  expect(backup!.marks).toBe((await database.tally.get('library'))!.marks);
  expect(backup!.marks).toBeGreaterThan(0);
  expect(Object.keys(outcomes(await previewBackup(backup!.name)))).toEqual(['same']);
  const whole = await exported();
  await merging(database, () =>
    writeRecords(database, 'annotations', [
      { key: 'mark-count', stored: { row: undefined, history: undefined } },
    ]),
  );
  await editAnnotation('mark-range', { note: 'viết sau' }, '2026-11-29T03:00:00.000Z');
  const shown = await previewBackup(backup!.name);
  expect(outcomes(shown)).toMatchObject({ new: 1, older: 1 });
  await applyImport(shown);
  expect((await database.annotations.get('mark-range'))!.note).toBe('viết sau');
  const marks = (text: string) => JSON.parse(text).annotations.map(({ id }: { id: string }) => id);
  expect(marks(await exported())).toEqual(marks(whole));
  await expect(previewBackup('none')).rejects.toMatchObject({ code: 'missing' });
});

it('a copy that cannot be read is listed as such, and refused before anything is compared', async () => {
  await fillLibrary();
  const { copy } = await door.open();
  await copy.copyNow();
  const [{ name }] = (await listBackups()) as [BackupCopy];
  await writeFile(name, new Blob(['nothing that was packed']));
  expect(await listBackups()).toMatchObject([{ name, marks: null }]);
  await expect(previewBackup(name)).rejects.toMatchObject({ code: 'missing' });
});
