import type { Page } from '@playwright/test';
import { allowBytes, DATABASE_DAMAGES, killBrowser } from '../../tools/driver/harm/damage.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { stopWorker } from '../../tools/driver/worker.ts';
import {
  expectFigures,
  FIGURES,
  lossToast,
  markFigures,
  openArticle,
  restoreLost,
  saveFigures,
} from './support/library.ts';
import { expect, LONG, test } from './support/test.ts';
import { expectStored } from './support/toolbar.ts';

test.slow();

const failure = (page: Page) => page.getByRole('alert');
const saveAgain = (page: Page) => page.getByTestId('toast-action').first().click();

test('on a full disk nothing is said to be saved, and everything is once there is room again', async ({
  launch,
}) => {
  const extension = await launch();
  const page = await saveFigures(extension, FIGURES.slice(0, 4));
  const asker = await openPopupInTab(extension, page);
  await page.bringToFront();
  await allowBytes(extension, asker, 1_000_000);
  await markFigures(page, FIGURES.slice(4));
  await expect(failure(page)).toContainText('đã đầy');
  await expect(failure(page)).not.toContainText('khởi động lại');
  await expectStored(extension, page, 4);
  await allowBytes(extension, asker, null);
  await saveAgain(page);
  await expectStored(extension, page, FIGURES.length);
  await expectFigures(extension, page);
  await extension.close();

  for (let start = 0; start < 2; start += 1) {
    const later = await launch({ profileDir: extension.profileDir });
    const again = await openArticle(later);
    const popup = await expectFigures(later, again);
    await expect(popup.getByTestId('loss')).toHaveCount(0);
    await later.close();
  }
});

test('what the second place has no room for is not said to be saved', LONG, async ({ launch }) => {
  const first = await launch();
  const page = await saveFigures(first, FIGURES.slice(0, 3));
  await first.worker.evaluate(() => {
    const { prototype } = FileSystemFileHandle;
    const real = prototype.createWritable;
    Object.assign(globalThis, { heal: () => Object.assign(prototype, { createWritable: real }) });
    prototype.createWritable = async () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await markFigures(page, FIGURES.slice(3));
  await expect(failure(page)).toContainText('đã đầy');
  await first.worker.evaluate(() => (globalThis as unknown as { heal: () => void }).heal());
  await saveAgain(page);
  await expectStored(first, page, FIGURES.length);
  await first.close();
  DATABASE_DAMAGES['the folder deleted']!(first.profileDir);

  const second = await launch({ profileDir: first.profileDir });
  const again = await openArticle(second);
  const popup = await openPopupInTab(second, again);
  await restoreLost(popup, again, '8 chỗ đánh dấu');
  await expectFigures(second, again);
});

test('a background stopped while it writes the second copy loses nothing', async ({ launch }) => {
  const first = await launch();
  const page = await saveFigures(first, FIGURES.slice(0, 3));
  await first.worker.evaluate(() => {
    // The file is begun and never finished.
    FileSystemWritableFileStream.prototype.close = () => new Promise(() => {});
  });
  await markFigures(page, FIGURES.slice(3));
  await page.waitForTimeout(500);
  await stopWorker(first);
  // The call that was cut off is repeated, and this background finishes.
  await expectStored(first, page, FIGURES.length);
  await first.close();
  DATABASE_DAMAGES['the folder deleted']!(first.profileDir);

  const second = await launch({ profileDir: first.profileDir });
  const again = await openArticle(second);
  const popup = await openPopupInTab(second, again);
  await expect(popup.getByTestId('loss')).toContainText('làm mất 8 trong 8');
  await expect(popup.getByTestId('loss')).not.toContainText('không đọc được');
  await restoreLost(popup, again);
  await expectFigures(second, again);
});

test(
  'a browser killed right after the last save loses nothing, whichever of both places is damaged',
  LONG,
  async ({ launch }) => {
    const first = await launch();
    await saveFigures(first);
    await killBrowser(first);
    DATABASE_DAMAGES['garbage in a log']!(first.profileDir);
    const second = await launch({ profileDir: first.profileDir });
    const page = await openArticle(second);
    const popup = await openPopupInTab(second, page);
    await restoreLost(popup, page);
    await markFigures(page, ['22,8%']);
    await expectStored(second, page, FIGURES.length + 1);
    await killBrowser(second);

    const third = await launch({ profileDir: first.profileDir });
    const again = await openArticle(third);
    await expectFigures(third, again, [...FIGURES.slice(0, -1), '22,8%', ...FIGURES.slice(-1)]);
    await expect(lossToast(again)).toHaveCount(0);
  },
);
