import { readStore } from '../../tools/driver/store.ts';
import { lookedAt, marked, openArticlePage, suggested } from './support/reading.ts';
import { selectText } from './support/select.ts';
import { expect, test } from './support/test.ts';

test('everything goes back and comes again by keys, also after a reload', async ({ extension }) => {
  const page = await openArticlePage(extension);
  const flag = page.getByTestId('flag-wrong');
  const card = page.getByTestId('card');
  await selectText(page, 'xắn quần lội bộ');
  await page.keyboard.press('Enter');
  await expect.poll(() => marked(page)).toEqual(['xắn quần lội bộ']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+n');
  await page.keyboard.press('k');
  await expect(flag).toHaveAttribute('aria-pressed', 'true');
  const before = await suggested(page);
  await page.keyboard.press('g');
  await page.keyboard.press('Shift+K');
  await expect.poll(() => suggested(page)).not.toEqual(before);

  // What was refused is looked at again; from there the mark's flag goes back.
  await page.keyboard.press('Control+z');
  await expect.poll(() => suggested(page)).toEqual(before);
  await expect(page.getByRole('status')).toContainText('Đã hoàn tác: bỏ');
  await page.keyboard.press('Control+z');
  await expect(card).toBeVisible();
  await expect(flag).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Control+y');
  await expect(flag).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Delete');
  await expect.poll(() => marked(page)).toEqual([]);
  await expect.poll(async () => (await readStore(extension)).rejections).toEqual([]);

  await page.reload();
  await expect.poll(async () => (await suggested(page)).length).toBe(before.length);
  await page.keyboard.press('Alt+g');
  await expect(page.getByTestId('suggestion-card')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(() => marked(page)).toEqual(['xắn quần lội bộ']);
  await expect(flag).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+z');
  await expect(flag).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Control+Shift+Z');
  await expect(flag).toHaveAttribute('aria-pressed', 'true');
});

test('marks are hidden and shown by one key, the note is written by one, and the cheat sheet says all of it', async ({
  extension,
}) => {
  const page = await openArticlePage(extension);
  const all = await suggested(page);
  await page.keyboard.press('Alt+h');
  await expect.poll(() => suggested(page)).toEqual([]);
  await page.keyboard.press('Alt+h');
  await expect.poll(() => suggested(page)).toEqual(all);

  await page.keyboard.press('Alt+g');
  await page.keyboard.press('?');
  const sheet = page.getByTestId('cheat-sheet');
  await expect(sheet).toBeVisible();
  // Its keys are those of the page; while it is open, no letter decides anything behind it.
  await expect(sheet.locator('[data-command="answer.yes"] kbd')).toHaveText('v');
  await expect(sheet.locator('[data-command="tab.next"]')).toHaveCount(0);
  await page.keyboard.press('v');
  expect(await marked(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('suggestion-card')).toBeVisible();

  await page.keyboard.press('v');
  await expect.poll(async () => (await marked(page)).length).toBe(1);
  await page.keyboard.press('n');
  await expect.poll(() => lookedAt(page)).toEqual(await marked(page));
  await page.keyboard.press('b');
  const note = page.frameLocator('iframe').locator('textarea').first();
  await expect(note).toBeFocused();
});

test('a key of the reviewer’s own acts and is printed; the browser’s own keys mark what is selected', async ({
  extension,
}) => {
  const options = await extension.context.newPage();
  await options.goto(extension.url('options.html'));
  const row = options.locator('[data-command="answer.yes"]');
  await row.getByTestId('change-key').click();
  await options.keyboard.press('y');
  await expect(row.locator('kbd')).toHaveText(['y']);

  const page = await openArticlePage(extension);
  await page.bringToFront();
  await page.keyboard.press('Alt+g');
  const accept = page.getByTestId('accept');
  await expect(accept.locator('kbd')).toHaveText('y');
  await page.keyboard.press('v');
  expect(await marked(page)).toEqual([]);
  await page.keyboard.press('y');
  await expect.poll(async () => (await marked(page)).length).toBe(1);
  await page.keyboard.press('Escape');

  await selectText(page, 'xắn quần lội bộ');
  const devtools = await page.context().newCDPSession(page);
  const t = { key: 't', code: 'KeyT', windowsVirtualKeyCode: 84, nativeVirtualKeyCode: 84, modifiers: 1 };
  await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...t });
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...t });
  await expect.poll(() => marked(page)).toContain('xắn quần lội bộ');
  await expect(page.getByTestId('card').getByRole('radio', { name: 'Số liệu' })).toBeChecked();
});
