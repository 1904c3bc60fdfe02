import { openFirefoxPopup } from '../../tools/driver/firefox/popup.ts';
import { inaccessible } from '../e2e/support/axe.ts';
import { heapUp, POPUP_BOX, type PopupBox } from '../e2e/support/popup-box.ts';
import { firefoxSurface } from './support/axe.ts';
import { expect, reader, test } from './support/test.ts';

const HEAP = {
  marks: 200,
  title: 'Phongtràothiđua'.repeat(20),
  note: 'Chưa nêu nguồn; cần đối chiếu dự toán đã duyệt. '.repeat(40),
};

for (const [locale, colorScheme] of [
  ['vi', 'light'],
  ['en', 'dark'],
] as const)
  test.describe(`in ${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme });

    test('the toolbar popup is wide enough, and the way out is in sight with one mark and with 200', async ({
      firefox,
      entry,
    }) => {
      await entry.selectWords('118/126 thôn');
      await entry.middleOf('add-statistic');
      await entry.type('s');
      const light = await openFirefoxPopup(firefox, entry);
      await light.waitFor(`document.querySelector('[data-testid=export-docx]')`);
      const inSight = {
        sideways: false,
        exportsInSight: true,
        lastMarkInSight: true,
        exportsStayInSight: true,
      };
      await expect.poll(() => light.evaluate<PopupBox>(POPUP_BOX)).toMatchObject(inSight);
      expect((await light.evaluate<PopupBox>(POPUP_BOX)).usable).toBeGreaterThanOrEqual(380);
      expect.soft(await inaccessible(firefoxSurface(firefox, light))).toEqual([]);
      await light.evaluate(heapUp(HEAP));
      await light.close();

      const heavy = await openFirefoxPopup(firefox, entry);
      await heavy.waitFor(`document.querySelectorAll('[data-testid=mark]').length === ${HEAP.marks}`);
      await expect
        .poll(() => heavy.evaluate<PopupBox>(POPUP_BOX))
        .toMatchObject({ ...inSight, scrolls: true });
      const box = await heavy.evaluate<PopupBox>(POPUP_BOX);
      expect(box.usable).toBeGreaterThanOrEqual(380);
      expect(box.height).toBeGreaterThanOrEqual(400);
      expect(box.height).toBeLessThanOrEqual(600);
    });
  });

test('case 12 popup-closes-on-a-correction: what was typed is kept when the popup closes', async ({
  firefox,
  entry,
}) => {
  const popup = await openFirefoxPopup(firefox, entry);
  await popup.click('edit-article');
  await popup.fill('title', 'Tên bài do người nhận xét sửa');
  await popup.close();
  const again = await openFirefoxPopup(firefox, entry);
  await again.waitFor(
    `document.querySelector('[data-testid=title]')?.textContent === 'Tên bài do người nhận xét sửa'`,
  );
});

test('case 18 pdf-offers-what-it-cannot-do: the popup has a PDF shown in the page for files, not read where it is', async ({
  firefox,
}) => {
  await firefox.page.goto('http://xa-mau.vn/tep/bao-cao.pdf');
  const popup = await openFirefoxPopup(firefox, firefox.page);
  await popup.waitFor(`document.querySelector('[data-testid=page-state]')?.textContent.includes('PDF')`);
  expect(await popup.evaluate(`document.querySelector('[data-testid=read-anyway]') === null`)).toBe(true);
  await popup.click('open-document');
  await expect.poll(() => firefox.page.textOf('file-name')).toBe('bao-cao.pdf');
  await expect.poll(() => firefox.page.textOf('document-state')).toBe('1 trang');
});

test('case 17 article-in-a-frame: the popup offers to open the article by itself', async ({ firefox }) => {
  await firefox.page.goto('http://xa-mau.vn/khung/nhung.html');
  const popup = await openFirefoxPopup(firefox, firefox.page);
  await popup.click('open-frame');
  const article = await firefox.openedPage();
  await reader(article);
  expect(await article.evaluate(() => location.pathname)).toBe('/khung/noi-dung.html');
});
