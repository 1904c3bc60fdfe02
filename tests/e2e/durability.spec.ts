import { join } from 'node:path';
import { DATABASE_DAMAGES, garbleSecondCopy, SETTINGS_DAMAGES } from '../../tools/driver/harm/damage.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import {
  expectFigures,
  FIGURES,
  lossToast,
  markFigures,
  openArticle,
  restoreLost,
  saveFigures,
} from './support/library.ts';
import { ARTICLE } from './support/pages.ts';
import { expect, LONG, longUnless, test } from './support/test.ts';
import { expectStored } from './support/toolbar.ts';

test.slow();

const OTHER = {
  ...ARTICLE,
  url: 'http://thu-nghiem.vn/xay-dung-dang/bai-khac-20211013.html',
  title: 'Bài khác',
};

/** One of each sort of damage; the others come with `npm run test:long`. */
const USUAL = ['letters in CURRENT'];
const tagOf = (name: string) => longUnless(USUAL.includes(name));

for (const [name, damage] of Object.entries(DATABASE_DAMAGES))
  test(
    `case 24 damaged-database-says-nothing: ${name} is told once, and everything comes back`,
    tagOf(name),
    async ({ launch, output }) => {
      const first = await launch();
      await saveFigures(first);
      await first.close();
      // The browser writes its log into tables when it starts next.
      if (name.includes('tables')) await (await launch({ profileDir: first.profileDir })).close();
      damage(first.profileDir);

      const second = await launch({ profileDir: first.profileDir });
      const page = await openArticle(second);
      if (name === 'MANIFEST missing')
        await expect(page.getByText('Trình duyệt không mở được kho dữ liệu')).toBeVisible();
      else await expect(lossToast(page)).toContainText(/làm mất [1-8] trong 8 chỗ đánh dấu/);
      await page.screenshot({ path: join(output, 'page.png') });
      const other = await openArticle(second, OTHER);
      await other.waitForTimeout(500);
      await expect(lossToast(other)).toHaveCount(0);

      const popup = await openPopupInTab(second, page);
      await expect(popup.getByTestId('loss')).toContainText('trên máy này còn đến ngày');
      await popup.screenshot({ path: join(output, 'popup.png') });
      await restoreLost(popup, page, /Đã khôi phục [1-8] chỗ đánh dấu/);
      await expectFigures(second, page);
      await second.close();

      // Once, and again: a store that was mended must stay so.
      for (let start = 0; start < 2; start += 1) {
        const later = await launch({ profileDir: first.profileDir });
        const again = await openArticle(later);
        const clean = await expectFigures(later, again);
        await expect(clean.getByTestId('loss')).toHaveCount(0);
        await expect(lossToast(again)).toHaveCount(0);
        await later.close();
      }
    },
  );

test('what was marked after a loss stays, what was deleted stays deleted, and restoring again changes nothing', async ({
  launch,
}) => {
  const first = await launch();
  const before = await saveFigures(first, FIGURES.slice(0, 4));
  // One goes into the trash before the loss.
  await before.keyboard.press('Alt+n');
  await before.keyboard.press('Delete');
  // Said when it stands in both places.
  await expect(before.getByRole('status')).toContainText('Đã xóa chỗ đánh dấu');
  await first.close();
  DATABASE_DAMAGES['the folder deleted']!(first.profileDir);

  const second = await launch({ profileDir: first.profileDir });
  const page = await openArticle(second);
  await expect(lossToast(page)).toContainText('3 trong 3');
  await markFigures(page, FIGURES.slice(4));
  await expectStored(second, page, 4);
  const popup = await openPopupInTab(second, page);
  await restoreLost(popup, page, '3 chỗ đánh dấu');
  await expectFigures(second, page, FIGURES.slice(1));
  await second.close();

  // The same library is lost once more, now with what was restored.
  DATABASE_DAMAGES['a log cut in half']!(first.profileDir);
  const third = await launch({ profileDir: first.profileDir });
  const again = await openArticle(third);
  const notice = await openPopupInTab(third, again);
  await restoreLost(notice, again);
  await expectFigures(third, again, FIGURES.slice(1));
});

test(
  'a damaged copy gives way to the changes before it; what nobody can read is said',
  LONG,
  async ({ launch }) => {
    const first = await launch();
    await saveFigures(first);
    await first.close();
    DATABASE_DAMAGES['letters in CURRENT']!(first.profileDir);
    const second = await launch({ profileDir: first.profileDir });
    const page = await openArticle(second);
    const popup = await openPopupInTab(second, page);
    await popup.getByTestId('restore').click();
    await popup.getByTestId('restored').waitFor();
    // Restoring has made a copy of the new library; the old one's changes are still there.
    expect(await garbleSecondCopy(popup, 'copy')).toBeGreaterThan(0);
    await second.close();
    DATABASE_DAMAGES['letters in CURRENT']!(first.profileDir);
    const third = await launch({ profileDir: first.profileDir });
    const again = await openArticle(third);
    const notice = await openPopupInTab(third, again);
    await restoreLost(notice, again);
    await expectFigures(third, again);
    expect(await garbleSecondCopy(notice, 'change')).toBeGreaterThan(0);
    expect(await garbleSecondCopy(notice, 'copy')).toBeGreaterThan(0);
    await third.close();
    DATABASE_DAMAGES['the folder deleted']!(first.profileDir);

    const fourth = await launch({ profileDir: first.profileDir });
    const last = await openArticle(fourth);
    const hopeless = await openPopupInTab(fourth, last);
    await expect(hopeless.getByTestId('loss')).toContainText('làm mất 8 trong 8');
    await expect(hopeless.getByTestId('loss')).toContainText('Không còn bản dự phòng nào đọc được');
    await expect(hopeless.getByTestId('restore')).toHaveCount(0);
    await hopeless.getByTestId('give-up').click();
    await expect(hopeless.getByTestId('loss')).toHaveCount(0);
    await hopeless.reload();
    await expect(hopeless.getByTestId('no-marks')).toBeVisible();
    await expect(hopeless.getByTestId('loss')).toHaveCount(0);
  },
);

for (const [name, damage] of Object.entries(SETTINGS_DAMAGES))
  test(`${name} is no loss, and takes nothing with it`, tagOf(name), async ({ launch }) => {
    const first = await launch();
    await saveFigures(first);
    await first.close();
    damage(first.profileDir);
    const second = await launch({ profileDir: first.profileDir });
    const page = await openArticle(second);
    const popup = await expectFigures(second, page);
    await expect(popup.getByTestId('loss')).toHaveCount(0);
    await page.bringToFront();
    await markFigures(page, ['22,8%']);
    await expectStored(second, page, FIGURES.length + 1);
    await second.close();

    // The other place is lost after that: what was saved in between has to be in both again.
    DATABASE_DAMAGES['the folder deleted']!(first.profileDir);
    const third = await launch({ profileDir: first.profileDir });
    const again = await openArticle(third);
    const notice = await openPopupInTab(third, again);
    await expect(notice.getByTestId('loss')).toContainText('9 trong 9');
    await restoreLost(notice, again);
    await expectFigures(third, again, [...FIGURES.slice(0, -1), '22,8%', ...FIGURES.slice(-1)]);
  });

test('the first day and a reviewer’s own deletions are no loss', async ({ launch }) => {
  const first = await launch();
  const page = await openArticle(first);
  const empty = await openPopupInTab(first, page);
  await expect(empty.getByTestId('no-marks')).toBeVisible();
  await expect(empty.getByTestId('loss')).toHaveCount(0);
  await page.bringToFront();
  await markFigures(page, FIGURES.slice(0, 3));
  await expectStored(first, page, 3);
  for (const left of [2, 1, 0]) {
    await page.keyboard.press('Alt+n');
    await page.keyboard.press('Delete');
    if (left > 0) await expectStored(first, page, left);
  }
  await expect((await openPopupInTab(first, page)).getByTestId('no-marks')).toBeVisible();
  await first.close();
  const second = await launch({ profileDir: first.profileDir });
  const again = await openArticle(second);
  const popup = await openPopupInTab(second, again);
  await expect(popup.getByTestId('no-marks')).toBeVisible();
  await expect(popup.getByTestId('loss')).toHaveCount(0);
  await expect(lossToast(again)).toHaveCount(0);
});
