import { existsSync } from 'node:fs';
import { wordsOfDocx } from '../../tools/driver/docx.ts';
import { noteOf } from '../../tools/driver/editor.ts';
import { exportFrom } from '../../tools/driver/exports.ts';
import { openPopupInTab, tabIdOf } from '../../tools/driver/popup.ts';
import { stopWorker } from '../../tools/driver/worker.ts';
import { SAMPLE_ENTRY } from '../../tools/lib/site.ts';
import { wordsByLibreOffice } from './support/files.ts';
import { expectMarks, type PaintedText } from './support/marks.ts';
import { selectText } from './support/select.ts';
import { expect, SOURCE_ENTRY, test } from './support/test.ts';
import { actionOf } from './support/toolbar.ts';

/** An entry as a reviewer meets it: what the page says of itself, and a figure worth marking. */
interface Entry {
  name: string;
  url: string;
  title: RegExp;
  publishedOn: string;
  byline: string;
  figure: string;
}

const ENTRIES: Entry[] = [
  {
    name: 'the sample entry',
    url: SAMPLE_ENTRY,
    title: /^“Dân vận khéo” ở Ðảng bộ huyện Đồng Thuận/,
    publishedOn: '14/10/2021',
    byline: 'Lê Thị Hoài Thương',
    figure: 'tăng 9,7%',
  },
];
if (existsSync(SOURCE_ENTRY.file))
  ENTRIES.push({
    name: 'the source entry',
    url: SOURCE_ENTRY.url,
    title: /^Đổi mới, nâng cao hiệu quả công tác dân vận ở Ðảng bộ Khối/,
    publishedOn: '06/10/2021',
    byline: 'Nguyễn Thị Nga',
    figure: 'tăng 11,5%',
  });

for (const { name, url, title, publishedOn, byline, figure } of ENTRIES)
  test(`a reviewer marks ${name}, comes back after a restart and exports`, async ({ launch, output }) => {
    test.slow();
    const campaign = 'Dân vận khéo';
    const note = 'Nêu tên phong trào, chưa tả cách làm.';
    const marks: PaintedText[] = [
      { name: 'campaign-mark', text: campaign, occurrence: 3 },
      { name: 'statistic-mark', text: figure, occurrence: 1 },
    ];

    const first = await launch();
    const page = await first.context.newPage();
    await page.goto(url);
    await expect.poll(async () => (await actionOf(first, page)).title).toContain('chưa có chỗ đánh dấu nào');

    await selectText(page, campaign, 3);
    await page.getByTestId('add-campaign').click();
    await noteOf(page).fill(note);
    await page.keyboard.press('Escape');
    await stopWorker(first);
    await selectText(page, figure);
    await page.getByTestId('add-statistic').waitFor();
    await page.keyboard.press('s');
    await page.keyboard.press('Escape');
    await expectMarks(page, marks);
    await expect.poll(async () => (await actionOf(first, page)).badge).toBe('2');

    await page.reload();
    await expectMarks(page, marks);
    await first.close();

    const second = await launch({ profileDir: first.profileDir });
    const again = await second.context.newPage();
    await again.goto(url);
    await expectMarks(again, marks);
    await expect.poll(async () => (await actionOf(second, again)).badge).toBe('2');

    const popup = await openPopupInTab(second, again);
    await expect(popup.getByTestId('title')).toHaveText(title);
    await expect(popup.getByTestId('publishedOn')).toContainText(publishedOn);
    await expect(popup.getByTestId('byline')).toHaveText(byline);
    await expect(popup.getByTestId('awardBanner')).toHaveText('Búa liềm vàng · VI · 2021');
    await expect(popup.getByTestId('marks-campaign')).toContainText(campaign);
    await expect(popup.getByTestId('marks-campaign')).toContainText(note);
    await expect(popup.getByTestId('marks-statistic')).toContainText(figure);

    const exported = (format: string) => exportFrom(popup, format, output);
    const word = await exported('docx');
    expect(word.name).toMatch(/^but-nho_2021-10-\d\d_[a-z0-9-]+\.docx$/);
    for (const words of [wordsOfDocx(word.bytes), await wordsByLibreOffice(word.path)]) {
      if (words === null) continue;
      expect(words).toContain(campaign);
      expect(words).toContain(figure);
      expect(words).toContain(note);
    }
    const markdown = (await exported('md')).bytes.toString();
    expect(markdown).toContain(campaign);
    expect(markdown).toContain(figure);
    const csv = (await exported('csv')).bytes.toString();
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv).toMatch(new RegExp(`Phong trào, văn bản.*${campaign}`));
    expect(csv).toMatch(new RegExp(`Số liệu.*${figure}`));
    const exchange = JSON.parse((await exported('json')).bytes.toString());
    const kept = exchange.annotations.map((one: { kind: string; target: { exact: string } }) => [
      one.kind,
      one.target.exact,
    ]);
    expect(kept.sort()).toEqual([
      ['campaign', campaign],
      ['statistic', figure],
    ]);
  });

test('the icon stays quiet on a home page, a list and a shop', async ({ extension }) => {
  const page = await extension.context.newPage();
  for (const url of ['http://dangbo-mau.vn/', 'http://dangbo-mau.vn/tin-tuc/', 'http://cho-mau.vn/']) {
    await page.goto(url);
    // The reader would be there by then: an article's is within a tenth of this.
    await page.waitForTimeout(1000);
    expect((await actionOf(extension, page)).title).toContain('không phải bài báo');
    await expect(page.locator('but-nho-ui')).toHaveCount(0);
  }
  await expect(tabIdOf(extension, page)).resolves.toBeGreaterThan(0);
});
