import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { wordsOfDocx } from '../../tools/driver/docx.ts';
import { exportFrom } from '../../tools/driver/exports.ts';
import type { RunningExtension } from '../../tools/driver/launch.ts';
import { openSidePanel } from '../../tools/driver/panel.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { remark, storedMarks, untilRead } from './support/articles.ts';
import { inaccessible, pageSurface } from './support/axe.ts';
import { begin, openLibrary, pasteRows } from './support/desk.ts';
import { expectMarks, paintedTexts } from './support/marks.ts';
import { ARTICLE, articleHtml } from './support/pages.ts';
import { asFile, markPrinted, printed, printedPlace, scanned, untilBarAt } from './support/printed.ts';
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
  expect(mark!.target).toMatchObject({
    type: 'text',
    pages: [{ page: 3, label: '3', rects: [expect.any(Array)] }],
  });
});

test('a printed part of an entry is opened from the list, marked, and named with its page in the entry’s dossier', async ({
  extension,
  output,
}) => {
  const { context } = extension;
  const address = 'http://thu-nghiem.vn/bao-in/so-214.pdf';
  const pdf = await printed(context, { columns: 1, pagePerParagraph: true });
  await context.route(address, (route) => route.fulfill({ contentType: 'application/pdf', body: pdf }));
  const library = await openLibrary(extension);
  await begin(library);
  await library.getByTestId('add').click();
  await pasteRows(library, `Mã\tTên tác phẩm\tLink\nBLV-214\t${ARTICLE.title}\t${address}`);
  await library.getByTestId('keep').click();
  await library.getByTestId('entry').click();
  const opened = context.waitForEvent('page');
  await library.getByTestId('part').click();
  const page = await opened;
  await untilRead(page);
  await markPrinted(page, '18 hộ khó khăn');
  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByTestId('page')).toHaveText('tr. 3');
  const words = wordsOfDocx((await exportFrom(popup, 'docx', output, 'entry')).bytes);
  expect(words).toContain('BLV-214');
  expect(words).toContain('Trang in: tr. 3');
  await popup.close();
  await library.bringToFront();
  await expect(library.getByTestId('sheet')).toContainText('đã mở');
});

test('a mark over two printed pages names both', async ({ extension, output }) => {
  const pdf = await printed(extension.context, { columns: 1, pagePerParagraph: true, size: '148mm 90mm' });
  const page = await openFiles(extension, asFile('so 214.pdf', pdf));
  await untilRead(page);
  await page.bringToFront();
  const [second, third] = ARTICLE.paragraphs.slice(1);
  // Both pages are in sight: each is lower than half of the window.
  const { from, to } = await printedPlace(page, second!.slice(-12) + third!.slice(0, 7));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
  await expect
    .poll(() => page.evaluate(() => getSelection()?.toString() ?? ''))
    .toContain(third!.slice(0, 4));
  await untilBarAt(page, from, to);
  await page.keyboard.press('r');
  await page.keyboard.press('Escape');
  await expect
    .poll(async () => (await storedRows(extension)).annotations.map(({ target }) => target))
    .toMatchObject([{ type: 'text', pages: [{ page: 2 }, { page: 3 }] }]);
  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByTestId('page')).toHaveText('tr. 2–3');
  expect((await exportFrom(popup, 'md', output)).bytes.toString()).toContain('Trang in: tr. 2–3');
});

test.describe('an area of a page whose words do not read', () => {
  const WORDS = 'giúp 18 hộ khó khăn';

  test('is marked with the words typed, by mouse, told as what it is, and painted when the file comes again', async ({
    extension,
    output,
  }) => {
    const file = asFile('quet.pdf', await scanned(extension.context));
    const page = await openFiles(extension, file);
    await expect(page.getByTestId('gate-way')).toContainText('Đánh dấu vùng');
    await page.getByTestId('mark-area').click();
    const box = (await page.locator('.sheet').first().boundingBox())!;
    await page.mouse.move(box.x + 100, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + 400, box.y + 230, { steps: 4 });
    await page.mouse.up();
    await page.getByTestId('area-words').fill(`  giúp 18 hộ\nkhó khăn `);
    await page.getByTestId('area-statistic').click();
    const painted = [{ name: 'statistic-mark', text: WORDS, occurrence: 1 }];
    await expectMarks(page, painted);
    await expect
      .poll(async () => (await storedRows(extension)).annotations)
      .toMatchObject([
        {
          kind: 'statistic',
          anchorStatus: 'area',
          statistic: { value: 18, unit: 'hộ' },
          target: {
            type: 'area',
            exact: WORDS,
            pages: [{ page: 1, label: '1', rects: [expect.any(Array)] }],
          },
        },
      ]);
    const popup = await openPopupInTab(extension, page);
    await expect(popup.getByTestId('page')).toHaveText('tr. 1');
    await expect(popup.getByTestId('mark')).toContainText('chữ do người nhận xét gõ');
    for (const told of [
      (await exportFrom(popup, 'md', output)).bytes.toString(),
      wordsOfDocx((await exportFrom(popup, 'docx', output)).bytes),
    ]) {
      expect(told).toContain('Trang in: tr. 1');
      expect(told).toContain('chữ do người nhận xét gõ');
      expect(told).toContain('0 chỗ còn nguyên văn');
    }
    await popup.close();
    await page.close();
    const again = await openFiles(extension, asFile('ten khac.pdf', file.buffer));
    await expectMarks(again, painted);
    // The words, whose element takes no room.
    const shown = await again.locator('.typed-areas span').evaluate((words) => {
      const range = document.createRange();
      range.selectNodeContents(words);
      return range.getBoundingClientRect().toJSON() as { x: number; width: number };
    });
    const sheet = (await again.locator('.sheet').first().boundingBox())!;
    expect(shown.x - sheet.x).toBeCloseTo(100, -1);
    expect(shown.width).toBeCloseTo(300, -1);
    const panel = await openSidePanel(extension, again);
    await expect.poll(() => panel.count('[data-testid=panel-mark] [data-testid=page]')).toBe(1);
  });

  test('is marked by keys alone', async ({ extension }) => {
    const page = await openFiles(extension, asFile('quet.pdf', await scanned(extension.context)));
    await page.getByTestId('mark-area').press('Enter');
    await page.getByTestId('area-add').press('Enter');
    await expect(page.locator('[data-framing=true] .frame-area')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('area-words')).toBeFocused();
    await page.keyboard.type('t c r 46/52');
    await page.getByTestId('area-remark').press('Enter');
    await expectMarks(page, [{ name: 'remark-mark', text: 't c r 46/52', occurrence: 1 }]);
    await expect
      .poll(async () => (await storedRows(extension)).annotations)
      .toMatchObject([{ target: { pages: [{ rects: [[300, 390, 390, 50]] }] } }]);
  });

  test('does not count as lost where the article stands otherwise', async ({ extension }) => {
    const { context } = extension;
    const file = asFile('bao in.pdf', await printed(context));
    const page = await openFiles(extension, file);
    await untilRead(page);
    await page.getByTestId('mark-area').click();
    await page.getByTestId('area-add').click();
    await page.getByTestId('area-words').fill('bảng kê ở chân trang');
    await page.getByTestId('area-remark').click();
    await expectMarks(page, [{ name: 'remark-mark', text: 'bảng kê ở chân trang', occurrence: 1 }]);
    await expect.poll(async () => (await storedRows(extension)).annotations.length).toBe(1);
    await page.close();
    const other = await openFiles(extension, asFile('bao in.pdf', await printed(context, { columns: 1 })));
    await untilRead(other);
    await expectMarks(other, []);
    expect((await storedRows(extension)).annotations).toMatchObject([{ anchorStatus: 'area' }]);
  });
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
  await page.getByTestId('frame').click();
  await page.getByTestId('mark-area').click();
  await page.getByTestId('area-add').click();
  await page.getByTestId('area-words').fill('18 hộ');
  expect.soft(await inaccessible(pageSurface(page)), 'an area, being marked').toEqual([]);
});
