import type { FirefoxPage } from '../../tools/driver/firefox/page.ts';
import { openFirefoxPopup } from '../../tools/driver/firefox/popup.ts';
import { ARTICLE, type Hostile } from '../e2e/support/pages.ts';
import { expectMarks } from './support/marks.ts';
import { expectNote } from './support/note.ts';
import { expect, reader, test } from './support/test.ts';

const MARK = 'statistic: 18 hộ';
const NOTE = 'ghi chú bí mật';

/** Has the page try everything it knows, once. @returns how many tricks that were */
async function tryTricks(page: FirefoxPage): Promise<number> {
  const names = await page.evaluate(() => Object.keys((window as unknown as Hostile).tricks));
  for (const name of names) {
    // Firefox has the reviewer asked, and the page waits for the answer.
    if (name === 'paste') continue;
    await page.evaluate((name) => (window as unknown as Hostile).tricks[name]!(), name);
    // What came of it, if anything, is on its way by then.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return names.length;
}

test('a page marks, edits and deletes nothing, and learns nothing of what is typed', async ({ firefox }) => {
  const { page } = firefox;
  await page.goto(ARTICLE.url);
  await reader(page);
  expect(await tryTricks(page)).toBeGreaterThan(8);
  await expectMarks(page, []);

  await page.selectWords('18 hộ');
  await page.middleOf('add-statistic');
  await page.click('add-statistic');
  await expectNote(page, '');
  await page.type(NOTE);
  await expectNote(page, NOTE);
  await tryTricks(page);
  await expectMarks(page, [MARK]);
  const popup = await openFirefoxPopup(firefox, page);
  await popup.waitFor(`document.body.textContent.includes(${JSON.stringify(NOTE)})`);
  await popup.close();

  await page.type('n');
  await page.middleOf('delete');
  await tryTricks(page);
  await expectMarks(page, [MARK]);
  const { text, nodes, keys } = await page.evaluate(() => (window as unknown as Hostile).learned);
  expect(nodes).toEqual([]);
  expect(text.filter((one) => one.includes('bí mật'))).toEqual([]);
  expect(keys.join('')).not.toContain('bí mật');
});
