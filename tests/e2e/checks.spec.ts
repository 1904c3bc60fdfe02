import type { Page } from '@playwright/test';
import { exportFrom } from '../../tools/driver/exports.ts';
import { openSidePanel } from '../../tools/driver/panel.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { readStore } from '../../tools/driver/store.ts';
import { ENTRIES, openDesk } from './support/desk.ts';
import { markFigures, openArticle } from './support/library.ts';
import { paintedTexts } from './support/marks.ts';
import { ARTICLE, articleHtml, servePage } from './support/pages.ts';
import { expect, test } from './support/test.ts';

const FINDINGS = '[data-testid=finding]';
const WORKING = '712 + 546 = 1.258, bài ghi 1.248';
/** The parts of the second sentence make more than their whole; those of the third hold. */
const WRONG =
  'Nhìn lại ba năm, toàn xã có 1.248 hộ tự nguyện hiến đất, trong đó 712 hộ nghèo, cận nghèo, còn lại 546 hộ trung bình, khá. Riêng năm nay, xã nhận 1.137 ý kiến góp ý, gồm 842 ý kiến của đảng viên và 295 ý kiến của quần chúng.';

const lookedAt = async (page: Page) =>
  (await paintedTexts(page)).filter(({ name }) => name.endsWith('-selected')).map(({ text }) => text);

test('figures that do not add up are shown with their working, answered by key, taken back, and told in the dossier', async ({
  extension,
  output,
}) => {
  const page = await openArticle(extension, { ...ARTICLE, paragraphs: [...ARTICLE.paragraphs, WRONG] });
  await markFigures(page, ['18 hộ']);
  const panel = await openSidePanel(extension, page);
  await panel.click('[data-testid=tab-findings]');
  await expect.poll(() => panel.texts(`${FINDINGS} [data-testid=working]`)).toEqual([WORKING]);
  expect(await panel.texts(`${FINDINGS} .sent mark`)).toEqual(['1.248', '712', '546']);
  expect(await panel.texts('[data-testid=holding] li')).toContain('842 + 295 = 1.137 ✓');
  await panel.screenshot(`${output}-open.png`);

  // All its figures are looked at together on the page.
  await panel.press('ArrowDown');
  await expect.poll(() => lookedAt(page)).toEqual(['1.248', '712', '546']);
  await panel.press('k');
  await expect.poll(() => panel.texts(`${FINDINGS}[data-answer=fault] h3`)).toHaveLength(1);
  await expect.poll(() => panel.texts('[data-testid=tab-findings]')).toEqual(['Kiểm số 0']);
  await panel.click('[data-testid=panel-foot] button');
  await expect.poll(() => panel.texts(`${FINDINGS}[data-answer=fault] h3`)).toHaveLength(0);
  await panel.press('k');
  await panel.press('b');
  await panel.type('Hỏi lại tòa soạn');
  await panel.press('Escape');
  await expect.poll(() => panel.texts(`${FINDINGS} .note`)).toEqual(['Hỏi lại tòa soạn']);
  await panel.screenshot(`${output}-answered.png`);

  // It stays answered, and stands in what is handed on.
  await page.reload();
  await expect.poll(() => panel.texts(`${FINDINGS}[data-answer=fault] .note`)).toEqual(['Hỏi lại tòa soạn']);
  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByTestId('checks-line')).toContainText('1 không khớp');
  const { bytes } = await exportFrom(popup, 'md', output);
  const dossier = bytes.toString();
  expect(dossier).toContain('### Kiểm số');
  expect(dossier).toContain(WORKING);
  expect(dossier).toContain('Người nhận xét: có lỗi. Hỏi lại tòa soạn');
});

const LAND = 'Nhìn lại ba năm, toàn xã có 1.248 hộ tự nguyện hiến đất làm đường.';
/** The second part tells of the same households, and of another plan of them. */
const SECOND = [
  'Chuyện ở bản Luông chưa dừng ở con đường. Bà con bàn tiếp việc nước sạch, việc học của con em, việc nhà văn hóa, ai có công góp công, ai có của góp của.',
  'Nhìn lại ba năm, toàn xã có 1.284 hộ tự nguyện hiến đất làm đường. Theo kế hoạch, toàn xã có 1.500 hộ tự nguyện hiến đất làm đường. Thu ngân sách tăng 12,5% so với cùng kỳ.',
];

test('what two parts tell otherwise is asked beside both, leads to the other, and comes back when an editor changes it', async ({
  extension,
  output,
}) => {
  const { title, urls } = ENTRIES[10]!;
  const serve = (first: string) => [
    servePage(extension.context, urls[0]!, articleHtml(title, [...ARTICLE.paragraphs, first])),
    servePage(extension.context, urls[1]!, articleHtml(title, SECOND)),
  ];
  await openDesk(extension);
  await Promise.all(serve(LAND));
  const page = await extension.context.newPage();
  await page.goto(urls[0]!);
  const panel = await openSidePanel(extension, page);
  await panel.click('[data-testid=tab-findings]');
  await expect.poll(() => panel.texts('[data-testid=parts-unread]')).toEqual(['Chưa so với kỳ 2: chưa đọc.']);
  await panel.screenshot(`${output}-first.png`);

  // A line of the profile leads from place to place.
  await expect.poll(() => panel.count('[data-testid=profile-figures]')).toBe(1);
  await panel.click('[data-testid=profile-sourced]');
  await expect.poll(() => lookedAt(page)).toEqual(['gần 90 kg', '31,4%', '22,8%', '46/52 hộ']);
  await panel.click('[data-testid=profile-sourced]');
  await expect.poll(() => panel.texts('[data-testid=profile-sourced] .meta')).toEqual(['· 2/4']);

  // What a part says is kept once it has settled.
  await expect.poll(async () => (await readStore(extension)).snapshots).toHaveLength(1);
  await page.goto(urls[1]!);
  const across = `[data-testid=parts-check] ${FINDINGS}`;
  await expect.poll(() => panel.texts(`${across} [data-testid=working]`)).toEqual(['1.248 hộ ≠ 1.284 hộ']);
  expect(await panel.texts(`${across} .sent mark`)).toEqual(['1.248', '1.284']);
  expect(await panel.count('[data-testid=parts-unread]')).toBe(0);
  await panel.press('ArrowDown');
  await expect.poll(() => lookedAt(page)).toEqual(['1.284']);
  await panel.screenshot(`${output}-parts.png`);
  await panel.press('k');
  await expect.poll(() => panel.count(`${across}[data-answer=fault]`)).toBe(1);

  // The other part opens where it says so, answered there, too.
  await panel.click(`${across} [data-testid=open-part]`);
  await expect(page).toHaveURL(urls[0]!);
  await expect.poll(() => lookedAt(page)).toEqual(['1.248']);
  await expect.poll(() => panel.count(`${across}[data-answer=fault]`)).toBe(1);

  await expect.poll(() => panel.texts('[data-testid=tab-findings]')).toEqual(['Kiểm số 0']);
  // An editor changes a figure.
  await Promise.all(serve(LAND.replace('1.248', '1.294')));
  await page.reload();
  await expect
    .poll(() => panel.texts(`${across} [data-testid=reopened]`))
    .toEqual(['Đã trả lời với số cũ: Có lỗi (1.248 hộ ≠ 1.284 hộ)']);
  await expect.poll(() => panel.texts('[data-testid=tab-findings]')).toEqual(['Kiểm số 1']);
  await panel.screenshot(`${output}-reopened.png`);
  await panel.emulate({ 'prefers-color-scheme': 'dark' });
  await panel.screenshot(`${output}-dark.png`);
});
