import { beforeEach, expect, it } from 'vitest';
import { editAnnotation, listAnnotations, saveAnnotations } from '@/utils/store/annotations.ts';
import { listDamagedRows } from '@/utils/store/damaged-rows.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { listEntries, putEntries } from '@/utils/store/desk/entries.ts';
import { readStacks } from '@/utils/store/desk/history/stacks.ts';
import { editReview, listReviews } from '@/utils/store/desk/reviews.ts';
import {
  emptyEntries,
  emptyMarks,
  listDeletedEntries,
  restoreEntries,
  restoreMarks,
  trashMarks,
} from '@/utils/store/trash/bin.ts';
import { anEntry } from '../../sample/desk.ts';
import { aMark, anArticle, aSnapshot } from '../../sample/records.ts';

const AT = '2026-11-22T01:00:00.000Z';
const LATER = '2026-11-23T01:00:00.000Z';

beforeEach(async () => {
  await database.delete();
  door.leave();
  await saveAnnotations({
    article: anArticle(),
    snapshots: [aSnapshot()],
    annotations: [
      aMark('statistic', '46 chi bộ', { id: 'one', start: 14, note: 'Chưa rõ nguồn' }),
      aMark('remark', 'Toàn huyện', { id: 'two' }),
    ],
  });
});

const ids = async () => (await listAnnotations('article-1')).map(({ id }) => id);

it('marks go to the trash and come back as they were', async () => {
  const before = await database.annotations.get('one');
  expect(await trashMarks(['one', 'missing'], AT)).toEqual(['article-1']);
  expect(await ids()).toEqual(['two']);
  await restoreMarks(['one'], LATER);
  expect(await database.annotations.get('one')).toMatchObject({
    ...before!,
    deletedAt: null,
    updatedAt: LATER,
  });
});

it('what is emptied leaves its id, is damaged nowhere, and does not come back', async () => {
  await trashMarks(['one'], AT);
  await emptyMarks(['one', 'two'], LATER);
  await restoreMarks(['one'], LATER);
  // Only what is in the trash is emptied.
  expect(await ids()).toEqual(['two']);
  const emptied = await database.annotations.get('one');
  expect(emptied).toMatchObject({ id: 'one', deletedAt: AT, note: '', campaign: null, statistic: null });
  expect(JSON.stringify(emptied)).not.toContain('46 chi bộ');
  expect(await listDamagedRows()).toEqual([]);
  // An older form of it, from a file or another tab, is not taken for newer.
  await saveAnnotations({
    article: anArticle(),
    snapshots: [],
    annotations: [aMark('statistic', '46 chi bộ', { id: 'one', start: 14 })],
  });
  expect(await ids()).toEqual(['two']);
});

it('an emptied entry leaves its id, and nothing of what was said of it', async () => {
  await putEntries([anEntry(), anEntry({ id: 'entry-2', deletedAt: AT })]);
  await editReview('entry-2', { decision: { verdict: 'proposed', reason: 'Chi tiết đắt' } });
  expect((await listDeletedEntries()).map(({ id }) => id)).toEqual(['entry-2']);
  await emptyEntries(['entry-1', 'entry-2'], LATER);
  await restoreEntries(['entry-2']);
  expect((await listEntries('award-1')).map(({ id }) => id)).toEqual(['entry-1']);
  expect(await listDeletedEntries()).toEqual([]);
  expect(await database.entries.get('entry-2')).toMatchObject({ title: null, parts: [], deletedAt: AT });
  expect((await listReviews())[0]!.decision).toEqual({ verdict: null, reason: '' });
});

it('erased is erased: no value is left in the log, beside the record, in an import or in a step; numbers stay gapless', async () => {
  await putEntries([anEntry({ id: 'entry-2', title: 'Tên bí mật' })]);
  await editReview('entry-2', { decision: { verdict: 'proposed', reason: 'Lý do bí mật' } });
  await editAnnotation('one', { note: 'Ghi chú bí mật' }, AT);
  await editAnnotation('two', { note: 'Ghi chú còn lại' }, AT);
  const t = '2026-11-21T01:00:00.000Z-0000-elsewhere';
  const history = await database.histories.get(['annotations', 'one']);
  await database.histories.put({ ...history!, beside: { note: [{ v: 'Bên cạnh, bí mật', t }] }, asking: 1 });
  const before = { row: await database.annotations.get('one'), history: undefined };
  await database.imported.put({
    importId: 'import-1',
    slice: 0,
    records: [{ table: 'annotations', key: 'one', before, after: 'x' }],
  });
  await putEntries([anEntry({ id: 'entry-2', title: 'Tên bí mật', deletedAt: AT })]);
  await trashMarks(['one'], AT);
  const numbers = await database.changes.orderBy(':id').keys();

  await emptyMarks(['one', 'two'], LATER);
  await emptyEntries(['entry-2'], LATER);
  const left = JSON.stringify([
    await Promise.all(database.tables.map((table) => table.toArray())),
    await readStacks(),
  ]);
  expect(left).not.toMatch(/bí mật|46 chi bộ",/);
  expect(left).toContain('Ghi chú còn lại');
  const changes = await database.changes.orderBy(':id').toArray();
  expect(changes.slice(0, numbers.length).map(({ by, n }) => [by, n])).toEqual(numbers);
  expect(changes.map(({ n }) => n)).toEqual(changes.map((_, at) => at + 1));
});

it('an entry comes back with what was said of it', async () => {
  await putEntries([anEntry({ deletedAt: AT })]);
  await editReview('entry-1', { remark: 'Đọc lại kỳ 2' });
  await restoreEntries(['entry-1']);
  expect((await listEntries('award-1'))[0]).toMatchObject({ id: 'entry-1', title: anEntry().title });
  expect((await listReviews())[0]!.remark).toBe('Đọc lại kỳ 2');
});
