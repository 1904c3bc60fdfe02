import type { RunningExtension } from '../../tools/driver/launch.ts';
import { openPopupInTab, openToolbarPopup } from '../../tools/driver/popup.ts';
import { readStore } from '../../tools/driver/store.ts';
import { ENTRIES, openDesk } from './support/desk.ts';
import { articleHtml, servePage } from './support/pages.ts';
import { POPUP_BOX, type PopupBox } from './support/popup-box.ts';
import { unnamed, unreadable } from './support/readable.ts';
import { expect, test } from './support/test.ts';

async function openArticle(extension: RunningExtension, url: string) {
  const page = await extension.context.newPage();
  await page.goto(url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  return page;
}

const reviewsOf = async (extension: RunningExtension) => (await readStore(extension)).reviews ?? [];

test('a page that is a part of an entry is judged in the popup with keys, and the next entry opens in its tab', async ({
  extension,
}) => {
  await openDesk(extension);
  const page = await openArticle(extension, ENTRIES[10]!.urls[1]!);
  const popup = await openPopupInTab(extension, page);
  const here = popup.getByTestId('entry-here');
  await expect(here).toContainText('BLV-111 · Kỳ 2/2 · đang đọc');
  await popup.keyboard.press('v');
  await expect(popup.getByTestId('verdict-proposed')).toBeChecked();
  await popup.keyboard.type('Phát hiện mới.');
  await expect(popup.getByTestId('missing')).toHaveText('Còn thiếu: kỳ 1 chưa mở');
  // Usual reasons are proposed while one types; then the field is left.
  await popup.keyboard.press('Escape');
  await popup.keyboard.press('Escape');
  await popup.keyboard.press('k');
  await popup.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(ENTRIES[11]!.urls[0]!);
  await expect(here).toContainText('BLV-112 · Kỳ 1/2');
  await popup.keyboard.press('m');
  await expect(page).toHaveURL(ENTRIES[0]!.urls[0]!);
  await expect(here).toContainText('BLV-101');
  const reviews = await reviewsOf(extension);
  expect(reviews).toHaveLength(3);
  expect(reviews.map(({ decision }) => decision)).toContainEqual({
    verdict: 'notProposed',
    reason: 'Phát hiện mới.',
  });
});

test('a part opens where it was left', async ({ extension }) => {
  const library = await openDesk(extension);
  const [first, second] = ENTRIES[10]!.urls as [string, string];
  const lines = Array.from(
    { length: 60 },
    (_, index) =>
      `Đoạn thứ ${index + 1}. Chi bộ bản họp bốn buổi tối liền mới chốt được cách làm, đảng viên hiến đất trước.`,
  );
  await servePage(extension.context, second, articleHtml(ENTRIES[10]!.title, lines));
  const page = await openArticle(extension, second);
  await page.getByText('Đoạn thứ 31.').evaluate((line) => line.scrollIntoView({ behavior: 'instant' }));
  const places = () =>
    library.evaluate(async () =>
      Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('place ')),
    );
  await expect.poll(places).toHaveLength(1);
  await page.goto(first);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  await library.bringToFront();
  await library.getByTestId('entry').nth(10).click();
  const opened = extension.context.waitForEvent('page');
  await library.getByTestId('part').first().click();
  // The tab is there already: what it loads next is served by the test.
  const reading = await opened;
  await library.bringToFront();
  await library.getByTestId('part').nth(1).click();
  await expect(reading.getByText('Đoạn thứ 31.')).toBeInViewport();
  expect(await reading.evaluate(() => scrollY)).toBeGreaterThan(500);
});

test('in the toolbar the popup has room for the verdict, and what was clicked there holds though it goes at once', async ({
  extension,
  output,
}) => {
  await openDesk(extension);
  const page = await openArticle(extension, ENTRIES[10]!.urls[1]!);
  const popup = await openToolbarPopup(extension, page);
  await popup.textOf('entry-here');
  const box = await popup.evaluate<PopupBox>(POPUP_BOX);
  expect(box.usable).toBeGreaterThanOrEqual(380);
  expect(box.sideways).toBe(false);
  await popup.screenshot(`${output}-part.png`);
  await popup.click('verdict-notProposed');
  await popup.close();
  const again = await openToolbarPopup(extension, page);
  await again.textOf('entry-here');
  await expect
    .poll(async () =>
      (await reviewsOf(extension)).map(({ decision }) => (decision as { verdict: string }).verdict),
    )
    .toEqual(['notProposed']);
  await again.close();
});

test('an article of no entry becomes a further part or an entry of its own, asked and taken back', async ({
  extension,
  output,
}) => {
  await openDesk(extension);
  const site = 'http://thu-nghiem.vn/loi-hua-truoc-mua-lu';
  const title = 'Lời hứa trước mùa lũ';
  const text = ['Nước lên từ chiều, cả bản chuyển đồ lên gác. Trưởng bản đi từng nhà nhắc dây buộc thuyền.'];
  const links = [1, 2, 3].map((n) => `<a href="${site}-ky-${n}.html">${title} (Kỳ ${n})</a>`).join(' ');
  for (const n of [1, 2, 3])
    await servePage(
      extension.context,
      `${site}-ky-${n}.html`,
      articleHtml(`${title} (Kỳ ${n})`, text, links),
    );

  const page = await openArticle(extension, `${site}-ky-2.html`);
  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByTestId('proposed-part')).toHaveCount(2);
  expect(await unreadable(popup)).toEqual([]);
  expect(await unnamed(popup)).toEqual([]);
  await popup.screenshot({ path: `${output}-new.png` });
  // Only the first part is taken along.
  await popup.getByTestId('proposed-part').last().uncheck();
  await popup.getByTestId('make-entry').click();
  await expect(popup.getByTestId('entry-here')).toContainText('Kỳ 2/2');
  await expect(popup.getByTestId('further-parts')).toContainText('Kỳ 3');
  await expect(popup.getByTestId('notice')).toContainText(title);

  await page.bringToFront();
  await page.goto(`${site}-ky-3.html`);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  const third = await openPopupInTab(extension, page);
  await expect(third.getByTestId('proposed-entry')).toContainText('Có phải kỳ 3 của tác phẩm này?');
  await third.screenshot({ path: `${output}-proposed.png` });
  await third.getByTestId('add-part').click();
  await expect(third.getByTestId('entry-here')).toContainText('Kỳ 3/3');
  await third.getByTestId('undo').click();
  await expect(third.getByTestId('proposed-entry')).toContainText(title);

  // Anything else than what is proposed.
  await third.getByTestId('other-entry').click();
  await third.getByTestId('search-entry').fill('chi bo thon 7');
  await third.getByTestId('found-entry').click();
  await expect(third.getByTestId('entry-here')).toContainText('BLV-107 · Kỳ 2/2');
});

/** The part of the browser's interface that is asked inside of the extension's page, where it is global. */
declare const chrome: { storage: { local: { get: (keys: null) => Promise<object> } } };
