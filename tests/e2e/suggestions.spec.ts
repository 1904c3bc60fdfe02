import type { Page } from '@playwright/test';
import { editorOf, openFields } from '../../tools/driver/editor.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { paintedTexts } from './support/marks.ts';
import { expect, test } from './support/test.ts';
import { expectStored } from './support/toolbar.ts';

const suggested = async (page: Page) =>
  (await paintedTexts(page)).filter((one) => one.name.endsWith('-suggestion')).map((one) => one.text);
const marked = async (page: Page) =>
  (await paintedTexts(page)).filter((one) => one.name.endsWith('-mark')).map((one) => one.text);

/** Steps through the suggestions until the card shows these words. */
async function stepTo(page: Page, words: string): Promise<void> {
  const card = page.getByTestId('suggestion-card');
  for (let step = 0; step < 100; step += 1) {
    await page.keyboard.press('Alt+g');
    if ((await card.locator('blockquote').textContent()) === words) return;
  }
  throw new Error(`no suggestion “${words}”`);
}

test.beforeEach(async ({ entry }) => {
  await expect.poll(async () => (await suggested(entry)).length).toBeGreaterThan(20);
  await entry.locator('body').click({ position: { x: 5, y: 5 } });
});

test('a reviewer accepts with a key, rejects with a key, and what they said holds after a reload', async ({
  extension,
  entry,
}) => {
  await stepTo(entry, '118/126 thôn, tổ dân phố');
  await entry.keyboard.press('a');
  await stepTo(entry, '7 thôn');
  await entry.keyboard.press('x');
  await expect.poll(() => marked(entry)).toEqual(['118/126 thôn, tổ dân phố']);
  await expect.poll(() => suggested(entry)).not.toContain('7 thôn');
  await expectStored(extension, entry, 1);
  await entry.reload();
  await expect.poll(() => marked(entry)).toEqual(['118/126 thôn, tổ dân phố']);
  await expect.poll(async () => (await suggested(entry)).length).toBeGreaterThan(20);
  expect(await suggested(entry)).not.toContain('7 thôn');
  expect(await suggested(entry)).not.toContain('118/126 thôn, tổ dân phố');
});

test('all mentions of one name are accepted at once; a figure’s parts are understood and can be corrected', async ({
  extension,
  entry,
}) => {
  const before = (await suggested(entry)).filter((text) => text === 'Dân vận khéo').length;
  expect(before).toBeGreaterThan(2);
  await stepTo(entry, 'Dân vận khéo');
  await entry.keyboard.press('Shift+A');
  await expect.poll(async () => (await marked(entry)).length).toBeGreaterThanOrEqual(before);
  await expect.poll(() => suggested(entry)).not.toContain('Dân vận khéo');

  await stepTo(entry, 'tăng 12,1%');
  await expect(entry.getByTestId('suggestion-card')).toContainText('tăng 12,1%');
  await expect(entry.getByTestId('suggestion-card')).toContainText('cùng kỳ năm 2020');
  await entry.keyboard.press('a');
  const popup = await openPopupInTab(extension, entry);
  await popup.getByTestId('mark').filter({ hasText: 'tăng 12,1%' }).getByTestId('show-mark').click();
  await entry.bringToFront();
  const editor = editorOf(entry);
  await openFields(entry);
  await editor.getByLabel('Đối tượng').fill('thu ngân sách trên địa bàn');
  await editor.getByLabel('Đối tượng').blur();
  await entry.reload();
  await expect.poll(() => marked(entry)).toContain('tăng 12,1%');
  await popup.bringToFront();
  await popup.getByTestId('mark').filter({ hasText: 'tăng 12,1%' }).getByTestId('show-mark').click();
  await entry.bringToFront();
  await expect(editor.getByLabel('Đối tượng')).toHaveValue('thu ngân sách trên địa bàn');
});

test('accepting can be undone: the suggestions come back, the marks do not', async ({ extension, entry }) => {
  const before = (await suggested(entry)).filter((text) => text === 'Dân vận khéo').length;
  await stepTo(entry, 'Dân vận khéo');
  await entry.keyboard.press('Shift+A');
  await expect.poll(async () => (await marked(entry)).length).toBeGreaterThanOrEqual(before);
  await entry.getByTestId('toast-action').click();
  await expect.poll(() => marked(entry)).toEqual([]);
  await expect
    .poll(async () => (await suggested(entry)).filter((text) => text === 'Dân vận khéo'))
    .toHaveLength(before);
  const popup = await openPopupInTab(extension, entry);
  await expect(popup.getByTestId('no-marks')).toBeVisible();
  await entry.bringToFront();
  await entry.reload();
  await expect.poll(async () => (await suggested(entry)).length).toBeGreaterThan(20);
  expect(await marked(entry)).toEqual([]);
});

test('a rejected suggestion comes back by undo', async ({ entry }) => {
  await stepTo(entry, '7 thôn');
  await entry.keyboard.press('x');
  await expect.poll(() => suggested(entry)).not.toContain('7 thôn');
  await entry.getByTestId('toast-action').click();
  await expect.poll(() => suggested(entry)).toContain('7 thôn');
});

test('the switch in the popup turns suggestions off, in open pages too, and is remembered', async ({
  extension,
  entry,
}) => {
  const popup = await openPopupInTab(extension, entry);
  await popup.getByTestId('switch-suggestions').uncheck();
  await entry.bringToFront();
  await expect.poll(() => suggested(entry)).toEqual([]);
  await entry.reload();
  await entry.locator('but-nho-ui').waitFor({ state: 'attached' });
  const again = await openPopupInTab(extension, entry);
  await expect(again.getByTestId('switch-suggestions')).not.toBeChecked();
});

test('keys with a modifier and keys in a field stay the page’s own', async ({ entry }) => {
  await entry.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'tim-kiem';
    document.body.prepend(field);
  });
  await entry.locator('#tim-kiem').click();
  await entry.keyboard.type('jakxcsr');
  await expect(entry.locator('#tim-kiem')).toHaveValue('jakxcsr');
  await expect(entry.getByTestId('suggestion-card')).toHaveCount(0);
});
