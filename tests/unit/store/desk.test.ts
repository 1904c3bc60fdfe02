import { beforeEach, describe, expect, it } from 'vitest';
import { nextStamp } from '@/utils/merge/index.ts';
import type { Change } from '@/utils/model/entries.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { editAward, listAwards, putAward, undoAward } from '@/utils/store/desk/awards.ts';
import { listEntries, putEntries, undoEntries } from '@/utils/store/desk/entries.ts';
import { isHidden, listParts, partAt } from '@/utils/store/desk/entry-parts.ts';
import { listKnownArticles } from '@/utils/store/desk/known-articles.ts';
import { getReviewerName, setReviewerName } from '@/utils/store/desk/reviewer.ts';
import { editReview, listReviews } from '@/utils/store/desk/reviews.ts';
import { anAward, anEntry } from '../../sample/desk.ts';
import { anArticle, aSnapshot } from '../../sample/records.ts';

beforeEach(async () => {
  await database.delete();
  door.leave();
});

const changes = (): Promise<Change[]> => database.changes.toArray();
const PROPOSED = { verdict: 'proposed', reason: 'Chi tiết đắt' } as const;
const REFUSED = { verdict: 'notProposed', reason: 'Nhiều số, ít người' } as const;

describe('a review', () => {
  it('keeps what is written of an entry, field by field', async () => {
    await editReview('entry-1', { decision: PROPOSED });
    await editReview('entry-1', { remark: 'Đọc lại kỳ 2' });
    expect(await listReviews()).toMatchObject([
      { entryId: 'entry-1', decision: PROPOSED, remark: 'Đọc lại kỳ 2', opened: [], scores: {} },
    ]);
  });

  it('leaves a change for every write, in order and without gaps, with what it was written over', async () => {
    await editReview('entry-1', { decision: PROPOSED });
    await editReview('entry-2', { remark: 'Hay' });
    await editReview('entry-1', { decision: REFUSED, remark: '' });
    const [first, second, third] = await changes();
    expect([first, second, third].map((one) => one!.n)).toEqual([1, 2, 3]);
    expect(new Set([first!.id, second!.id, third!.id]).size).toBe(3);
    expect(first).toMatchObject({
      table: 'reviews',
      key: ['entry-1', ''],
      set: { decision: { v: PROPOSED, t: first!.t, was: null } },
    });
    // An empty remark is what was there before.
    expect(third!.set).toEqual({ decision: { v: REFUSED, t: third!.t, was: first!.t } });
    expect(first!.t < second!.t && second!.t < third!.t).toBe(true);
  });

  it('leaves none for what was there already', async () => {
    await editReview('entry-1', { decision: PROPOSED });
    await editReview('entry-1', { decision: { ...PROPOSED } });
    expect(await changes()).toHaveLength(1);
  });

  it('is written together with its change or not at all', async () => {
    await editReview('entry-1', { decision: PROPOSED });
    const [made] = await changes();
    // The number that the next change would get is taken.
    await database.changes.add({ ...made!, n: 2 });
    await expect(editReview('entry-1', { decision: REFUSED })).rejects.toMatchObject({ code: 'storage' });
    expect(await listReviews()).toMatchObject([{ decision: PROPOSED }]);
    expect(await changes()).toHaveLength(2);
  });

  it('keeps both of what two tabs write at once', async () => {
    await Promise.all([
      editReview('entry-1', { decision: PROPOSED }),
      editReview('entry-1', { remark: 'Đọc lại' }),
      editReview('entry-2', { remark: 'Hay' }),
    ]);
    expect((await listReviews())[0]).toMatchObject({ decision: PROPOSED, remark: 'Đọc lại' });
    expect((await changes()).map(({ n }) => n)).toEqual([1, 2, 3]);
  });

  it('that is damaged is written over by nothing', async () => {
    await editReview('entry-1', { decision: PROPOSED });
    await database.reviews.update(['entry-1', ''], { remark: 5 as unknown as string });
    await expect(editReview('entry-1', { decision: REFUSED })).rejects.toMatchObject({ code: 'storage' });
    expect(await listReviews()).toEqual([]);
    expect(await database.reviews.get(['entry-1', ''])).toMatchObject({ decision: PROPOSED, remark: 5 });
  });
});

describe('awards and entries', () => {
  it('are listed outside of the trash, entries in the order given', async () => {
    await putAward(anAward());
    await putEntries([
      anEntry({ id: 'b', position: 1 }),
      anEntry({ id: 'a', position: 0 }),
      anEntry({ id: 'c', position: 2, deletedAt: '2026-11-21T01:00:00.000Z' }),
      anEntry({ id: 'd', awardId: 'other' }),
    ]);
    expect((await listAwards()).map(({ id }) => id)).toEqual(['award-1']);
    expect((await listEntries('award-1')).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('leave their changes, too: a corrected author is one field', async () => {
    await putEntries([anEntry()]);
    await putEntries([anEntry({ authors: 'Lò Thị Mẩy' })]);
    const [made, edited] = await changes();
    expect(Object.keys(made!.set)).toContain('title');
    expect(Object.keys(edited!.set)).toEqual(['authors']);
    expect(edited!.set.authors!.was).toBe(made!.t);
  });
});

describe('an import that is taken back', () => {
  it('sends what it made to the trash, and gives back what it changed', async () => {
    const before = anEntry();
    await putEntries([before]);
    const after = anEntry({ authors: 'Lò Thị Mẩy', outlet: 'Báo Mẫu' });
    const made = anEntry({ id: 'entry-2', position: 1 });
    await putEntries([after, made]);
    await undoEntries([
      { before, after },
      { before: null, after: made },
    ]);
    expect(await listEntries('award-1')).toMatchObject([{ id: 'entry-1', authors: before.authors }]);
    expect((await database.entries.get('entry-2'))!.deletedAt).not.toBeNull();
  });

  it('leaves what was written since', async () => {
    const before = anEntry();
    const after = anEntry({ authors: 'Lò Thị Mẩy', outlet: 'Báo Mẫu' });
    await putEntries([before]);
    await putEntries([after]);
    await putEntries([{ ...after, outlet: 'Báo Khác' }]);
    await undoEntries([{ before, after }]);
    expect(await listEntries('award-1')).toMatchObject([{ authors: before.authors, outlet: 'Báo Khác' }]);
  });
});

it('two edits of an award at once both count, and one of none is refused', async () => {
  await putAward(anAward());
  await Promise.all([
    editAward('award-1', () => ({ maxParts: 3 })),
    editAward('award-1', ({ levels }) => ({ levels: [...levels, ...levels] })),
  ]);
  expect(await listAwards()).toMatchObject([{ maxParts: 3, levels: [{}, {}] }]);
  await expect(editAward('other', () => ({}))).rejects.toMatchObject({ code: 'missing' });
});

it('articles are known by any address of theirs', async () => {
  await database.open();
  await database.articles.put(
    anArticle({
      keys: ['bao-mau.vn/mot-bai-viet'],
      publishedOn: '2021-10-12',
      sources: { publishedOn: 'address' },
    }),
  );
  await database.snapshots.bulkPut([
    aSnapshot({ hash: 'b', text: 'Bản mới', takenAt: '2026-11-23T08:00:00.000Z' }),
    aSnapshot({ hash: 'a', text: 'Bản cũ', takenAt: '2026-11-22T08:00:00.000Z' }),
    aSnapshot({ hash: 'c', text: 'Cả trang', scope: 'page', takenAt: '2026-11-24T08:00:00.000Z' }),
  ]);
  const known = await listKnownArticles(['http://www.bao-mau.vn/mot-bai-viet/', 'https://bao-mau.vn/hai']);
  expect([...known]).toMatchObject([
    [
      'http://www.bao-mau.vn/mot-bai-viet/',
      { publishedOn: '2021-10-12', isDayGuessed: true, text: 'Bản mới' },
    ],
  ]);
});

it('a page is known as a part of an entry, and hidden where one of its awards is judged blind', async () => {
  await putAward(anAward());
  await putAward(anAward({ id: 'blind', blind: true }));
  await putEntries([
    anEntry(),
    anEntry({
      id: 'hidden',
      awardId: 'blind',
      parts: [{ address: 'https://nhandan.vn/ky-2', publishedOn: null }],
    }),
    anEntry({
      id: 'removed',
      deletedAt: '2026-11-20T01:00:00.000Z',
      parts: [{ address: 'https://nhandan.vn/ky-3', publishedOn: null }],
    }),
  ]);
  expect(await partAt(['https://m.nhandan.vn/ky-1?utm_source=x'])).toEqual({ isBlind: false, authors: [] });
  expect(await partAt(['https://nhandan.vn/ky-2'])).toEqual({
    isBlind: true,
    authors: ['Lường Văn Hạnh, Lò Thị Mẩy'],
  });
  expect(await partAt(['https://nhandan.vn/ky-3'])).toBeNull();
  const parts = await listParts();
  expect(isHidden({ keys: ['nhandan.vn/ky-2'] }, parts)).toBe(true);
  expect(isHidden({ keys: ['nhandan.vn/ky-1'] }, parts)).toBe(false);
  await editAward('blind', () => ({ deletedAt: '2026-11-20T01:00:00.000Z' }));
  expect(await partAt(['https://nhandan.vn/ky-2'])).toEqual({ isBlind: false, authors: [] });
});

it('an edit of an award is taken back field by field', async () => {
  await putAward(anAward());
  const made = await editAward('award-1', () => ({ maxParts: 3, blind: true }));
  await editAward('award-1', () => ({ maxParts: 7 }));
  await undoAward(made);
  expect(await listAwards()).toMatchObject([{ maxParts: 7, blind: false }]);
});

it('the reviewer’s name is kept without spaces around it, and an empty one is none', async () => {
  expect(await getReviewerName()).toBeNull();
  await setReviewerName('  Vũ Hạnh Nguyên ');
  expect(await getReviewerName()).toBe('Vũ Hạnh Nguyên');
  await setReviewerName(' ');
  expect(await getReviewerName()).toBeNull();
});

describe('the time of a change', () => {
  it.each([
    ['a clock that goes on', [1_000, 2_000]],
    ['two changes in a millisecond', [1_000, 1_000]],
    ['a clock that was put back', [2_000, 1_000]],
  ])('is later than the one before with %s', (_, [first, second]) => {
    const one = nextStamp(null, first!, 'a');
    const two = nextStamp(one, second!, 'a');
    expect(two > one).toBe(true);
    expect(nextStamp(two, second!, 'a') > two).toBe(true);
  });

  it('goes on when the counter of a millisecond is full', () => {
    expect(nextStamp('000000001-zzzz-a', 1, 'a')).toBe('000000002-0000-a');
  });
});
