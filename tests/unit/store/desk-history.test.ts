import { beforeEach, describe, expect, it } from 'vitest';
import { database, door } from '@/utils/store/database/database.ts';
import { editAward, listAwards, putAward, undoAward } from '@/utils/store/desk/awards.ts';
import { listEntries, putEntries, undoEntries } from '@/utils/store/desk/entries.ts';
import { replayStep } from '@/utils/store/desk/history/replay.ts';
import { changeStacks, readStacks } from '@/utils/store/desk/history/stacks.ts';
import { editReview, keepOpened, listReviews } from '@/utils/store/desk/reviews.ts';
import { anAward, anEntry } from '../../sample/desk.ts';

const any = () => true;
const undo = (isWanted = any as Parameters<typeof replayStep>[1]) => replayStep('done', isWanted);
const redo = () => replayStep('undone', any);
const PROPOSED = { verdict: 'proposed', reason: '' } as const;

beforeEach(async () => {
  await database.delete();
  door.leave();
  await changeStacks(() => ({ done: [], undone: [] }));
});

const review = async () => (await listReviews())[0];

describe('what a reviewer writes at the desk', () => {
  it('goes back and comes again, step by step, whatever it is', async () => {
    await putAward(anAward());
    await putEntries([anEntry()]);
    await putEntries([anEntry({ title: 'Tên khác' })]);
    await editReview('entry-1', { decision: PROPOSED });
    await editReview('entry-1', { scores: { 'Nội dung': 8 } });
    await editReview('entry-1', { remark: 'Hay' });
    await editAward('award-1', () => ({ maxParts: 7 }));
    const told = async () => ({
      maxParts: (await listAwards())[0]?.maxParts,
      titles: (await listEntries('award-1')).map(({ title }) => title),
      verdict: (await review())?.decision.verdict ?? null,
      scores: (await review())?.scores,
      remark: (await review())?.remark,
    });
    const states = [await told()];
    while (await undo()) states.push(await told());
    expect(states).toHaveLength(8);
    expect(states.at(-1)).toMatchObject({ titles: [], verdict: null, scores: {}, remark: '' });
    expect(await listAwards()).toEqual([]);
    const again = [states.pop()];
    while (await redo()) again.push(await told());
    expect(again.slice(1).reverse()).toEqual(states);
  });

  it('is one step while it is typed, and another one once something else is chosen', async () => {
    await editReview('entry-1', { decision: PROPOSED });
    await editReview('entry-1', { decision: { ...PROPOSED, reason: 'Chi' } });
    await editReview('entry-1', { decision: { ...PROPOSED, reason: 'Chi tiết đắt' } });
    expect((await readStacks()).done).toHaveLength(2);
    await undo();
    expect(await review()).toMatchObject({ decision: PROPOSED });
    await undo();
    expect(await review()).toMatchObject({ decision: { verdict: null, reason: '' } });
    await redo();
    await redo();
    expect(await review()).toMatchObject({ decision: { verdict: 'proposed', reason: 'Chi tiết đắt' } });
  });

  it('goes step by step, in order, also where the keys are pressed faster than a step takes', async () => {
    await editReview('entry-1', { decision: PROPOSED });
    await editReview('entry-1', { decision: { ...PROPOSED, reason: 'Chi tiết đắt' } });
    await Promise.all([undo(), undo()]);
    expect(await review()).toMatchObject({ decision: { verdict: null, reason: '' } });
    await Promise.all([redo(), redo()]);
    expect(await review()).toMatchObject({ decision: { verdict: 'proposed', reason: 'Chi tiết đắt' } });
    expect((await readStacks()).undone).toEqual([]);
  });

  it('is not taken back where somebody has written since; that is told, and an older step is not lost', async () => {
    await putEntries([anEntry(), anEntry({ id: 'entry-2' })]);
    await putEntries([anEntry({ type: 'Ảnh' }), anEntry({ id: 'entry-2', type: 'Ảnh' })]);
    await database.entries.update('entry-2', { type: 'Phim' });
    expect(await undo()).toMatchObject({ leftAlone: 1 });
    const types = (await listEntries('award-1')).map(({ type }) => type);
    expect(types).toEqual([anEntry().type, 'Phim']);
  });

  it('is passed over where nothing of it reads any more as it was left', async () => {
    await editReview('entry-1', { remark: 'Hay' });
    await editReview('entry-2', { remark: 'Được' });
    await database.reviews.update(['entry-2', 'self'], { remark: 'Viết ở nơi khác' });
    const [stored] = await database.reviews.where({ entryId: 'entry-2' }).toArray();
    await database.reviews.put({ ...stored!, remark: 'Viết ở nơi khác' });
    expect(await undo()).toMatchObject({ step: { edits: [{ id: 'entry-1' }] } });
    expect(await database.reviews.where({ entryId: 'entry-2' }).toArray()).toMatchObject([
      { remark: 'Viết ở nơi khác' },
    ]);
  });

  it('does not come again once something else was done', async () => {
    await editReview('entry-1', { remark: 'Hay' });
    await undo();
    await editReview('entry-1', { scores: { a: 1 } });
    expect(await redo()).toBeNull();
  });

  it('is taken back for one entry alone where only that is shown', async () => {
    await editReview('entry-1', { remark: 'Hay' });
    await editReview('entry-2', { remark: 'Được' });
    await undo(({ edits }) => edits.some(({ id }) => id === 'entry-1'));
    expect((await listReviews()).map(({ remark }) => remark)).toEqual(['', 'Được']);
  });

  it('counts as taken back beside its message, too, and comes again by redo', async () => {
    await putAward(anAward());
    const made = await editAward('award-1', () => ({ maxParts: 7 }));
    await undoAward(made);
    const before = anEntry();
    await putEntries([before]);
    await undoEntries([{ before: null, after: before }]);
    expect(await listEntries('award-1')).toEqual([]);
    await redo();
    expect(await listEntries('award-1')).toHaveLength(1);
    expect((await readStacks()).done.map(({ edits }) => edits[0]!.table)).toEqual(['awards', 'entries']);
  });
});

it('what the extension notes by itself, such as an opened part, is no step', async () => {
  await keepOpened('entry-1', 'https://bao-mau.vn/ky-1');
  expect((await readStacks()).done).toEqual([]);
});

it('many entries that are edited portion by portion are one step', async () => {
  const rows = Array.from({ length: 6 }, (_, at) => anEntry({ id: `entry-${at}` }));
  await putEntries(rows);
  await changeStacks(() => ({ done: [], undone: [] }));
  for (const from of [0, 2, 4])
    await putEntries(
      rows.slice(from, from + 2).map((row) => ({ ...row, type: 'Ảnh' })),
      'bulk',
    );
  expect((await readStacks()).done).toHaveLength(1);
  await undo();
  expect((await listEntries('award-1')).every(({ type }) => type === anEntry().type)).toBe(true);
});
