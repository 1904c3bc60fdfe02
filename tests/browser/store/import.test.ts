import { beforeEach, expect, it, vi } from 'vitest';
import { editAnnotation, saveAnnotations } from '@/utils/store/annotations.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { exportExchange } from '@/utils/store/export/exchange.ts';
import {
  applyImport,
  decideConflict,
  listConflicts,
  previewImport,
  undoImport,
} from '@/utils/store/import/index.ts';
import { fillLibrary } from '../../sample/library.ts';
import { anAnnotation, anArticle, aSnapshot } from '../../sample/records.ts';

// A page of no extension has no storage area, and no session whose logs could be old.
vi.mock('@/utils/platform/browser.ts', () => {
  const area = () => {
    const kept: Record<string, unknown> = { hasFreshLogs: true };
    return {
      get: async () => ({ ...kept }),
      set: async (values: object) => void Object.assign(kept, values),
      remove: async (keys: string[]) => {
        for (const key of [keys].flat()) delete kept[key];
      },
    };
  };
  return { browser: { storage: { local: area(), session: area() } } };
});

const LATER = '2026-11-29T03:00:00.000Z';

async function emptyProfile(): Promise<void> {
  await database.delete();
  door.leave();
}

const exported = async () =>
  (await exportExchange('everything', { exportedAt: '2026-11-28T08:00:00.000Z' })).blob.text();

const imported = async (content: string) =>
  applyImport(await previewImport(new File([content], 'goi.butnho.json')));

beforeEach(emptyProfile);

/** What `fake-indexeddb` does not do: a transaction of a browser ends as soon as nothing is asked of it. */
it('thousands of marks go out, come into an empty profile as they were, and are taken back', {
  timeout: 120_000,
}, async () => {
  await fillLibrary();
  const annotations = Array.from({ length: 3000 }, (_, index) =>
    anAnnotation({ id: `mark-${index}`, note: `ghi ${index}` }),
  );
  await saveAnnotations({ article: anArticle(), snapshots: [aSnapshot()], annotations });
  await editAnnotation('mark-7', { note: 'sửa' }, LATER);
  const written = await exported();
  await emptyProfile();
  const note = await imported(written);
  expect(await exported()).toBe(written);
  expect(await undoImport(note.id)).toMatchObject({ kept: 0 });
  expect(await database.annotations.count()).toBe(0);
  expect(await database.changes.count()).toBe(0);
});

it('what two machines wrote apart from each other stands side by side, and is decided', async () => {
  await fillLibrary();
  const first = await exported();
  const write = async (note: string) => {
    await emptyProfile();
    await imported(first);
    await editAnnotation('mark-range', { note }, LATER);
    return exported();
  };
  const office = await write('ở cơ quan');
  await write('ở nhà');
  await imported(office);
  const [conflict] = await listConflicts();
  expect(conflict).toMatchObject({ table: 'annotations', key: 'mark-range', conflict: { field: 'note' } });
  await decideConflict({ table: 'annotations', key: 'mark-range', field: 'note' }, 'cả hai');
  expect(await listConflicts()).toEqual([]);
  expect((await database.annotations.get('mark-range'))!.note).toBe('cả hai');
});
