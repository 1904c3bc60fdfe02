import type { Page } from '@playwright/test';
import type { RunningExtension } from '../../tools/driver/launch.ts';
import { openPopupInTab, openToolbarPopup } from '../../tools/driver/popup.ts';
import { expectMarks } from './support/marks.ts';
import { selectText } from './support/select.ts';
import { expect, longUnless, test } from './support/test.ts';

const FRAMES = 'http://xa-mau.vn/khung/';

/** What the popup says of a page and offers there, once it has made up its mind. */
async function offer(extension: RunningExtension, page: Page) {
  const popup = await openToolbarPopup(extension, page);
  const said = () => popup.textOf('page-state');
  const offers = (testId: string) =>
    popup.evaluate<boolean>(`document.querySelector('[data-testid=${testId}]') !== null`);
  return { popup, said, offers };
}

/** Serves a file of any type at an address of the sample site, and opens it. */
async function openFile(
  extension: RunningExtension,
  name: string,
  contentType: string,
  body: string | Buffer,
) {
  const url = `http://xa-mau.vn/tep/${name}`;
  await extension.context.route(url, (route) => route.fulfill({ contentType, body }));
  const page = await extension.context.newPage();
  await page.goto(url);
  return page;
}

for (const [what, path] of [
  ['an iframe', 'nhung.html'],
  ['a frame set', 'bo-khung.html'],
])
  test(
    `case 17 article-in-a-frame: in ${what}, the popup offers to open the article by itself`,
    longUnless(what === 'an iframe'),
    async ({ extension }) => {
      const page = await extension.context.newPage();
      await page.goto(`${FRAMES}${path}`);
      const { popup, said, offers } = await offer(extension, page);
      await expect.poll(said).toContain('nằm trong một khung');
      expect(await offers('read-anyway')).toBe(false);
      const opened = extension.context.waitForEvent('page');
      await popup.click('open-frame');
      const article = await opened;
      await expect(article).toHaveURL(`${FRAMES}noi-dung.html`);
      await article.locator('but-nho-ui').waitFor({ state: 'attached' });
      await selectText(article, '26 hộ khó khăn');
      await article.keyboard.press('s');
      await article.keyboard.press('Escape');
      await expectMarks(article, [{ name: 'statistic-mark', text: '26 hộ khó khăn', occurrence: 1 }]);
    },
  );

test('case 17 article-in-a-frame: beside words of its own, the page can be read, too', async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  await page.goto(`${FRAMES}cong-day-chu.html`);
  const { popup, said, offers } = await offer(extension, page);
  await expect.poll(said).toContain('nằm trong một khung');
  expect(await offers('open-frame')).toBe(true);
  await popup.click('read-anyway');
  await expect.poll(() => popup.textOf('no-marks')).toContain('chưa có chỗ đánh dấu nào');
  await selectText(page, 'lịch tiếp công dân');
  await page.keyboard.press('r');
  await page.keyboard.press('Escape');
  await expectMarks(page, [{ name: 'remark-mark', text: 'lịch tiếp công dân', occurrence: 1 }]);
});

test('case 17 article-in-a-frame: a frame without an address is not offered', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(`${FRAMES}nhung.html`);
  await page.evaluate(async () => {
    const frame = document.querySelector('iframe')!;
    const html = await (await fetch('noi-dung.html')).text();
    frame.removeAttribute('src');
    frame.srcdoc = html;
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  });
  const { said, offers } = await offer(extension, page);
  await expect.poll(said).toContain('không mở riêng được');
  expect(await offers('open-frame')).toBe(false);
  expect(await offers('read-anyway')).toBe(false);
});

test('case 18 pdf-offers-what-it-cannot-do: the popup says that PDF cannot be read', async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  await page.goto('http://xa-mau.vn/tep/bao-cao.pdf');
  const { said, offers } = await offer(extension, page);
  await expect.poll(said).toContain('PDF');
  expect(await offers('read-anyway')).toBe(false);
});

test('case 18 pdf-offers-what-it-cannot-do: nor in a page that shows nothing else', async ({ extension }) => {
  const page = await openFile(
    extension,
    'xem.html',
    'text/html',
    '<body style="margin:0"><embed src="bao-cao.pdf" type="application/pdf" style="width:100vw;height:100vh"></body>',
  );
  const { said, offers } = await offer(extension, page);
  await expect.poll(said).toContain('PDF');
  expect(await offers('read-anyway')).toBe(false);
});

/** A second of silence. */
const SOUND = Buffer.from('UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=', 'base64');

const FILES: [what: string, name: string, type: string, body: string | Buffer, says: string][] = [
  ['a picture', 'anh.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'bức ảnh'],
  ['a sound', 'tieng.wav', 'audio/wav', SOUND, 'hình hoặc tiếng'],
  ['a feed', 'tin.xml', 'text/xml', '<rss><channel><title>Tin xã</title></channel></rss>', 'tệp dữ liệu'],
  ['data', 'so-lieu.json', 'application/json', '{"xã": 9}', 'tệp dữ liệu'],
  ['an empty page', 'trang.html', 'text/html', '<!doctype html><body></body>', 'không có chữ nào'],
];
for (const [what, name, type, body, says] of FILES)
  test(
    `case 18 pdf-offers-what-it-cannot-do: ${what} is called so, and nothing is offered`,
    longUnless(what === 'a picture'),
    async ({ extension }) => {
      const page = await openFile(extension, name, type, body);
      const { said, offers } = await offer(extension, page);
      await expect.poll(said).toContain(says);
      expect(await offers('read-anyway')).toBe(false);
    },
  );

test('plain text can be read when the reviewer asks', async ({ extension }) => {
  const text = 'Cả xã hiến 4.150 m2 đất làm đường, góp 1.870 ngày công trong ba năm.';
  const page = await openFile(extension, 'bao-cao.txt', 'text/plain; charset=utf-8', text);
  const { popup } = await offer(extension, page);
  await popup.click('read-anyway');
  await popup.textOf('no-marks');
  await selectText(page, '1.870 ngày công');
  await page.keyboard.press('s');
  await page.keyboard.press('Escape');
  await expectMarks(page, [{ name: 'statistic-mark', text: '1.870 ngày công', occurrence: 1 }]);
});

test('the source of a page is nobody’s to read', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(`view-source:${FRAMES}noi-dung.html`);
  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByTestId('page-state')).toContainText('không cho tiện ích đọc');
  await expect(popup.getByTestId('read-anyway')).toHaveCount(0);
});

test('a page that is still on its way is waited for', async ({ extension }) => {
  const url = 'http://xa-mau.vn/tep/cham.html';
  let arrive = () => {};
  const slow = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await extension.context.route('http://xa-mau.vn/tep/cham.js', async (route) => {
    await slow;
    await route.fulfill({ contentType: 'text/javascript', body: '' });
  });
  const html = '<!doctype html><script src="cham.js"></script><p>Tin của xã hôm nay.</p>';
  await extension.context.route(url, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  const page = await extension.context.newPage();
  await page.goto(url, { waitUntil: 'commit' });
  const { said, offers } = await offer(extension, page);
  await expect.poll(said).toContain('đang tải');
  expect(await offers('read-anyway')).toBe(false);
  arrive();
  await expect.poll(said).toContain('không phải bài báo');
});
