import type { Page } from '@playwright/test';
import { exportFrom } from '../../tools/driver/exports.ts';
import type { RunningExtension } from '../../tools/driver/launch.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import {
  ADVERT,
  COUNTER,
  failing,
  folded,
  half,
  KHE_SIM,
  PLAYER,
  PROSE_ADVERT,
  tabs,
  translate,
  whole,
} from './support/khe-sim.ts';
import { expectMarks } from './support/marks.ts';
import { servePage } from './support/pages.ts';
import { selectText } from './support/select.ts';
import { expect, LONG, longUnless, test } from './support/test.ts';
import { expectStored } from './support/toolbar.ts';

const { url, last } = KHE_SIM;

/** What must never be said of a text that nobody edited. */
const UNTRUE = /đã được sửa|không còn trong bài|không tìm thấy|cần xem lại/i;

/** Milliseconds after which everything that would be said of a page has been said. */
const ENOUGH = 4_000;

const marksOn = (words: readonly string[]) =>
  words.map((text) => ({ name: 'remark-mark', text, occurrence: 1 }));

async function open(extension: RunningExtension, html: string): Promise<Page> {
  await servePage(extension.context, url, html);
  const page = await extension.context.newPage();
  await page.goto(url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  return page;
}

async function mark(extension: RunningExtension, page: Page, words: readonly string[]): Promise<void> {
  for (const text of words) {
    await selectText(page, text);
    await page.keyboard.press('r');
    await page.keyboard.press('Escape');
  }
  await expectMarks(page, marksOn(words));
  await expectStored(extension, page, words.length);
}

/** Comes back to the page, and stays until all has been said. */
async function comeBack(page: Page): Promise<void> {
  await page.reload();
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  await page.waitForTimeout(ENOUGH);
}

const messages = (page: Page) => page.locator('.toast');

/** Nothing untrue stands on the page, in the popup, or in the file that judges get. */
async function expectNothingUntrue(
  extension: RunningExtension,
  page: Page,
  output: string,
): Promise<{ popup: Page; exported: string }> {
  for (const text of await messages(page).allTextContents()) expect(text).not.toMatch(UNTRUE);
  const popup = await openPopupInTab(extension, page);
  await popup.getByTestId('mark').first().waitFor();
  await expect(popup.getByTestId('text-change')).toHaveCount(0);
  await expect(popup.locator('body')).not.toContainText(UNTRUE);
  const { bytes } = await exportFrom(popup, 'md', output);
  const exported = bytes.toString();
  expect(exported).not.toMatch(UNTRUE);
  expect(exported).toMatch(/còn nguyên văn, đối chiếu ngày \d\d\/\d\d\/\d{4}/);
  return { popup, exported };
}

test('case 07 read-more-is-no-edit: words that are folded away are hidden, not lost, and stepping to them says how to unfold', async ({
  extension,
  output,
}) => {
  const page = await open(extension, folded());
  await page.getByRole('button', { name: 'Xem thêm' }).click();
  await mark(extension, page, [last, '26 hộ']);
  await comeBack(page);
  await expectMarks(page, marksOn(['26 hộ']));
  await expect(messages(page)).toHaveCount(0);
  const { popup } = await expectNothingUntrue(extension, page, output);
  const row = popup.getByTestId('mark').filter({ hasText: last });
  await expect(row).toContainText('Đang được gập lại trên trang');
  await expect(row).toHaveAttribute('data-status', 'exact');
  await row.getByTestId('show-mark').click();
  await page.bringToFront();
  const card = page.getByTestId('card');
  await expect(card).toContainText('Đang được gập lại trên trang');
  await expect(card).toContainText('Bấm “Xem thêm” trên trang để mở.');
  await page.getByRole('button', { name: 'Xem thêm' }).click();
  await expectMarks(page, marksOn([last, '26 hộ']));
  await page.keyboard.press('Alt+n');
  await page.keyboard.press('Alt+p');
  await expect(page.getByTestId('card')).not.toContainText('gập lại');
});

test('a section that is folded while the page is open loses no mark', async ({ extension, output }) => {
  const page = await open(extension, folded());
  await page.getByRole('button', { name: 'Xem thêm' }).click();
  await mark(extension, page, [last]);
  await page.evaluate(() => {
    document.getElementById('them')!.style.display = 'none';
  });
  await expectMarks(page, []);
  await page.waitForTimeout(ENOUGH);
  await expect(messages(page)).toHaveCount(0);
  await expectNothingUntrue(extension, page, output);
});

test('case 08 translated-page-is-no-edit: a translated page is said to be one, and nothing is written down of it', async ({
  extension,
  output,
}) => {
  const page = await open(extension, whole());
  await mark(extension, page, [last, '26 hộ']);
  await page.evaluate(translate);
  await expectMarks(page, []);
  await page.waitForTimeout(ENOUGH);
  await expect(messages(page)).toHaveCount(1);
  await expect(messages(page)).toContainText('Trang đang được dịch máy');
  const { popup } = await expectNothingUntrue(extension, page, output);
  await expect(popup.getByTestId('text-state')).toContainText('Trang đang được dịch máy');
  for (const row of await popup.getByTestId('mark').all()) {
    await expect(row).toHaveAttribute('data-status', 'exact');
    await expect(row).toContainText('Trang đang được dịch máy');
  }
});

for (const [name, { body, script }] of Object.entries({
  counter: COUNTER,
  advert: ADVERT,
  'prose advert': PROSE_ADVERT,
}))
  test(
    `case 16 living-text-is-no-edit: ${name}`,
    longUnless(name === 'prose advert'),
    async ({ extension, output }) => {
      const page = await open(extension, whole(body, script));
      await page.waitForTimeout(1_500);
      await mark(extension, page, [last]);
      await comeBack(page);
      await expectMarks(page, marksOn([last]));
      await expect(messages(page)).toHaveCount(0);
      await expectNothingUntrue(extension, page, output);
    },
  );

test('case 16 living-text-is-no-edit: player', LONG, async ({ extension, output }) => {
  const page = await open(extension, whole(PLAYER.body, PLAYER.script));
  await mark(extension, page, [last]);
  await page.waitForTimeout(13_000);
  await expect(messages(page)).toHaveCount(0);
  await expectNothingUntrue(extension, page, output);
});

test('an article that has loaded by half loses no mark, and the rest brings them back', async ({
  extension,
  output,
}) => {
  const page = await open(extension, whole());
  await mark(extension, page, [last, '1.870 ngày công']);
  await servePage(extension.context, url, half());
  await comeBack(page);
  await expectMarks(page, marksOn(['1.870 ngày công']));
  await expect(messages(page)).toHaveCount(1);
  await expect(messages(page)).toContainText('Trang chưa hiện đủ bài');
  const { popup } = await expectNothingUntrue(extension, page, output);
  await expect(popup.getByTestId('mark').filter({ hasText: last })).toContainText('Trang chưa hiện đủ bài');
  await page.bringToFront();
  await page.evaluate(() => (window as unknown as { loadRest: () => void }).loadRest());
  await expectMarks(page, marksOn([last, '1.870 ngày công']));
  await expect(messages(page)).toHaveCount(0);
});

test('marks in a tab of the article that is not open are hidden, and opening the tab shows them', async ({
  extension,
  output,
}) => {
  const page = await open(extension, tabs());
  await page.getByRole('tab', { name: 'Kỳ hai' }).click();
  await mark(extension, page, [last]);
  await comeBack(page);
  await expectMarks(page, []);
  await expect(messages(page)).toHaveCount(0);
  const { popup } = await expectNothingUntrue(extension, page, output);
  await popup.getByTestId('mark').getByTestId('show-mark').click();
  await page.bringToFront();
  await expect(page.getByTestId('card')).toContainText('Bấm “Kỳ hai” trên trang để mở.');
  await page.getByRole('tab', { name: 'Kỳ hai' }).click();
  await expectMarks(page, marksOn([last]));
});

test('an error text under the title is no statement about the article', async ({ extension, output }) => {
  const page = await open(extension, whole());
  await mark(extension, page, [last]);
  await servePage(extension.context, url, failing());
  await comeBack(page);
  await expect(messages(page)).toHaveCount(1);
  await expect(messages(page)).toContainText('Trang đang hiện văn bản khác');
  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByTestId('mark')).toContainText('Trang đang hiện văn bản khác');
  await expect(popup.getByTestId('mark')).toHaveAttribute('data-status', 'exact');
  const { bytes } = await exportFrom(popup, 'md', output);
  expect(bytes.toString()).toMatch(/còn nguyên văn, đối chiếu ngày/);
});

test('a figure that was corrected is told although the page counts, advertises and folds', async ({
  extension,
  output,
}) => {
  const extra = `${COUNTER.body}${ADVERT.body}`;
  const script = `${COUNTER.script}${ADVERT.script}`;
  const page = await open(extension, whole(extra, script));
  await page.waitForTimeout(1_500);
  await mark(extension, page, [last]);
  await servePage(extension.context, url, whole(extra, script).replace('17,5%', '15,2%'));
  await comeBack(page);
  await expect(messages(page)).toHaveCount(1);
  await expect(messages(page)).toContainText('Bài đã được sửa sau lần đánh dấu');
  await page.getByRole('button', { name: 'Xem chỗ sửa' }).click();
  const card = page.getByTestId('text-change-card');
  await expect(card.locator('del')).toHaveText('17,5%');
  await expect(card.locator('ins')).toHaveText('15,2%');
  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByTestId('text-change')).toContainText('Bài đã được sửa');
  const { bytes } = await exportFrom(popup, 'md', output);
  expect(bytes.toString()).toMatch(/còn nguyên văn, đối chiếu ngày/);
});

test('the text of a page that changes again and again is told by one message', async ({ extension }) => {
  const page = await open(extension, whole());
  await mark(extension, page, [last]);
  for (const figure of ['15,2%', '14,1%', '13,3%']) {
    await page.evaluate((now) => {
      const paragraph = document.querySelectorAll('.noi-dung p')[1]!;
      paragraph.textContent = paragraph.textContent!.replace(/tăng [\d,]+%/, `tăng ${now}`);
    }, figure);
    await expect(messages(page)).toContainText('Bài đã được sửa');
    await expect(messages(page)).toHaveCount(1);
    await page.waitForTimeout(1_700);
  }
  await page.getByRole('button', { name: 'Xem chỗ sửa' }).click();
  await expect(page.getByTestId('text-change-card').locator('ins')).toHaveText('13,3%');
});
