// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { BringIn } from '@/components/bring-in/BringIn.tsx';
import { ofBackup } from '@/components/bring-in/source.ts';
import { Backups } from '@/entrypoints/library/bring-in/Backups.tsx';
import { database, door } from '@/utils/store/database/database.ts';
import { merging, writeRecords } from '@/utils/store/stamps/records.ts';
import { fillLibrary } from '../../sample/library.ts';
import { show } from '../components/render.ts';
import { emptyFileSystem } from '../fake-storage.ts';

vi.mock('#i18n', () => ({
  i18n: {
    t: (key: string, values: string[] = []) => (key === 'app.language' ? 'vi' : [key, values].join(' ')),
  },
}));

const find = (testId: string) => document.querySelector<HTMLElement>(`[data-testid="${testId}"]`)!;

it('a copy that is kept is looked into before it is taken back, and what is missing comes back', async () => {
  emptyFileSystem();
  await database.delete();
  door.leave();
  await fillLibrary();
  await (await door.open()).copy.copyNow();
  await merging(database, () =>
    writeRecords(database, 'annotations', [
      { key: 'mark-count', stored: { row: undefined, history: undefined } },
    ]),
  );
  const said: string[] = [];
  await show(
    <BringIn onNotice={(notice) => notice && said.push(notice.text)}>
      {(read) => <Backups onPreview={(copy) => read(ofBackup(copy))} />}
    </BringIn>,
  );
  await vi.waitFor(() => expect(find('backup-preview')).toBeTruthy());
  expect(find('backups').textContent).toContain('backups.marks');
  await act(() => find('backup-preview').click());
  await vi.waitFor(() => expect(find('import-annotations')).toBeTruthy());
  expect(await database.annotations.get('mark-count')).toBeUndefined();
  await act(() => find('bring-in-apply').click());
  await vi.waitFor(() => expect(said.join()).toContain('bringIn.done backups.title'));
  expect(await database.annotations.get('mark-count')).toBeDefined();
});
