import type { Page } from '@playwright/test';
import { mountSmallDisk } from '../../tools/driver/harm/small-disk.ts';
import type { RunningExtension } from '../../tools/driver/launch.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { markFigures, openArticle } from '../e2e/support/library.ts';
import { paintedTexts } from '../e2e/support/marks.ts';
import { ARTICLE } from '../e2e/support/pages.ts';
import { expect, test } from '../e2e/support/test.ts';
import { actionOf, expectStored } from '../e2e/support/toolbar.ts';

/** An article with as many figures as are marked. */
const FIGURES = Array.from({ length: 30 }, (_, index) => `${101 + index} ngày công`);
const LONG_ARTICLE = {
  ...ARTICLE,
  paragraphs: FIGURES.map(
    (figure, index) => `Tổ dân cư số ${index + 1} của bản góp ${figure} làm đường trong năm qua.`,
  ),
};

const marksOn = async (page: Page) =>
  (await paintedTexts(page)).filter(({ name }) => /-(?:mark|moved|changed)$/.test(name)).length;

/** Has the background believe that there is room, until a write fails: as when a disk fills up between look and write. */
async function blind({ worker }: RunningExtension): Promise<void> {
  await worker.evaluate(() => {
    const { storage } = navigator;
    const real = storage.estimate.bind(storage);
    const see = () => {
      storage.estimate = real;
    };
    storage.estimate = async () => ({ quota: 1e12, usage: 0 });
    // The first thing that is done after a write failed.
    const area = (globalThis as unknown as { chrome: { storage: { session: { remove: object } } } }).chrome
      .storage.session;
    const remove = area.remove as (key: string) => Promise<void>;
    area.remove = (key: string) => {
      see();
      return remove.call(area, key);
    };
  });
}

for (const isBlind of [false, true])
  for (const leave of [0, 20_000, 200_000, 2_000_000])
    test(`${isBlind ? 'unforeseen, ' : ''}a disk with ${leave} bytes left`, async ({ launch }) => {
      const disk = mountSmallDisk(120);
      try {
        const first = await launch({ profileDir: `${disk.folder}/profile` });
        const page = await openArticle(first, LONG_ARTICLE);
        await markFigures(page, FIGURES.slice(0, 20));
        await expectStored(first, page, 20);
        if (isBlind) await blind(first);
        for (const figure of FIGURES.slice(20, 25)) {
          // Again and again: the browser clears up, too.
          disk.fill(leave);
          await markFigures(page, [figure]);
        }
        await page.waitForTimeout(3000);
        const whileFull = Number((await actionOf(first, page)).badge);
        await page.bringToFront();
        const words = await page.getByRole('alert').allTextContents();
        disk.empty();
        const again = page.getByTestId('toast-action');
        if (whileFull < 25) await again.last().click();
        await expectStored(first, page, 25);
        await markFigures(page, FIGURES.slice(25));
        await expectStored(first, page, 30);
        await first.close();

        const counts: string[] = [];
        for (let start = 0; start < 3; start += 1) {
          const later = await launch({ profileDir: first.profileDir });
          const article = await openArticle(later, LONG_ARTICLE);
          const popup = await openPopupInTab(later, article);
          await popup.waitForTimeout(1500);
          const isLost = (await popup.getByTestId('loss').count()) > 0;
          if (isLost) {
            await popup.getByTestId('restore').click();
            await popup.getByTestId('restored').waitFor();
          }
          await article.bringToFront();
          await expect.poll(() => marksOn(article)).toBe(30);
          counts.push(`${await marksOn(article)}${isLost ? ' after a restore' : ''}`);
          await later.close();
        }
        console.log(
          `${isBlind ? 'unforeseen' : 'foreseen'}, ${leave} left: ${whileFull} of 25 saved while full, 30 saved then; at the next starts ${counts.join(', ')}`,
        );
        console.log(
          `  told: ${[...new Set(words.join(' ').match(/[^.“”]*(?:đầy|kho dữ liệu)[^.]*\./g))].join(' | ')}`,
        );
      } finally {
        disk.unmount();
      }
    });
