import { noteOf } from '../../tools/driver/editor.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { expectMarks, paintedTexts } from './support/marks.ts';
import { ARTICLE, articleHtml, servePage } from './support/pages.ts';
import { selectText } from './support/select.ts';
import { expect, test } from './support/test.ts';
import { expectStored } from './support/toolbar.ts';

test('a page that is no article can be read when the reviewer asks, and its marks come back', async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  await page.goto('http://dangbo-mau.vn/tin-tuc/');
  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByTestId('page-state')).toContainText('không phải bài báo');
  await popup.getByTestId('read-anyway').click();
  await expect(popup.getByTestId('no-marks')).toBeVisible();
  await page.bringToFront();
  await selectText(page, '61 học viên');
  await page.getByTestId('add-statistic').click();
  await page.keyboard.press('Escape');
  const mark = { name: 'statistic-mark', text: '61 học viên', occurrence: 1 };
  await expectMarks(page, [mark]);
  await expectStored(extension, page, 1);
  await page.reload();
  const again = await openPopupInTab(extension, page);
  await again.getByTestId('read-anyway').click();
  await expect(again.getByTestId('marks-statistic')).toContainText('61 học viên');
  await expectMarks(page, [mark]);
});

test('words outside the article’s body are marked on the page’s text, and the adder says so', async ({
  extension,
}) => {
  await servePage(extension.context, ARTICLE.url, articleHtml(ARTICLE.title, ARTICLE.paragraphs));
  const page = await extension.context.newPage();
  await page.goto(ARTICLE.url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  await selectText(page, '0212.000.111');
  await expect(page.getByText('Ngoài thân bài')).toBeVisible();
  await page.keyboard.press('r');
  await page.keyboard.press('Escape');
  const mark = { name: 'remark-mark', text: '0212.000.111', occurrence: 1 };
  await expectMarks(page, [mark]);
  await expectStored(extension, page, 1);
  await page.reload();
  await expectMarks(page, [mark]);
});

test('our UI comes back when the page removes it, also again and again', async ({ extension }) => {
  const script = `<script>setInterval(() => document.querySelector('but-nho-ui')?.remove(), 700)</script>`;
  await servePage(extension.context, ARTICLE.url, articleHtml(ARTICLE.title, ARTICLE.paragraphs, script));
  const page = await extension.context.newPage();
  await page.goto(ARTICLE.url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  for (const text of ['18 hộ', '46/52 hộ']) {
    await selectText(page, text);
    await page.keyboard.press('s');
    await page.keyboard.press('Escape');
  }
  await expectMarks(page, [
    { name: 'statistic-mark', text: '18 hộ', occurrence: 1 },
    { name: 'statistic-mark', text: '46/52 hộ', occurrence: 1 },
  ]);
  await expect(page.locator('but-nho-ui')).toBeAttached();
});

test('an empty store says so, and offers no empty export', async ({ extension, entry }) => {
  await entry.locator('but-nho-ui').waitFor({ state: 'attached' });
  const popup = await openPopupInTab(extension, entry);
  await expect(popup.getByTestId('no-marks')).toContainText('chưa có chỗ đánh dấu nào');
  await expect(popup.getByText('Chưa có chỗ đánh dấu nào để xuất.')).toBeVisible();
  await expect(popup.getByTestId('export-docx')).toHaveCount(0);
});

test('on a page that no extension may read the popup says so', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto('chrome://version');
  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByTestId('page-state')).toContainText('không cho tiện ích đọc trang này');
});

test('a save that fails says why, keeps the words, and succeeds on retry', async ({ extension, entry }) => {
  await entry.locator('but-nho-ui').waitFor({ state: 'attached' });
  await extension.worker.evaluate(() => {
    const real = IDBObjectStore.prototype.put;
    Object.assign(globalThis, {
      heal: () => {
        IDBObjectStore.prototype.put = real;
      },
    });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await selectText(entry, '118/126 thôn');
  await entry.keyboard.press('s');
  await expect(entry.getByRole('alert')).toContainText('Chưa lưu được “118/126 thôn”');
  await expect(entry.getByRole('alert')).toContainText('đã đầy');
  await noteOf(entry).fill('gõ trong lúc ổ đĩa đầy');
  await entry.keyboard.press('Escape');
  const mark = { name: 'statistic-mark', text: '118/126 thôn', occurrence: 1 };
  await expectMarks(entry, [mark]);
  const question = entry.waitForEvent('dialog');
  const leaving = entry.evaluate(() => location.reload()).catch(() => {});
  const dialog = await question;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await leaving;
  await expectMarks(entry, [mark]);
  // The note was tried, too, and failed.
  await expect(entry.getByRole('alert')).toContainText('Chưa lưu được “118/126 thôn”');
  await extension.worker.evaluate(() => (globalThis as unknown as { heal: () => void }).heal());
  await entry.getByTestId('toast-action').first().click();
  const popup = await openPopupInTab(extension, entry);
  await expect(popup.getByTestId('marks-statistic')).toContainText('gõ trong lúc ổ đĩa đầy');
  await entry.bringToFront();
  await entry.reload();
  await expectMarks(entry, [mark]);
});

test('a page that overrides what we build on is still read and marked', async ({ extension }) => {
  const script = `<script>
    String.prototype.normalize = () => 'x';
    Array.prototype.map = undefined; Range.prototype.toString = () => '';
    window.Range = window.StaticRange = class {};
    setInterval(() => CSS.highlights.clear(), 300);
  </script>`;
  await servePage(extension.context, ARTICLE.url, articleHtml(ARTICLE.title, ARTICLE.paragraphs, script));
  const page = await extension.context.newPage();
  await page.goto(ARTICLE.url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  await selectText(page, '2,6 km');
  await page.keyboard.press('s');
  await page.keyboard.press('Escape');
  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByTestId('marks-statistic')).toContainText('2,6 km');
  await page.bringToFront();
  await expect.poll(() => page.evaluate(() => CSS.highlights.size), { intervals: [50] }).toBeGreaterThan(0);
});

test('a deleted mark is gone from page and popup, and undo brings it back', async ({ extension, entry }) => {
  await entry.locator('but-nho-ui').waitFor({ state: 'attached' });
  await selectText(entry, '118/126 thôn');
  await entry.keyboard.press('s');
  await entry.getByTestId('delete').click();
  await expect
    .poll(async () => (await paintedTexts(entry)).filter((one) => one.name.endsWith('-mark')))
    .toEqual([]);
  await entry.getByTestId('toast-action').click();
  await expectMarks(entry, [{ name: 'statistic-mark', text: '118/126 thôn', occurrence: 1 }]);
  const popup = await openPopupInTab(extension, entry);
  await expect(popup.getByTestId('mark')).toHaveCount(1);
});
