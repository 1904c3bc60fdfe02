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
  await page.getByTestId('view-award').click();
  await page.getByTestId('award-name').waitFor();
  await shoot('library', 'award', (path) => page.screenshot({ path, fullPage: true }));
  await page.getByTestId('award-done').click();
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
