import { exportFrom } from '../../tools/driver/exports.ts';
import { openPopupInTab, openToolbarPopup } from '../../tools/driver/popup.ts';
import { ARTICLE, articleHtml, servePage } from './support/pages.ts';
import { selectText } from './support/select.ts';
import { expect, test } from './support/test.ts';
import { expectStored } from './support/toolbar.ts';

test('what the page says of itself can be corrected, and the correction holds', async ({
  extension,
  entry,
}) => {
  await entry.locator('but-nho-ui').waitFor({ state: 'attached' });
  const popup = await openPopupInTab(extension, entry);
  await expect(popup.getByTestId('byline')).toHaveText('Lê Thị Hoài Thương');
  await popup.getByTestId('edit-article').click();
  await popup.getByLabel('Tác giả').fill('Hoài Thương – Minh Khôi');
  await popup.getByLabel('Ngày đăng').fill('2021-10-15');
  await expect(popup.getByTestId('save-state')).toHaveText('Đã lưu');
  await popup.getByTestId('save-article').click();
  await expect(popup.getByTestId('byline')).toHaveText('Hoài Thương – Minh Khôi');
  await expect(popup.getByTestId('publishedOn')).toContainText('15/10/2021');
  await entry.bringToFront();
  await selectText(entry, '7 thôn');
  await entry.keyboard.press('s');
  await expect(popup.getByTestId('mark')).toHaveCount(1);
  await entry.reload();
  const again = await openPopupInTab(extension, entry);
  await expect(again.getByTestId('byline')).toHaveText('Hoài Thương – Minh Khôi');
  await expect(again.locator('.field', { has: again.getByTestId('byline') })).toContainText(
    'người nhận xét sửa',
  );
  await expect(again.locator('.field', { has: again.getByTestId('outlet') })).not.toContainText(
    'người nhận xét sửa',
  );
});

test('a popup shows the record that another tab made of its article', async ({ extension, entry }) => {
  await entry.locator('but-nho-ui').waitFor({ state: 'attached' });
  const sameArticle = await extension.context.newPage();
  await sameArticle.goto(entry.url());
  await sameArticle.locator('but-nho-ui').waitFor({ state: 'attached' });
  // Neither tab has a record yet: each goes by an id of its own.
  const popup = await openPopupInTab(extension, entry);
  const other = await openPopupInTab(extension, sameArticle);
  await other.getByTestId('edit-article').click();
  await other.getByLabel('Tác giả').fill('Minh Khôi');
  await other.getByTestId('save-article').click();
  await popup.bringToFront();
  await expect(popup.getByTestId('byline')).toHaveText('Minh Khôi');
});

test('one article under tracking parameters is one article; a merge can be undone', async ({ extension }) => {
  const html = articleHtml(ARTICLE.title, ARTICLE.paragraphs);
  const tracked = `${ARTICLE.url}?utm_source=zalo`;
  const mobile = ARTICLE.url.replace('//', '//m.');
  for (const url of [ARTICLE.url, tracked, mobile]) await servePage(extension.context, url, html);
  const page = await extension.context.newPage();
  await page.goto(tracked);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  await selectText(page, '18 hộ');
  await page.keyboard.press('s');
  await expect((await openPopupInTab(extension, page)).getByTestId('mark')).toHaveCount(1);
  await page.bringToFront();
  await page.goto(mobile);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  await selectText(page, '46/52 hộ');
  await page.keyboard.press('s');
  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByTestId('mark')).toHaveCount(2);
  await popup.getByTestId('article-facts').locator('summary').click();
  await popup.getByTestId('separate').last().click();
  await expect(popup.getByTestId('mark')).toHaveCount(1);
  await expect(popup.getByTestId('mark')).toContainText('46/52 hộ');
  await page.bringToFront();
  await page.reload();
  const again = await openPopupInTab(extension, page);
  await expect(again.getByTestId('mark')).toHaveCount(1);
  await expect(again.getByTestId('mark')).toContainText('46/52 hộ');
});

test.describe('in English', () => {
  test.use({ locale: 'en' });
  test('the popup and the page speak English', async ({ extension, entry }) => {
    await selectText(entry, '7 thôn');
    await expect(entry.getByTestId('add-campaign')).toContainText('Campaign');
    await entry.keyboard.press('s');
    const popup = await openPopupInTab(extension, entry);
    await expect(popup.getByTestId('marks-statistic')).toContainText('Statistic');
    await expect(popup.getByText('Suggestions', { exact: false }).first()).toBeVisible();
  });
});

test('case 12 popup-closes-on-a-correction: what was typed is kept, whenever the popup closes', async ({
  extension,
  entry,
}) => {
  await selectText(entry, '7 thôn');
  await entry.keyboard.press('s');
  await entry.keyboard.press('Escape');
  await expectStored(extension, entry, 1);

  const popup = await openToolbarPopup(extension, entry);
  await popup.click('edit-article');
  await popup.fill('title', 'Tên bài do người nhận xét sửa');
  await popup.close();
  const again = await openToolbarPopup(extension, entry);
  await expect.poll(() => again.textOf('title')).toBe('Tên bài do người nhận xét sửa');
  // The form is open again where the browser took the popup away before it could write.
  await again.evaluate('document.querySelector("[data-testid=edit-article]")?.click()');
  await again.fill('byline', 'Hoài Thương');
  await expect.poll(() => again.textOf('save-state')).toBe('Đã lưu');
  await again.close();

  const last = await openToolbarPopup(extension, entry);
  await expect.poll(() => last.textOf('byline')).toBe('Hoài Thương');
  await last.click('edit-article');
  await last.fill('byline', 'Ai đó');
  await expect.poll(() => last.textOf('save-state')).toBe('Đã lưu');
  await last.click('undo-article');
  await expect.poll(() => last.evaluate('document.querySelector("[name=byline]").value')).toBe('Hoài Thương');
  await last.click('from-page-byline');
  await expect
    .poll(() => last.evaluate('document.querySelector("[name=byline]").value'))
    .toBe('Lê Thị Hoài Thương');
  await last.click('save-article');
  await expect.poll(() => last.textOf('title')).toBe('Tên bài do người nhận xét sửa');
});

test('a correction that was typed a moment ago is in the file that is exported', async ({
  extension,
  entry,
  output,
}) => {
  await selectText(entry, '7 thôn');
  await entry.keyboard.press('s');
  await entry.keyboard.press('Escape');
  await expectStored(extension, entry, 1);
  const popup = await openPopupInTab(extension, entry);
  await popup.getByTestId('edit-article').click();
  await popup.getByLabel('Tên bài').fill('Tên bài vừa sửa');
  const { bytes } = await exportFrom(popup, 'md', output);
  expect(bytes.toString()).toContain('Tên bài vừa sửa');
});
