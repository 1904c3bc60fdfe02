import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { exportFrom } from '../../tools/driver/exports.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { RIVER, RIVER_SPUN } from '../unit/award/cases/copies.ts';
import { inaccessible, pageSurface } from './support/axe.ts';
import { begin, openLibrary, pasteRows } from './support/desk.ts';
import { articleHtml, servePage } from './support/pages.ts';

import { selectText } from './support/select.ts';
import { expect, test } from './support/test.ts';

/** As tests/e2e/support/pages.ts signs its articles. */
const AUTHOR = 'Lường Văn Hạnh';
const ENTRIES = [
  { code: 'BLV-0092', title: 'Trước mùa lũ, một lời hứa', url: 'http://thu-nghiem.vn/mot.html', text: RIVER },
  {
    code: 'BLV-0129',
    title: 'Lời hứa trước mùa lũ',
    url: 'http://thu-nghiem.vn/hai.html',
    text: `${RIVER_SPUN}\nLoạt bài này từng đạt giải Nhất Giải báo chí tỉnh Đồng Thuận.`,
  },
];

/** The words that are covered, as the page itself finds them. */
const coveredIn = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('but-nho-cover') ?? [])].map(
      ({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString();
      },
    ),
  );

test('read blind: names are hidden and covered, copies and prizes are found by reading, and a file carries the rules on', async ({
  extension,
  output,
}) => {
  for (const { url, title, text } of ENTRIES)
    await servePage(extension.context, url, articleHtml(title, text.split('\n')));
  const library = await openLibrary(extension);
  await begin(library);
  await library.getByTestId('add').click();
  await pasteRows(
    library,
    [
      'Mã\tTên tác phẩm\tTác giả\tCơ quan báo chí\tLoại hình\tNgày đăng\tLink',
      ...ENTRIES.map(
        ({ code, title, url }) =>
          `${code}\t${title}\t${AUTHOR}\tBáo Vàm Xanh\tBáo điện tử\t24/9/2021\t${url}`,
      ),
    ].join('\n'),
  );
  await library.getByTestId('keep').click();
  await expect(library.getByTestId('entry')).toHaveCount(2);

  await library.getByTestId('view-award').click();
  await library.getByTestId('blind').check();
  await library.getByTestId('excluded').fill(AUTHOR);
  const download = library.waitForEvent('download');
  await library.getByTestId('award-name').focus();
  await library.getByTestId('save-award').click();
  const file = await (await download).path();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    format: 'but-nho-award',
    award: { blind: true, excludedAuthors: [AUTHOR] },
  });
  await library.getByTestId('award-done').click();

  // Opened as any other page: what belongs to an entry is known by its address.
  const [first, second] = ENTRIES as [(typeof ENTRIES)[0], (typeof ENTRIES)[0]];
  const article = await extension.context.newPage();
  await article.goto(second.url);
  const html = await article.locator('.noi-dung').innerHTML();
  await expect.poll(() => coveredIn(article)).toEqual([AUTHOR]);
  expect(await article.locator('.noi-dung').innerHTML()).toBe(html);
  // The page writes its byline anew, elsewhere, and throws our highlights away.
  await article.evaluate((name) => {
    CSS.highlights.clear();
    document.querySelector('h1')!.insertAdjacentHTML('afterend', `<p>Tác giả: ${name.toUpperCase()}</p>`);
  }, AUTHOR);
  await expect.poll(() => coveredIn(article)).toEqual([AUTHOR.toUpperCase(), AUTHOR]);
  await article.screenshot({ path: `${output}-cover.png` });
  await selectText(article, '2,4 km');
  await article.keyboard.press('s');
  const popup = await openPopupInTab(extension, article);
  await expect(popup.getByTestId('blind')).toContainText('Đang chấm không biết tên');
  await expect(popup.getByTestId('mark')).toHaveCount(1);
  await popup.locator('[data-testid=article-facts] summary').click();
  await expect(popup.locator('body')).not.toContainText(AUTHOR);
  await popup.screenshot({ path: `${output}-popup.png` });
  const text = (await exportFrom(popup, 'md', output)).bytes.toString();
  expect(text).toContain('(đã che)');
  expect(text).not.toMatch(new RegExp(`${AUTHOR}|thu-nghiem`));
  await popup.close();
  await article.goto(first.url);
  await expect.poll(() => coveredIn(article)).toEqual([AUTHOR]);

  await library.bringToFront();
  const sheet = library.getByTestId('sheet');
  await library.getByTestId('entry').nth(1).click();
  await expect(library.getByTestId('finding-prize')).toContainText('từng đạt giải Nhất');
  await expect(library.getByTestId('finding-excluded')).toContainText('được che');
  await expect(library.getByTestId('finding-duplicates')).toContainText('con số theo cùng thứ tự');
  await expect(library.locator('body')).not.toContainText(new RegExp(`${AUTHOR}|Vàm Xanh,|thu-nghiem`));
  await sheet.screenshot({ path: `${output}-sheet.png` });
  await library.getByTestId('compare').click();
  const dialog = library.getByTestId('compare-dialog');
  await expect(dialog).toContainText('12/12 con số');
  await library.screenshot({ path: `${output}-compare.png` });
  expect(await inaccessible(pageSurface(library))).toEqual([]);
  await library.keyboard.press('k');
  await expect(dialog).toBeHidden();
  await expect(library.getByTestId('finding-duplicates').locator('textarea')).toHaveValue(
    'Trùng với tác phẩm BLV-0092; chỉ tính một lần.',
  );
  // The verdict on the entry is another matter.
  await expect(library.getByTestId('verdict-notProposed')).not.toBeChecked();
});
