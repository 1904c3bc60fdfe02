import type { Page } from '@playwright/test';
import { exportFrom } from '../../tools/driver/exports.ts';
import { openSidePanel } from '../../tools/driver/panel.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { markFigures, openArticle } from './support/library.ts';
import { paintedTexts } from './support/marks.ts';
import { ARTICLE } from './support/pages.ts';
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
