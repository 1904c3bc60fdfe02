import type { Page } from '@playwright/test';
import { editorOf, openFields } from '../../tools/driver/editor.ts';
import type { RunningExtension } from '../../tools/driver/launch.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { paintedTexts } from './support/marks.ts';
import { ARTICLE, articleHtml, servePage } from './support/pages.ts';
import { expect, test } from './support/test.ts';

/** Another article that counts the same and names the same. */
const LATER = {
  url: 'http://thu-nghiem.vn/xay-dung-dang/ban-pha-lay-20211103.html',
  title: 'Bản Phá Lay học cách làm của bản Luông',
  paragraphs: [
    'Nghe chuyện bản Luông, chi bộ bản Phá Lay cử ba đảng viên sang tận nơi học hỏi. Về đến bản, các anh họp dân ngay trong tối hôm ấy, nói rõ cách góp công, góp đất của bà con bên đó.',
    'Đến nay đã có 27 hộ ghi tên. Mô hình “Hũ gạo nghĩa tình” được chị em làm theo từ tháng trước, gạo gom được để dành cho mùa giáp hạt, ai thiếu thì được chia trước.',
    'Bí thư chi bộ bảo rằng điều học được nhiều nhất là kiên trì: bên ấy họp bốn tối, bên này chắc phải họp nhiều hơn, vì đường vào bản còn dài và dốc hơn nhiều.',
  ],
};

const suggested = async (page: Page) =>
  (await paintedTexts(page)).filter((one) => one.name.endsWith('-suggestion')).map((one) => one.text);

async function open(extension: RunningExtension, { url, title, paragraphs }: typeof ARTICLE): Promise<Page> {
  await servePage(extension.context, url, articleHtml(title, paragraphs));
  const page = await extension.context.newPage();
  await page.goto(url);
  await expect.poll(async () => (await suggested(page)).length).toBeGreaterThan(0);
  await page.locator('.ngay').click();
  return page;
}

/** Steps through the suggestions until the card shows these words, and decides on them. */
async function decide(page: Page, words: string, key: 'a' | 'x'): Promise<void> {
  const quote = page.getByTestId('suggestion-card').locator('blockquote');
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Alt+g');
    if ((await quote.textContent({ timeout: 5000 })) === words) return page.keyboard.press(key);
  }
  throw new Error(`no suggestion “${words}”`);
}

/** Opens the card of a mark from the popup. */
async function openMark(extension: RunningExtension, page: Page, words: string): Promise<void> {
  const popup = await openPopupInTab(extension, page);
  await popup.getByTestId('mark').filter({ hasText: words }).getByTestId('show-mark').click();
  await popup.close();
  await page.bringToFront();
}

async function openOptions(extension: RunningExtension): Promise<Page> {
  const options = await extension.context.newPage();
  await options.goto(extension.url('options.html'));
  return options;
}

/** Teaches that “hộ” are poor households, and that “Hũ gạo nghĩa tình” is no campaign. */
async function teach(extension: RunningExtension): Promise<Page> {
  const page = await open(extension, ARTICLE);
  await decide(page, '18 hộ', 'a');
  await openMark(extension, page, '18 hộ');
  await openFields(page);
  await editorOf(page).getByLabel('Đối tượng').fill('hộ khó khăn mùa giáp hạt');
  await editorOf(page).getByLabel('Đối tượng').blur();
  await page.getByTestId('card').getByRole('button', { name: 'Đóng' }).click();
  await page.locator('.ngay').click();
  await decide(page, 'Hũ gạo nghĩa tình', 'x');
  return page;
}

test('what was corrected in one article is proposed in the next one, with a doubt that the keyboard settles', async ({
  extension,
  output,
}) => {
  await teach(extension);
  const later = await open(extension, LATER);
  expect(await suggested(later)).not.toContain('Hũ gạo nghĩa tình');
  await decide(later, '27 hộ', 'a');
  await openMark(extension, later, '27 hộ');
  const editor = editorOf(later);
  await expect(editor.getByTestId('doubts')).toContainText('Đối tượng');
  await openFields(later);
  await expect(editor.getByLabel('Đối tượng', { exact: true })).toHaveValue('hộ khó khăn mùa giáp hạt');
  await later.screenshot({ path: `${output}/doubt.png` });

  const confirm = editor.getByTestId('confirm').first();
  await confirm.focus();
  await later.keyboard.press('Enter');
  await expect(editor.getByTestId('confirm')).toHaveCount(0);
  await expect(editor.getByTestId('doubts')).toHaveCount(0);
  await expect(editor.getByLabel('Đối tượng', { exact: true })).toHaveValue('hộ khó khăn mùa giáp hạt');
  await later.reload();
  await openMark(extension, later, '27 hộ');
  await expect(editor.getByTestId('doubts')).toHaveCount(0);
});

test('the options list what was learnt, forget it, and take that back; open articles follow', async ({
  extension,
  output,
}) => {
  const fresh = await openOptions(extension);
  await expect(fresh.getByTestId('nothing-learnt')).toBeVisible();
  await expect(fresh).toHaveTitle(/^Tùy chọn/);
  await fresh.screenshot({ path: `${output}/empty.png` });
  await fresh.close();
  const article = await teach(extension);
  const later = await open(extension, LATER);
  expect(await suggested(later)).not.toContain('Hũ gạo nghĩa tình');

  const popup = await openPopupInTab(extension, article);
  const [options] = await Promise.all([
    extension.context.waitForEvent('page'),
    popup.getByTestId('options').click(),
  ]);
  const learnt = options.getByTestId('learnt');
  await expect(learnt).toHaveCount(2);
  await expect(learnt.first()).toContainText('hộ → hộ khó khăn mùa giáp hạt');
  await options.screenshot({ path: `${output}/learnt.png` });

  const name = learnt.filter({ hasText: 'Hũ gạo nghĩa tình' });
  await name.getByTestId('forget').focus();
  await options.keyboard.press('Enter');
  await expect(name).toHaveCount(0);
  await expect.poll(() => suggested(later)).toContain('Hũ gạo nghĩa tình');
  await expect(options.getByTestId('undo')).toBeFocused();
  await options.screenshot({ path: `${output}/forgotten.png` });
  await options.keyboard.press('Enter');
  await expect(name).toHaveCount(1);
  await expect.poll(() => suggested(later)).not.toContain('Hũ gạo nghĩa tình');
});
