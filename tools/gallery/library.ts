import type { Page } from '@playwright/test';
import type { RunningExtension } from '../driver/launch.ts';
import { readStore } from '../driver/store.ts';
import { until } from '../lib/until.ts';
import { openRead } from './article.ts';
import type { Camera } from './camera.ts';
import { COPIES, ENTRIES, SAMPLE_ROWS } from './entries.ts';

/** Takes the sample list in. @param page the empty library */
export async function shootImport({ shoot }: Camera, page: Page): Promise<void> {
  await shoot('library', 'empty', (path) => page.screenshot({ path }));
  await page.getByTestId('add').click();
  await page.getByTestId('rows').fill(SAMPLE_ROWS);
  await page.getByTestId('counts').waitFor();
  await shoot('library', 'import', (path) => page.screenshot({ path, fullPage: true }));
  await page.getByTestId('keep').click();
  await page
    .getByTestId('entry')
    .nth(ENTRIES.length - 1)
    .waitFor();
}

/** The list with some entries judged, the award, and two entries side by side. */
export async function shootLibrary({ extension, shoot }: Camera, page: Page): Promise<void> {
  for (const url of [COPIES.first, COPIES.second]) {
    const article = await openRead(extension, url);
    await untilKept(extension, url);
    await article.close();
  }
  await page.bringToFront();
  await judge(page, 6, 'v', 'Phát hiện mới, số liệu có nguồn, lối kể gần dân.');
  await judge(page, 5, 'k', 'Bài chân dung, ít chất xây dựng Đảng.');
  await judge(page, 4, 'q', 'Cần đối chiếu kỳ 3 với báo cáo của tỉnh.');
  await page.getByTestId('entry').first().click();
  await page.getByTestId('sheet').waitFor();
  await shoot('library', 'list', (path) => page.screenshot({ path }));
  await page.getByTestId('entry').nth(3).click();
  await page.getByTestId('compare').click();
  await page.getByTestId('compare-dialog').waitFor();
  await shoot('library', 'compare', (path) => page.screenshot({ path }));
  await page.keyboard.press('Escape');
  await shootLookingUp({ shoot }, page);
  await page.getByTestId('view-award').click();
  await page.getByTestId('award-name').waitFor();
  await shoot('library', 'award', (path) => page.screenshot({ path, fullPage: true }));
  await page.getByTestId('award-done').click();
}

/** What is found, what is done to several entries at once, and the pages beside the list. */
async function shootLookingUp({ shoot }: Pick<Camera, 'shoot'>, page: Page): Promise<void> {
  const picture = (state: string) => shoot('library', state, (path) => page.screenshot({ path }));
  await page.getByTestId('search').fill('dân vận');
  await page.getByTestId('hit').first().waitFor();
  await page.getByTestId('search').press('ArrowDown');
  await picture('search');
  await page.getByTestId('search').fill('');
  for (const at of [1, 2, 4]) await page.getByTestId('tick').nth(at).click();
  await page.getByTestId('bulk').waitFor();
  await picture('bulk');
  await page.getByTestId('bulk-trash').click();
  await page.getByTestId('undo').waitFor();
  for (const view of ['articles', 'campaigns', 'figures', 'trash', 'storage']) {
    await page.getByTestId(`view-${view}`).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (view === 'trash') await page.getByTestId('binned').nth(2).waitFor();
    await picture(view);
    if (view !== 'trash') continue;
    for (const _ of ['one', 'two', 'three']) {
      const count = await page.getByTestId('binned').count();
      await page.getByTestId('restore').first().click();
      await page
        .getByTestId('binned')
        .nth(count - 1)
        .waitFor({ state: 'detached' });
    }
  }
  await page.getByTestId('view-list').click();
  await page.getByTestId('entry').first().waitFor();
}

/** Waits until an article's text is in the store, where other texts are compared with it. */
async function untilKept(extension: RunningExtension, url: string): Promise<void> {
  const isKept = async () =>
    (await readStore(extension)).articles!.some((article) => (article.urls as string[]).includes(url));
  await until(`The text of ${url} is not kept.`, isKept);
}

/** Leaves a verdict and its reason. @param at the entry's place in the list, from 0 */
async function judge(page: Page, at: number, key: string, reason: string): Promise<void> {
  await page.getByTestId('entry').nth(at).click();
  await page.getByTestId('sheet').filter({ hasText: ENTRIES[at]!.code }).waitFor();
  await page.keyboard.press(key);
  await page.keyboard.type(reason);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}
