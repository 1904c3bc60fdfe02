import type { Page } from '@playwright/test';
import { noteOf } from '../../tools/driver/editor.ts';
import type { RunningExtension } from '../../tools/driver/launch.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { expectMarks } from './support/marks.ts';
import { ARTICLE, type Hostile, hostileHtml, servePage } from './support/pages.ts';
import { selectText } from './support/select.ts';
import { expect, test } from './support/test.ts';
import { expectStored } from './support/toolbar.ts';

const MARK = { name: 'statistic-mark', text: '18 hộ', occurrence: 1 };

async function openHostile(extension: RunningExtension): Promise<Page> {
  await servePage(extension.context, ARTICLE.url, hostileHtml());
  const page = await extension.context.newPage();
  await page.goto(ARTICLE.url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  return page;
}

const learned = (page: Page) => page.evaluate(() => (window as unknown as Hostile).learned);

/** Has the page try everything it knows, once. */
async function tryTricks(page: Page): Promise<void> {
  const names = await page.evaluate(() => Object.keys((window as unknown as Hostile).tricks));
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) {
    await page.evaluate((name) => (window as unknown as Hostile).tricks[name]!(), name);
    // What came of it, if anything, is on its way by then.
    await page.waitForTimeout(100);
  }
}

/** Waits until the note is where it is expected, and nowhere else. */
async function expectNote(extension: RunningExtension, page: Page, note: string): Promise<void> {
  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByTestId('mark')).toHaveCount(1);
  await expect(popup.locator('.note')).toHaveText(note);
  await popup.close();
  await page.bringToFront();
}

test('a page that swallows every event still lets the reviewer mark, write, click, delete and undo', async ({
  extension,
}) => {
  const page = await openHostile(extension);
  await selectText(page, '18 hộ');
  await page.getByTestId('add-statistic').click();
  await expect(noteOf(page)).toBeFocused();
  await page.keyboard.type('đối chiếu');
  await page.keyboard.press('Escape');
  await expectMarks(page, [MARK]);
  await expectNote(extension, page, 'đối chiếu');
  await page.keyboard.press('Alt+n');
  await page.getByTestId('delete').click();
  await expectMarks(page, []);
  await page.getByTestId('toast-action').click();
  await expectMarks(page, [MARK]);
  // What came back is looked at: its card may lie over other words.
  await page.keyboard.press('Escape');
  await selectText(page, '46/52 hộ');
  await page.keyboard.press('r');
  await expectMarks(page, [MARK, { name: 'remark-mark', text: '46/52 hộ', occurrence: 1 }]);
});

test('a page marks, edits and deletes nothing, and gets hold of nothing of ours', async ({ extension }) => {
  const page = await openHostile(extension);
  await tryTricks(page);
  await expect(page.getByTestId('add-remark')).toHaveCount(0);
  await expectMarks(page, []);

  await selectText(page, '18 hộ');
  await tryTricks(page);
  await expectMarks(page, []);

  await selectText(page, '18 hộ');
  await page.keyboard.press('s');
  await expect(noteOf(page)).toBeFocused();
  await page.keyboard.type('bản gốc');
  await tryTricks(page);
  await expectNote(extension, page, 'bản gốc');
  await expectMarks(page, [MARK]);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+n');
  await expect(page.getByTestId('delete')).toBeVisible();
  await tryTricks(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+g');
  await expect(page.getByTestId('suggestion-card')).toBeVisible();
  await tryTricks(page);
  await expectMarks(page, [MARK]);
  await expectStored(extension, page, 1);
  await page.reload();
  await expectMarks(page, [MARK]);
  await expectNote(extension, page, 'bản gốc');
  expect((await learned(page)).nodes).toEqual([]);
});

test('a page learns nothing of what is typed into a note', async ({ extension }) => {
  const page = await openHostile(extension);
  const secret = ['mật', 'thư', 'chung', 'khảo', '97531'];
  await selectText(page, '18 hộ');
  await page.keyboard.press('s');
  await expect(noteOf(page)).toBeFocused();
  // The key that marked comes up again before the note has the keyboard.
  const before = (await learned(page)).keys.length;
  await page.evaluate((words) => Object.assign(window, { words }), secret);
  for (const word of secret) {
    await page.keyboard.type(`${word} `);
    await tryTricks(page);
    await noteOf(page).focus();
  }
  await expect(noteOf(page)).toHaveValue(`${secret.join(' ')} `);
  const { keys, text, nodes } = await learned(page);
  expect(keys.slice(before)).toEqual([]);
  expect(text.filter((read) => secret.some((word) => read.includes(word)))).toEqual([]);
  expect(nodes).toEqual([]);
  await page.keyboard.press('Escape');
  await expectNote(extension, page, secret.join(' '));
});

test('keys pressed on our own buttons are not heard by the page', async ({ extension }) => {
  const page = await openHostile(extension);
  await selectText(page, '18 hộ');
  await page.keyboard.press('s');
  await expect(noteOf(page)).toBeFocused();
  await page.getByTestId('rebound').focus();
  const before = (await learned(page)).keys.length;
  await page.keyboard.press('q');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expectMarks(page, []);
  expect((await learned(page)).keys.slice(before)).toEqual([]);
});

test('what a script selects brings no adder, also after a click of the reviewer, and no key marks it', async ({
  extension,
}) => {
  const page = await openHostile(extension);
  await page.mouse.click(300, 300);
  await page.keyboard.press('ArrowDown');
  await page.evaluate(() => {
    const { firstChild } = document.querySelectorAll('.noi-dung p')[2]!;
    getSelection()!.setBaseAndExtent(firstChild!, 0, firstChild!, 12);
  });
  // An adder that comes by the keyboard is there after a tenth of this.
  await page.waitForTimeout(1_500);
  await expect(page.getByTestId('add-remark')).toHaveCount(0);
  await page.keyboard.press('r');
  await expectMarks(page, []);
});

test('a page cannot frame the form for notes; one that finds its address gets an empty one', async ({
  extension,
}) => {
  const page = await openHostile(extension);
  await selectText(page, '18 hộ');
  await page.keyboard.press('s');
  await expect(noteOf(page)).toBeFocused();
  await page.keyboard.type('của riêng tôi');
  const found = (await page.getByTestId('editor').getAttribute('src'))!.split('#')[0]!;
  const frameAt = (address: string) =>
    page.evaluate(async (address) => {
      const frame = document.createElement('iframe');
      frame.src = `${address}#cua-trang`;
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const { port1, port2 } = new MessageChannel();
      const heard: unknown[] = [];
      port1.onmessage = ({ data }) => heard.push(data.type);
      frame.contentWindow!.postMessage('cua-trang', '*', [port2]);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return heard;
    }, address);
  expect(await frameAt(extension.url('editor.html'))).toEqual([]);
  expect(await frameAt(found)).toEqual(['ready', 'size']);
  await page.keyboard.press('Escape');
  await expectNote(extension, page, 'của riêng tôi');
});
