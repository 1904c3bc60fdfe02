import { beforeEach, expect, it } from 'vitest';
import { browser } from '@/utils/platform/browser.ts';
import { restoreLoss } from '@/utils/store/backup/loss.ts';
import { database, door } from '@/utils/store/database/database.ts';
import { editReview, listReviews } from '@/utils/store/desk/reviews.ts';
import { emptyFileSystem } from '../../fake-storage.ts';
import { dumpDatabase, loadDump } from '../dump.ts';

const PROPOSED = { verdict: 'proposed', reason: 'Chi tiết đắt' } as const;
const REFUSED = { verdict: 'notProposed', reason: 'Ít người' } as const;

async function restart(happens: () => Promise<unknown>): Promise<void> {
  database.close();
  await happens();
  door.leave();
}

const lose = () => restart(() => database.delete());

/** The changes of each library are numbered from 1 without gaps, and none is another's. */
async function expectChanges(count: number): Promise<void> {
  const changes = await database.changes.toArray();
  expect(changes).toHaveLength(count);
  expect(new Set(changes.map(({ id }) => id)).size).toBe(count);
  for (const by of new Set(changes.map((one) => one.by))) {
    const numbers = changes.filter((one) => one.by === by).map(({ n }) => n);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  }
}

beforeEach(async () => {
  await database.delete();
  emptyFileSystem();
  await browser.storage.local.clear();
  door.leave();
});

it('a review comes back beside what was written of the same entry since, with the changes of both', async () => {
  await editReview('entry-1', { decision: PROPOSED });
  await editReview('entry-1', { remark: 'Đọc lại kỳ 2' });
  await lose();
  await editReview('entry-1', { decision: REFUSED });
  await restoreLoss(() => {});
  expect(await listReviews()).toMatchObject([{ decision: REFUSED, remark: 'Đọc lại kỳ 2' }]);
  await expectChanges(3);
});

it('a review that was lost twice comes back with what each library held of it', async () => {
  await editReview('entry-1', { remark: 'Đọc lại kỳ 2' });
  await lose();
  await editReview('entry-1', { opened: ['https://a.vn/1'] });
  await lose();
  await editReview('entry-1', { decision: PROPOSED });
  await restoreLoss(() => {});
  expect(await listReviews()).toMatchObject([
    { decision: PROPOSED, remark: 'Đọc lại kỳ 2', opened: ['https://a.vn/1'] },
  ]);
  await expectChanges(3);
});

it('a database that went back to an earlier state goes on with changes of its own', async () => {
  await editReview('entry-1', { decision: PROPOSED });
  const dump = await dumpDatabase('but-nho');
  await editReview('entry-1', { remark: 'Đọc lại kỳ 2' });
  await restart(async () => {
    await database.delete();
    await loadDump('but-nho', dump);
  });
  await editReview('entry-1', { decision: REFUSED });
  await restoreLoss(() => {});
  expect(await listReviews()).toMatchObject([{ decision: REFUSED, remark: 'Đọc lại kỳ 2' }]);
  await expectChanges(3);
});
