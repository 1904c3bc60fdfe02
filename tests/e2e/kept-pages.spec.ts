import type { Page } from '@playwright/test';
import { markFigures, openArticle } from './support/library.ts';
import { paintedTexts } from './support/marks.ts';
import { ARTICLE } from './support/pages.ts';
import { expect, test } from './support/test.ts';
import { expectStored } from './support/toolbar.ts';

const FRONT = 'http://dangbo-mau.vn/';

const marked = async (page: Page) =>
  (await paintedTexts(page)).filter(({ name }) => name === 'statistic-mark').map(({ text }) => text);

test('a page that comes back from the browser’s memory is read on, with what was marked elsewhere meanwhile', async ({
  launch,
}) => {
  const extension = await launch({ keepsPages: true });
  const page = await openArticle(extension);
  await markFigures(page, ['18 hộ']);
  await expectStored(extension, page, 1);
  // A page with a frame of the extension, as the card's field for a note is one, would not be kept.
  await page.reload();
  await expect.poll(() => marked(page)).toEqual(['18 hộ']);
  await page.evaluate(() => Object.assign(window, { isKept: true }));
  await page.goto(FRONT);

  const other = await openArticle(extension);
  await markFigures(other, ['90 kg']);
  await expectStored(extension, other, 2);
  await other.close();

  await page.bringToFront();
  await page.evaluate(() => void setTimeout(() => history.back()));
  await expect.poll(() => page.url()).toBe(ARTICLE.url);
  await expect.poll(() => marked(page)).toEqual(['18 hộ', '90 kg']);
  expect(await page.evaluate(() => 'isKept' in window)).toBe(true);
  await markFigures(page, ['31,4%']);
  await expectStored(extension, page, 3);
});
