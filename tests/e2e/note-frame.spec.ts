import type { Page } from '@playwright/test';
import { editorOf, noteOf, openFields } from '../../tools/driver/editor.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { expectMarks } from './support/marks.ts';
import { ARTICLE, articleHtml, servePage } from './support/pages.ts';
import { selectText } from './support/select.ts';
import { expect, longUnless, test } from './support/test.ts';

const MARK = { name: 'statistic-mark', text: '18 hộ', occurrence: 1 };

/** What the page hears of the keyboard, and a field that it takes the keyboard into. */
const SCRIPT = `<input id="bay"><script>
  window.heard = '';
  addEventListener('keydown', (event) => { heard += event.key; }, true);
  addEventListener('keyup', (event) => { if (!heard.endsWith(event.key)) heard += event.key; }, true);
</script>`;

const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: string }).heard);

test.beforeEach(async ({ extension }) => {
  const html = articleHtml(ARTICLE.title, ARTICLE.paragraphs, SCRIPT);
  await servePage(extension.context, ARTICLE.url, html);
});

async function openArticle(context: { newPage: () => Promise<Page> }): Promise<Page> {
  const page = await context.newPage();
  await page.goto(ARTICLE.url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  return page;
}

test('what is typed right after marking is the note, whatever of it comes before the note can take it', async ({
  extension,
}) => {
  const page = await openArticle(extension.context);
  await selectText(page, '18 hộ');
  await page.keyboard.press('s');
  for (const key of 'cas xem') await page.keyboard.press(key === ' ' ? 'Space' : key);
  await expect(noteOf(page)).toHaveValue('cas xem');
  await page.keyboard.type('!');
  await expect(noteOf(page)).toHaveValue('cas xem!');
  await expectMarks(page, [MARK]);
  // The command itself may come up before the note has the keyboard.
  expect(await heard(page)).toMatch(/^s?$/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+n');
  await expect(noteOf(page)).toHaveValue('cas xem!');
});

test('a note is kept whole when the page takes our UI away, moves it, or takes the keyboard while it is typed', async ({
  extension,
}) => {
  const page = await openArticle(extension.context);
  await selectText(page, '18 hộ');
  await page.keyboard.press('s');
  await expect(noteOf(page)).toBeFocused();
  await page.keyboard.type('một ');
  await page.evaluate(() => document.querySelector('but-nho-ui')!.remove());
  await expect(noteOf(page)).toBeFocused();
  await page.keyboard.type('hai ');
  await page.evaluate(() => document.body.append(document.querySelector('but-nho-ui')!));
  await expect(noteOf(page)).toBeFocused();
  await page.keyboard.type('ba ');
  await page.evaluate(() => document.querySelector<HTMLElement>('#bay')!.focus());
  // A person's next key; the browser drops one that comes in the very moment in which the keyboard changes hands.
  await page.waitForTimeout(50);
  await page.keyboard.type('bốn');
  await expect(noteOf(page)).toHaveValue('một hai ba bốn');
  await expect(page.getByText('Trang vừa giành bàn phím')).toBeVisible();
  await expect(page.locator('#bay')).toHaveValue('');
  // The command itself may come up before the note has the keyboard.
  expect(await heard(page)).toMatch(/^s?$/);
  await page.keyboard.press('Escape');
  const popup = await openPopupInTab(extension, page);
  await expect(popup.locator('.note')).toHaveText('một hai ba bốn');
});

test('the reviewer leaves a note by Tab, by Escape or by a click, and keys are keys again', async ({
  extension,
}) => {
  const page = await openArticle(extension.context);
  await selectText(page, '18 hộ');
  await page.keyboard.press('s');
  await expect(noteOf(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(editorOf(page).locator('summary')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('rebound')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(noteOf(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('card')).toHaveCount(0);
  await page.keyboard.press('Alt+n');
  await noteOf(page).click();
  await page.keyboard.type('x');
  await page.locator('#bay').click();
  await page.keyboard.type('trang');
  await expect(page.locator('#bay')).toHaveValue('trang');
  await page.locator('h1').click();
  await page.keyboard.press('Alt+n');
  await expect(noteOf(page)).toHaveValue('x');
});

test('the parts of a figure are corrected in the frame, which is as high as they are', async ({
  extension,
}) => {
  const page = await openArticle(extension.context);
  await selectText(page, '18 hộ');
  await page.keyboard.press('s');
  await openFields(page);
  const fields = editorOf(page);
  await fields.getByLabel('Đối tượng').fill('hộ khó khăn');
  await fields.getByLabel('Tăng/giảm').selectOption('up');
  await expect(fields.locator('summary')).toContainText('tăng 18');
  // The frame is told of a new height, and takes it a moment later.
  await expect
    .poll(async () => {
      const frame = await page.getByTestId('editor').boundingBox();
      const content = await fields.locator('#app').boundingBox();
      return frame!.height - content!.height;
    })
    .toBe(0);
  await page.keyboard.press('Escape');
  await page.reload();
  await expectMarks(page, [MARK]);
  await page.keyboard.press('Alt+n');
  await openFields(page);
  await expect(fields.getByLabel('Đối tượng')).toHaveValue('hộ khó khăn');
});

for (const [rule, headers] of [
  ['an embedder policy', { 'cross-origin-embedder-policy': 'require-corp' }],
  ['a sandbox', { 'content-security-policy': 'sandbox allow-scripts' }],
] as const)
  test(
    `where ${rule} forbids frames, the note is written in a window, and the page has no field of ours`,
    longUnless(rule === 'a sandbox'),
    async ({ extension }) => {
      const url = ARTICLE.url.replace('http:', 'https:');
      await extension.context.route(url, (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers,
          body: articleHtml(ARTICLE.title, ARTICLE.paragraphs, SCRIPT),
        }),
      );
      const page = await extension.context.newPage();
      await page.goto(url);
      await page.locator('but-nho-ui').waitFor({ state: 'attached' });
      await selectText(page, '18 hộ');
      await page.keyboard.press('s');
      await page.keyboard.type('go som; ');
      await expect(page.getByText('Trang này cấm đặt khung')).toBeVisible();
      await expect(page.locator('textarea, but-nho-ui input[type=text]')).toHaveCount(0);
      const [window] = await Promise.all([
        extension.context.waitForEvent('page'),
        page.getByTestId('open-note').click(),
      ]);
      await expect(window.getByTestId('note')).toHaveValue('go som; ');
      await window.getByTestId('note').press('End');
      await window.keyboard.type('gõ trong cửa sổ');
      await window.getByTestId('note').blur();
      await window.close();
      const popup = await openPopupInTab(extension, page);
      await expect(popup.locator('.note')).toHaveText('go som; gõ trong cửa sổ');
      // The command itself may come up before the note has the keyboard.
      expect(await heard(page)).toMatch(/^s?$/);
    },
  );
