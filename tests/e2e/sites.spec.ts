import { openToolbarPopup } from '../../tools/driver/popup.ts';
import { ARTICLE, articleHtml, servePage } from './support/pages.ts';
import { expect, test } from './support/test.ts';

const ABROAD = 'http://www.bao-viet-o-xa.com/xay-dung-dang/hu-gao-o-ban-luong-20211012.html';

/** What the browser's own question would do when it is answered with yes; it cannot be clicked from here. */
declare const chrome: {
  developerPrivate: { addHostPermission: (id: string, site: string) => Promise<void> };
};

test('a site outside the press hosts is left alone until the reviewer has it read by itself', async ({
  extension,
}) => {
  await servePage(extension.context, ABROAD, articleHtml(ARTICLE.title, ARTICLE.paragraphs));
  const settings = await extension.context.newPage();
  await settings.goto('chrome://extensions');
  const page = await extension.context.newPage();
  await page.goto(ABROAD);
  await settings.evaluate(
    ([id, site]) => chrome.developerPrivate.addHostPermission(id!, site!),
    [extension.id, '*://*.bao-viet-o-xa.com/*'],
  );
  const popup = await openToolbarPopup(extension, page);
  await expect.poll(() => popup.textOf('page-state')).toContain('không tự đọc');
  await expect(page.locator('but-nho-ui')).toHaveCount(0);
  await popup.click('switch-site');
  await expect(page.locator('but-nho-ui')).toBeAttached();
  await page.reload();
  await expect(page.locator('but-nho-ui')).toBeAttached();
  const again = await openToolbarPopup(extension, page);
  await again.click('switch-site');
  await expect
    .poll(() => again.evaluate('document.querySelector("[data-testid=switch-site]").checked'))
    .toBe(false);
  await page.reload();
  const last = await openToolbarPopup(extension, page);
  await expect.poll(() => last.textOf('page-state')).toContain('không tự đọc');
});
