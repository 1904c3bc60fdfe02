import { join } from 'node:path';
import { wordsOfDocx } from '../../tools/driver/docx.ts';
import { exportFrom } from '../../tools/driver/exports.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { putRows, type Row, readStore } from '../../tools/driver/store.ts';
import { expectMarks } from './support/marks.ts';
import { ARTICLE, articleHtml, servePage } from './support/pages.ts';
import { selectText } from './support/select.ts';
import { expect, test } from './support/test.ts';
import { expectStored } from './support/toolbar.ts';

const FORMATS = ['docx', 'md', 'csv', 'json'] as const;

/** A damaged row in every table, made of the sound ones. */
function damagedRows({ articles, snapshots, annotations }: Record<string, Row[]>): Record<string, Row[]> {
  const [article, snapshot, annotation] = [articles![0]!, snapshots![0]!, annotations![0]!];
  const articleId = article.id;
  return {
    articles: [{ ...article, title: 7, publishedOn: '2021-02-30', sapo: { x: 1 } }],
    snapshots: [{ ...snapshot, hash: 'broken', text: 5 }],
    annotations: [
      { ...annotation, id: 'no-figure', statistic: 5 },
      { ...annotation, id: 'no-place', target: null },
      { ...annotation, id: 'no-time', anchorCheckedAt: 'hôm qua' },
    ],
    rejections: [{ articleId, fingerprint: 'f', rejectedAt: 5 }],
    campaigns: [{ id: 'c', name: 5 }],
    preferences: [{ key: 'suggestions', value: 'có' }],
  };
}

test('damaged rows of every table are set aside, named in the popup, and stop no page and no export', async ({
  extension,
  output,
}) => {
  await servePage(extension.context, ARTICLE.url, articleHtml(ARTICLE.title, ARTICLE.paragraphs));
  const page = await extension.context.newPage();
  await page.goto(ARTICLE.url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  await selectText(page, '18 hộ');
  await page.keyboard.press('s');
  await page.keyboard.press('Escape');
  await expectStored(extension, page, 1);
  const damaged = damagedRows(await readStore(extension));
  await putRows(extension, damaged);

  await page.reload();
  await expectMarks(page, [{ name: 'statistic-mark', text: '18 hộ', occurrence: 1 }]);
  await expect(page.getByText('3 chỗ đánh dấu đã lưu bị hỏng')).toBeVisible();
  await selectText(page, '2,6 km');
  await page.keyboard.press('s');
  await page.keyboard.press('Escape');
  await expectStored(extension, page, 2);

  const popup = await openPopupInTab(extension, page);
  await expect(popup.getByTestId('damaged')).toContainText('8 dòng dữ liệu hỏng được để riêng');
  await popup.getByTestId('damaged').locator('summary').click();
  for (const said of [
    'Chỗ đánh dấu',
    '18 hộ',
    'statistic',
    'target',
    'anchorCheckedAt',
    'Bài',
    'title',
    'rejectedAt',
  ])
    await expect(popup.getByTestId('damaged')).toContainText(said);
  await popup.screenshot({ path: join(output, 'damaged.png'), fullPage: true });
  await expect(popup.getByTestId('mark')).toHaveCount(2);
  for (const format of FORMATS) {
    const { bytes } = await exportFrom(popup, format, output);
    const words = format === 'docx' ? wordsOfDocx(bytes) : bytes.toString();
    expect(words, format).toContain('18 hộ');
    expect(words, format).toContain('2,6 km');
  }

  const after = await readStore(extension);
  for (const [table, rows] of Object.entries(damaged))
    for (const row of rows) expect(after[table], table).toContainEqual(row);
});
