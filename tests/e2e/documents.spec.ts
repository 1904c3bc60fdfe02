import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { wordsOfDocx } from '../../tools/driver/docx.ts';
import { exportFrom } from '../../tools/driver/exports.ts';
import type { RunningExtension } from '../../tools/driver/launch.ts';
import { openSidePanel } from '../../tools/driver/panel.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { remark, storedMarks, untilRead } from './support/articles.ts';
import { inaccessible, pageSurface } from './support/axe.ts';
import { expectMarks, paintedTexts } from './support/marks.ts';
import { ARTICLE, articleHtml } from './support/pages.ts';
import { asFile, markPrinted, printed, printedPlace } from './support/printed.ts';
import { storedRows } from './support/store.ts';
import { expect, test } from './support/test.ts';

type File = ReturnType<typeof asFile>;

async function openFiles(extension: RunningExtension, ...files: File[]): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('document.html'));
  await page.getByTestId('files').setInputFiles(files);
  return page;
}

const suggested = async (page: Page) =>
  (await paintedTexts(page)).flatMap(({ name, text }) => (name.endsWith('-suggestion') ? [text] : [])).sort();

test('a printed page is marked like a web page, and found again by its content under another name', async ({
  extension,
}) => {
  const pdf = await printed(extension.context);
  const page = await openFiles(extension, asFile('trang 3.pdf', pdf));
  await untilRead(page);
  await markPrinted(page, '18 hộ khó khăn');
  const key = `urn:sha256:${createHash('sha256').update(pdf).digest('hex')}`;
  await expect
    .poll(() => storedMarks(extension))
    .toMatchObject([{ words: '18 hộ khó khăn', title: ARTICLE.title, address: key, source: key }]);
  await page.close();
  const again = await openFiles(extension, asFile('bai du thi.pdf', pdf));
  await expectMarks(again, remark('18 hộ khó khăn'));
  await markPrinted(again, '90 kg');
  await expect.poll(async () => (await storedMarks(extension)).length).toBe(2);
  expect((await storedRows(extension)).articles).toHaveLength(1);
});

test('after the page is loaded anew it asks for the same file, and says when another one is chosen', async ({
  extension,
}) => {
  const pdf = await printed(extension.context);
  const page = await openFiles(extension, asFile('trang 3.pdf', pdf));
  await untilRead(page);
  await markPrinted(page, '18 hộ khó khăn');
  await expect.poll(async () => (await storedMarks(extension)).length).toBe(1);
  await page.reload();
  await expect(page.getByTestId('document-again')).toContainText('trang 3.pdf');
  await page.getByTestId('files').setInputFiles(asFile('khac ten.pdf', pdf));
  await expectMarks(page, remark('18 hộ khó khăn'));
  await expect(page.getByTestId('other-file')).toHaveCount(0);
  await page.reload();
  await page
    .getByTestId('files')
    .setInputFiles(asFile('trang 3.pdf', await printed(extension.context, { columns: 1 })));
  await page.getByTestId('other-file').waitFor();
});

test('the same suggestions stand on the printed page as on the web page', async ({ extension }) => {
  const { context } = extension;
  await context.route(ARTICLE.url, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: articleHtml(ARTICLE.title, ARTICLE.paragraphs),
    }),
  );
  const web = await context.newPage();
  await web.goto(ARTICLE.url);
  await untilRead(web);
  const onTheWeb = await suggested(web);
  for (const columns of [1, 3]) {
    const page = await openFiles(extension, asFile('trang.pdf', await printed(context, { columns })));
    await expect.poll(() => suggested(page)).toEqual(onTheWeb);
  }
});

test('of several files each has a tab of its own', async ({ extension }) => {
  const { context } = extension;
  const [one, two] = [await printed(context), await printed(context, { columns: 1 })];
  const opened = context.waitForEvent('page', {
    predicate: (page) => page.url().includes('document.html?handle'),
  });
  const page = await openFiles(extension, asFile('mot.pdf', one), asFile('hai.pdf', two));
  await untilRead(page);
  const other = await opened;
  await untilRead(other);
  await expect(page.getByTestId('file-name')).toHaveText('mot.pdf');
  await expect(other.getByTestId('file-name')).toHaveText('hai.pdf');
});

test('on a PDF tab the popup opens the page for files, which fetches the file by itself', async ({
  extension,
}) => {
  const pdf = await printed(extension.context);
  const address = 'http://thu-nghiem.vn/bao-in/trang-3.pdf';
  await extension.context.route(address, (route) =>
    route.fulfill({ contentType: 'application/pdf', body: pdf }),
  );
  const page = await extension.context.newPage();
  await page.goto(address);
  const popup = await openPopupInTab(extension, page);
  await popup.getByTestId('open-document').click();
  await page.waitForURL((url) => url.pathname === '/document.html');
  await untilRead(page);
  await markPrinted(page, '18 hộ khó khăn');
  const key = `urn:sha256:${createHash('sha256').update(pdf).digest('hex')}`;
  await expect
    .poll(() => storedMarks(extension))
    .toMatchObject([{ words: '18 hộ khó khăn', address: `${key} ${address}`, source: key }]);
});

test.describe('a file that cannot be shown', () => {
  const says = async (extension: RunningExtension, file: File) => {
    const page = await openFiles(extension, file);
    const said = await page.getByTestId('document-problem').textContent();
    await page.close();
    return said;
  };

  test('is told by what is wrong with it', async ({ extension }) => {
    const pdf = await printed(extension.context);
    const html = Buffer.from(articleHtml(ARTICLE.title, ARTICLE.paragraphs));
    expect(await says(extension, asFile('rong.pdf', Buffer.alloc(0)))).toContain('Tệp rỗng');
    expect(await says(extension, asFile('bai.pdf', html))).toContain('trang web');
    expect(await says(extension, asFile('bai.pdf', Buffer.from('PK\u0003\u0004 Word')))).toContain(
      'không phải tệp PDF',
    );
    expect(await says(extension, asFile('cut.pdf', pdf.subarray(0, 700)))).toContain('bị hỏng');
  });

  test('leaves the way to another one, which is opened in its place', async ({ extension }) => {
    const page = await openFiles(extension, asFile('rong.pdf', Buffer.alloc(0)));
    await page.getByTestId('document-problem').waitFor();
    await page.getByTestId('files').setInputFiles(asFile('tot.pdf', await printed(extension.context)));
    await untilRead(page);
  });
});

test('a frame around the article leaves out what stands beside it, by mouse and by keys, and is there again', async ({
  extension,
}) => {
  const after =
    '<p style="margin-top:20mm">Bản tin bên cạnh: xã Nậm Giải trồng mới 77 ha quế, tăng 9,5% so với năm trước.</p>';
  const file = asFile('trang 3.pdf', await printed(extension.context, { after }));
  const page = await openFiles(extension, file);
  await expect.poll(() => suggested(page)).toContain('77 ha');
  const inArticle = (await suggested(page)).filter((words) => words !== '77 ha' && !words.includes('9,5'));
  const inSight = (await printedPlace(page, 'Bản tin bên cạnh')).from.y - 16;
  const scrolled = await page.evaluate(() => {
    const { scrollY: before } = window;
    scrollTo({ top: 0, behavior: 'instant' });
    return before;
  });
  const edge = inSight + scrolled;
  const box = (await page.locator('.sheet').first().boundingBox())!;
  await page.getByTestId('frame').click();
  await page.mouse.move(box.x + 10, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 10, edge, { steps: 4 });
  await page.mouse.up();
  await page.getByTestId('frame').click();
  await expect.poll(() => suggested(page)).toEqual(inArticle);
  await page.close();

  const again = await openFiles(extension, file);
  await expect.poll(() => suggested(again)).toEqual(inArticle);
  await again.getByTestId('frame-none').click();
  await expect.poll(() => suggested(again)).toContain('77 ha');
  await again.getByTestId('frame').click();
  await again.getByTestId('frame-add').click();
  await again.getByTestId('frame-area').focus();
  for (let times = 0; times < 15; times += 1) await again.keyboard.press('Shift+ArrowUp');
  await expect.poll(() => suggested(again)).not.toContain('77 ha');
  await again.keyboard.press('Delete');
  await expect(again.getByTestId('frame-area')).toHaveCount(0);
  // A click has the article around it framed.
  const { from } = await printedPlace(again, '18 hộ khó khăn');
  await again.mouse.click(from.x, from.y);
  await expect(again.getByTestId('frame-area')).not.toHaveCount(0);
  await expect.poll(() => suggested(again)).toContain('18 hộ');
});

test('popup, side panel and dossier say on which printed page a mark stands', async ({
  extension,
  output,
}) => {
  const file = asFile('so 214.pdf', await printed(extension.context, { columns: 1, pagePerParagraph: true }));
  const page = await openFiles(extension, file);
  await untilRead(page);
  await markPrinted(page, '18 hộ khó khăn');
  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByTestId('page')).toHaveText('tr. 3');
  expect((await exportFrom(popup, 'md', output)).bytes.toString()).toContain('Trang in: tr. 3');
  expect(wordsOfDocx((await exportFrom(popup, 'docx', output)).bytes)).toContain('Trang in: tr. 3');
  await popup.close();
  const panel = await openSidePanel(extension, page);
  await expect.poll(() => panel.count('[data-testid=panel-mark] [data-testid=page]')).toBe(1);
  const [mark] = (await storedRows(extension)).annotations;
  expect(mark!.target).toMatchObject({ place: { page: 3, label: '3', rects: [expect.any(Array)] } });
});

test('the page for files meets WCAG 2.2 AA in light and dark', async ({ extension }) => {
  const page = await openFiles(extension, asFile('rong.pdf', Buffer.alloc(0)));
  await page.getByTestId('document-problem').waitFor();
  expect.soft(await inaccessible(pageSurface(page)), 'nothing open').toEqual([]);
  await page.getByTestId('files').setInputFiles(asFile('tot.pdf', await printed(extension.context)));
  await untilRead(page);
  await page.getByTestId('frame').click();
  await page.getByTestId('frame-add').click();
  expect.soft(await inaccessible(pageSurface(page)), 'a file, being framed').toEqual([]);
});
