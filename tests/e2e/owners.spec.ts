import { markRemark, openRead, remark, SETTLED, storedMarks } from './support/articles.ts';
import { expectMarks } from './support/marks.ts';
import { ARTICLE, articleHtml, servePage } from './support/pages.ts';
import { storedRows } from './support/store.ts';
import { expect, test } from './support/test.ts';

test.describe('a page of another owner', () => {
  const home = 'https://nan-nhan.id.vn/xay-dung-dang/hu-gao-o-ban-luong-20211012.html';
  const hostile = 'https://ke-xau.id.vn/xay-dung-dang/hu-gao-o-ban-luong-20211012.html';
  const { title, paragraphs } = ARTICLE;

  test('that calls an article its own is shown nothing, and its visit writes nothing', async ({
    extension,
  }) => {
    const claim = articleHtml(title, paragraphs).replace(
      '<title>',
      `<link rel="canonical" href="${home}"><title>`,
    );
    await servePage(extension.context, home, articleHtml(title, paragraphs));
    await servePage(extension.context, hostile, claim);
    const page = await openRead(extension, home);
    await markRemark(page, '18 hộ khó khăn');
    await expect.poll(async () => (await storedMarks(extension)).length).toBe(1);
    const before = await storedRows(extension);
    const other = await openRead(extension, hostile);
    await other.waitForTimeout(SETTLED);
    await expectMarks(other, []);
    expect(await storedRows(extension)).toEqual(before);
    await markRemark(other, '90 kg');
    await expectMarks(other, remark('90 kg'));
    await expect.poll(async () => (await storedMarks(extension)).length).toBe(2);
    expect((await storedRows(extension)).articles.find(({ urls }) => urls.includes(home))).toEqual(
      before.articles[0],
    );
    await page.bringToFront();
    await page.reload();
    await expectMarks(page, remark('18 hộ khó khăn'));
  });

  test('or of nobody’s, changed on its way without encryption, rewrites nothing that was recorded with it', async ({
    extension,
  }) => {
    const forged = articleHtml(title, paragraphs.slice(0, 2))
      .replaceAll('Lường Văn Hạnh', 'Kẻ Xấu')
      .replace('12/10/2021', '01/01/2020');
    await servePage(extension.context, home, articleHtml(title, paragraphs));
    await servePage(extension.context, home.replace('https', 'http'), forged);
    const page = await openRead(extension, home);
    await markRemark(page, '18 hộ khó khăn');
    await expect.poll(async () => (await storedMarks(extension)).length).toBe(1);
    const before = await storedRows(extension);
    const copy = await openRead(extension, home.replace('https', 'http'));
    await copy.waitForTimeout(SETTLED);
    expect(await storedRows(extension)).toEqual(before);
    await markRemark(copy, '3.200 m2');
    await expect.poll(async () => (await storedMarks(extension)).length).toBe(2);
    expect(await storedRows(extension)).toMatchObject({
      articles: [{ id: before.articles[0]!.id, title, byline: 'Lường Văn Hạnh' }],
    });
  });
});
