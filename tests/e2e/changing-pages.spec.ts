import type { Page } from '@playwright/test';
import { noteOf } from '../../tools/driver/editor.ts';
import { exportFrom } from '../../tools/driver/exports.ts';
import type { RunningExtension } from '../../tools/driver/launch.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { readStore } from '../../tools/driver/store.ts';
import { expectMarks, paintedTexts } from './support/marks.ts';
import { ARTICLE, articleHtml, servePage } from './support/pages.ts';
import { selectText } from './support/select.ts';
import { expect, test } from './support/test.ts';
import { expectStored } from './support/toolbar.ts';

const { url, title, paragraphs } = ARTICLE;

/** Opens the article, marks each text as a statistic, and leaves. */
async function markStatistics(extension: RunningExtension, texts: readonly string[]): Promise<Page> {
  await servePage(extension.context, url, articleHtml(title, paragraphs));
  const page = await extension.context.newPage();
  await page.goto(url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  for (const text of texts) {
    await selectText(page, text);
    await page.getByTestId('add-statistic').waitFor();
    await page.keyboard.press('s');
    await page.keyboard.press('Escape');
  }
  await expectMarks(
    page,
    texts.map((text) => ({ name: 'statistic-mark', text, occurrence: 1 })),
  );
  await expectStored(extension, page, texts.length);
  return page;
}

/** The same address with another text. */
async function republish(extension: RunningExtension, page: Page, edit: (text: string) => string) {
  await servePage(extension.context, url, articleHtml(title, paragraphs.map(edit)));
  await page.reload();
}

test('a figure that was edited is drawn as changed, with old and new, in page, popup and export', async ({
  extension,
  output,
}) => {
  const page = await markStatistics(extension, ['tăng 12,5%']);
  await republish(extension, page, (text) => text.replace('12,5%', '15,2%'));
  await expectMarks(page, [{ name: 'statistic-changed', text: 'tăng 15,2%', occurrence: 1 }]);
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  await expect(page.getByTestId('card')).toContainText('tăng 12,5% → tăng 15,2%');
  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByTestId('mark')).toHaveAttribute('data-status', 'changed');
  await expect(popup.getByTestId('text-change')).toBeVisible();
  const { bytes } = await exportFrom(popup, 'md', output);
  expect(bytes.toString()).toMatch(/12,5%.*15,2%/s);
  await page.bringToFront();
  await page.getByTestId('accept-change').click();
  await expectMarks(page, [{ name: 'statistic-mark', text: 'tăng 15,2%', occurrence: 1 }]);
});

test('edits beside the marks are told on the page, and shown word by word', async ({ extension }) => {
  const page = await markStatistics(extension, ['18 hộ']);
  await republish(extension, page, (text) => text.replace('nắm gạo', 'vốc gạo'));
  await page.getByRole('button', { name: 'Xem chỗ sửa' }).click();
  const card = page.getByTestId('text-change-card');
  await expect(card.locator('del')).toHaveText('nắm');
  await expect(card.locator('ins')).toHaveText('vốc');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test('a sentence that is gone is listed as not found; one key re-links it or keeps it as evidence', async ({
  extension,
}) => {
  const page = await markStatistics(extension, ['18 hộ', '46/52 hộ']);
  await republish(extension, page, (text) =>
    text.includes('18 hộ')
      ? 'Đoạn này đã được tòa soạn gỡ.'
      : text.replace('; 46/52 hộ đạt chuẩn gia đình văn hóa', ''),
  );
  const popup = await openPopupInTab(extension, page);
  await expect(popup.locator('[data-status=orphan]')).toHaveCount(2);
  expect((await paintedTexts(page)).filter((one) => /-(mark|moved|changed)$/.test(one.name))).toEqual([]);
  await popup.getByTestId('mark').filter({ hasText: '18 hộ' }).getByTestId('show-mark').click();
  await page.bringToFront();
  const card = page.getByTestId('card');
  await expect(card).toContainText('không còn trong bài');
  await page.keyboard.press('v');
  await expect(card).toContainText('Đã giữ làm chứng cứ');
  await popup.bringToFront();
  await expect(popup.getByTestId('mark').filter({ hasText: '18 hộ' })).toContainText('Giữ làm chứng cứ');
  await popup.getByTestId('mark').filter({ hasText: '46/52 hộ' }).getByTestId('show-mark').click();
  await page.bringToFront();
  await page.getByTestId('rebound').click();
  await selectText(page, '22,8%');
  await page.getByTestId('rebound-take').waitFor();
  await page.keyboard.press('Enter');
  await expectMarks(page, [{ name: 'statistic-mark', text: '22,8%', occurrence: 1 }]);
});

test('marks follow their words when a page re-renders, loads more and shifts', async ({ extension }) => {
  const page = await markStatistics(extension, ['2,6 km', '46/52 hộ']);
  const marks = [
    { name: 'statistic-mark', text: '2,6 km', occurrence: 1 },
    { name: 'statistic-mark', text: '46/52 hộ', occurrence: 1 },
  ];
  await page.evaluate(() => {
    const body = document.querySelector('.noi-dung')!;
    const note = document.createElement('p');
    note.textContent = 'Tin mới nhận: bản Luông khánh thành nhà văn hóa cộng đồng.';
    body.prepend(note);
    for (const paragraph of body.querySelectorAll('p')) paragraph.replaceWith(paragraph.cloneNode(true));
  });
  await expectMarks(page, marks);
  await page.evaluate(() => {
    const body = document.querySelector('.noi-dung')!;
    body.replaceWith(body.cloneNode(true));
  });
  await expectMarks(page, marks);
});

test('a single-page site: the icon and the marks go with the article and come back with it', async ({
  extension,
}) => {
  const script = `<script>
    const text = document.body.innerHTML;
    const title = document.title;
    addEventListener('popstate', () => { document.title = title; document.body.innerHTML = text; });
    window.leave = () => { history.pushState({}, '', '/'); document.title = 'Trang chủ'; document.body.innerHTML = '<a href="/a">Tin</a>'; };
  </script>`;
  await servePage(extension.context, url, articleHtml(title, paragraphs, script));
  const page = await extension.context.newPage();
  await page.goto(url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  await selectText(page, '18 hộ');
  await page.keyboard.press('s');
  await page.keyboard.press('Escape');
  const marks = [{ name: 'statistic-mark', text: '18 hộ', occurrence: 1 }];
  await expectMarks(page, marks);
  await page.evaluate(() => (window as unknown as { leave: () => void }).leave());
  await expect.poll(() => paintedTexts(page)).toEqual([]);
  await page.goBack();
  await expectMarks(page, marks);
});

test('an article that loads late is found when it is there', async ({ extension }) => {
  const body = JSON.stringify(paragraphs.map((text) => `<p>${text}</p>`).join(''));
  const late = `<script>setTimeout(() => { document.querySelector('.noi-dung').innerHTML = ${body}; }, 1500)</script>`;
  await servePage(extension.context, url, articleHtml(title, [], late));
  const page = await extension.context.newPage();
  await page.goto(url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  await expect.poll(async () => (await paintedTexts(page)).length).toBeGreaterThan(0);
});

test('a mark is made and given other bounds with the keyboard alone', async ({ extension }) => {
  await servePage(extension.context, url, articleHtml(title, paragraphs));
  const page = await extension.context.newPage();
  await page.goto(url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const node = document.querySelectorAll('.noi-dung p')[2]!.firstChild!;
    const at = node.nodeValue!.indexOf('18 hộ');
    // Where caret browsing stands after the first Shift and arrow.
    document.getSelection()!.setBaseAndExtent(node, at, node, at + 1);
  });
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.getByTestId('add-statistic').waitFor();
  await page.keyboard.press('s');
  await expectMarks(page, [{ name: 'statistic-mark', text: '18 hộ', occurrence: 1 }]);
  // The note takes the keyboard when it is there, from whatever has it then.
  await expect(noteOf(page)).toBeFocused();
  await page.getByTestId('rebound').press('Enter');
  for (let step = 0; step < 9; step += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByTestId('rebound-take')).toBeEnabled();
  await page.keyboard.press('Enter');
  await expectMarks(page, [{ name: 'statistic-mark', text: '18 hộ khó khăn', occurrence: 1 }]);
});

test('words that move after they were selected are still the words that are marked', async ({
  extension,
}) => {
  await servePage(extension.context, url, articleHtml(title, paragraphs));
  const page = await extension.context.newPage();
  await page.goto(url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  await selectText(page, '18 hộ');
  await page.evaluate(() => {
    const late = document.createElement('p');
    late.textContent = 'Tin mới nhận: bản Luông vừa khánh thành nhà văn hóa.';
    document.querySelector('.noi-dung')!.prepend(late);
  });
  await expect.poll(async () => (await paintedTexts(page)).length).toBeGreaterThan(0);
  await page.waitForTimeout(600);
  await page.keyboard.press('s');
  await expectMarks(page, [{ name: 'statistic-mark', text: '18 hộ', occurrence: 1 }]);
});

test('two tabs that show one article make one record of it', async ({ extension }) => {
  await servePage(extension.context, url, articleHtml(title, paragraphs));
  const tabs = [await extension.context.newPage(), await extension.context.newPage()];
  for (const tab of tabs) {
    await tab.goto(url);
    await tab.locator('but-nho-ui').waitFor({ state: 'attached' });
  }
  for (const [index, words] of ['18 hộ', '46/52 hộ'].entries()) {
    await tabs[index]!.bringToFront();
    await selectText(tabs[index]!, words);
    await tabs[index]!.keyboard.press('s');
    await tabs[index]!.keyboard.press('Escape');
  }
  const both = ['18 hộ', '46/52 hộ'].map((text) => ({ name: 'statistic-mark', text, occurrence: 1 }));
  for (const tab of tabs) await expectMarks(tab, both);
  expect((await readStore(extension)).articles).toHaveLength(1);
});

test('marks that overlap are all reachable from one click', async ({ extension }) => {
  const page = await markStatistics(extension, ['giảm từ 31,4% xuống còn 22,8%', '22,8%']);
  const at = await page.evaluate(() => {
    const paragraph = document.querySelectorAll('.noi-dung p')[3]!;
    const range = document.createRange();
    const start = paragraph.firstChild!.nodeValue!.indexOf('22,8%');
    range.setStart(paragraph.firstChild!, start + 1);
    range.setEnd(paragraph.firstChild!, start + 3);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.click(at.x, at.y);
  const card = page.getByTestId('card');
  await expect(card.locator('blockquote')).toHaveText('22,8%');
  await card.getByRole('button', { name: /1\/2/ }).click();
  await expect(card.locator('blockquote')).toHaveText('giảm từ 31,4% xuống còn 22,8%');
});

test('a passage that was moved is drawn as moved, and keys lead from mark to mark', async ({ extension }) => {
  const page = await markStatistics(extension, ['2,6 km', '18 hộ']);
  const [first, second, third, fourth] = paragraphs as [string, string, string, string];
  await servePage(extension.context, url, articleHtml(title, [first, third, fourth, second]));
  await page.reload();
  await expectMarks(page, [
    { name: 'statistic-mark', text: '18 hộ', occurrence: 1 },
    { name: 'statistic-moved', text: '2,6 km', occurrence: 1 },
  ]);
  const quote = page.getByTestId('card').locator('blockquote');
  await page.keyboard.press('Alt+n');
  await expect(quote).toHaveText('18 hộ');
  await page.keyboard.press('Alt+n');
  await expect(quote).toHaveText('2,6 km');
  await expect(page.getByTestId('card')).toContainText('Đã chuyển chỗ');
  await page.keyboard.press('Alt+p');
  await expect(quote).toHaveText('18 hộ');
});

test('a note being typed, and the marks, survive the page’s own changes and a jump within it', async ({
  extension,
}) => {
  const page = await markStatistics(extension, ['18 hộ']);
  await selectText(page, '2,6 km');
  await page.getByTestId('add-statistic').waitFor();
  await page.keyboard.press('s');
  await expect(noteOf(page)).toBeFocused();
  await page.keyboard.type('đối chiếu ');
  await page.evaluate(() => {
    location.hash = 'binh-luan';
    const body = document.querySelector('.noi-dung')!;
    const copy = body.cloneNode(true) as Element;
    copy.prepend('Tin mới nhận: bản Luông khánh thành nhà văn hóa cộng đồng.');
    body.replaceWith(copy);
  });
  await expectMarks(page, [
    { name: 'statistic-mark', text: '18 hộ', occurrence: 1 },
    { name: 'statistic-mark', text: '2,6 km', occurrence: 1 },
  ]);
  await page.keyboard.type('báo cáo năm');
  await expect(noteOf(page)).toHaveValue('đối chiếu báo cáo năm');
  await page.keyboard.press('Escape');
  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByTestId('mark').filter({ hasText: '2,6 km' })).toContainText(
    'đối chiếu báo cáo năm',
  );
});
