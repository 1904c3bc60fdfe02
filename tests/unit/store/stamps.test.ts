import { beforeEach, describe, expect, it, vi } from 'vitest';
import { conflictsOf, merge, type RecordChange, recordOf } from '@/utils/merge/index.ts';
import { editAnnotation, recordAnchors, saveAnnotations } from '@/utils/store/annotations.ts';
import { editArticle } from '@/utils/store/articles/articles.ts';
import { acceptCampaign, forgetCampaign } from '@/utils/store/campaigns.ts';
import { database, door, withDatabase } from '@/utils/store/database/database.ts';
import { editReview } from '@/utils/store/desk/reviews.ts';
import { reject, unreject } from '@/utils/store/rejections.ts';
import {
  ADDRESS,
  anAcceptedCampaign,
  anAnnotation,
  anArticle,
  aRejection,
  aSnapshot,
} from '../../sample/records.ts';

const save = { article: anArticle(), snapshots: [aSnapshot()], annotations: [anAnnotation()] };
const LATER = '2026-11-20T03:00:00.000Z';

beforeEach(async () => {
  await database.delete();
  door.leave();
});

const changesOf = async (table: string) =>
  (await database.changes.toArray()).filter((change) => change.table === table);

/** A record as it is stored, and as its changes alone make it, from nothing. */
async function twice(table: RecordChange['table'], key: string) {
  const stored = recordOf(
    table,
    key,
    await database.table(table).get(key),
    await database.histories.get([table, key]),
  );
  const changes = (await changesOf(table)) as unknown as RecordChange[];
  return [stored, changes.filter((one) => one.key === key).reduce(merge, null as never)];
}

describe('an edit', () => {
  it('leaves a change that names what it was written over, numbered without a gap over all tables', async () => {
    await saveAnnotations(save);
    await editAnnotation('mark-1', { note: 'đối chiếu' }, LATER);
    await editArticle(anArticle(), { title: 'Tên đã sửa' });
    await editReview('entry-1', { remark: 'đọc lại', scores: { 'Bút pháp': 1.5 } });
    await editReview('entry-1', { scores: { 'Bút pháp': 2, 'Nội dung': 3 } });
    const changes = await database.changes.toArray();
    expect(changes.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6]);
    const [made, edited] = await changesOf('annotations');
    expect(edited!.set).toEqual({
      note: { v: 'đối chiếu', t: edited!.t, was: made!.t },
      updatedAt: { v: LATER, t: expect.any(String), was: null },
    });
    expect((await changesOf('articles')).at(-1)!.set).toMatchObject({
      title: { v: { value: 'Tên đã sửa' }, was: null },
    });
    expect((await changesOf('reviews')).map(({ set }) => Object.keys(set))).toEqual([
      ['remark', 'scores.Bút pháp'],
      ['scores.Bút pháp', 'scores.Nội dung'],
    ]);
  });

  it('is kept in the record as its changes tell it, also of fields that mean something only together', async () => {
    await saveAnnotations(save);
    await editAnnotation('mark-1', { kind: 'remark', statistic: null, note: 'a' }, LATER);
    await editAnnotation('mark-1', { deletedAt: LATER }, LATER);
    await editArticle(anArticle(), { title: 'Tên đã sửa', byline: null });
    for (const [stored, replayed] of [
      await twice('annotations', 'mark-1'),
      await twice('articles', 'article-1'),
    ])
      expect(replayed).toEqual(stored);
  });

  it('is none where a page was merely seen', async () => {
    await saveAnnotations(save);
    const before = await database.changes.count();
    const found = {
      id: 'mark-1',
      anchorStatus: 'moved' as const,
      currentQuote: null,
      anchorCheckedAt: LATER,
    };
    expect(await recordAnchors(ADDRESS, [found])).toEqual(['mark-1']);
    await saveAnnotations({ ...save, article: anArticle({ seenAt: LATER }) });
    expect(await database.changes.count()).toBe(before);
  });

  it('is told by whatever wrote it, past the functions of the store, too', async () => {
    await saveAnnotations(save);
    await withDatabase(({ annotations }) => annotations.update('mark-1', { flag: 'wrong' }));
    expect((await changesOf('annotations')).at(-1)!.set).toMatchObject({ flag: { v: 'wrong' } });
  });

  it('reads what it is about, and no table as a whole', async () => {
    await saveAnnotations(save);
    const all = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const cursors = vi.spyOn(IDBObjectStore.prototype, 'openCursor');
    await editAnnotation('mark-1', { note: 'đối chiếu' }, LATER);
    expect(all).not.toHaveBeenCalled();
    expect(cursors).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

describe('what is deleted for good', () => {
  it('leaves its name, so that no older file brings it back', async () => {
    await reject(anArticle(), aRejection());
    await unreject('article-1', 'dau-van-tay');
    const key = ['article-1', 'dau-van-tay'];
    const [made] = (await changesOf('rejections')) as unknown as RecordChange[];
    const stored = recordOf('rejections', key, undefined, await database.histories.get(['rejections', key]));
    expect(merge(stored, made!).fields.gone).toMatchObject({ now: { v: true } });
    expect(conflictsOf(merge(stored, made!))).toEqual([]);
  });

  it('may be made again', async () => {
    await acceptCampaign(anAcceptedCampaign());
    await forgetCampaign('campaign-1');
    await acceptCampaign(anAcceptedCampaign());
    const [stored, replayed] = await twice('campaigns', 'campaign-1');
    expect(stored!.fields.gone).toMatchObject({ now: { v: false } });
    expect(replayed).toEqual(stored);
  });
});

it('a clock that was put back does not put new edits behind old ones', async () => {
  await saveAnnotations(save);
  vi.spyOn(Date, 'now').mockReturnValue(1_000);
  await editAnnotation('mark-1', { note: 'sau' }, LATER);
  vi.restoreAllMocks();
  const [made, edited] = await changesOf('annotations');
  expect(edited!.t > made!.t).toBe(true);
});
