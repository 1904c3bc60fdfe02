import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { readStore } from '../../tools/driver/store.ts';
import { openDesk, openLibrary } from './support/desk.ts';
import { saveFigures } from './support/library.ts';
import { expect, test } from './support/test.ts';

test('all that is kept goes out as one file, comes into an empty profile the same, and is taken back as one step', async ({
  launch,
  output,
}) => {
  const office = await launch();
  const library = await openDesk(office);
  await saveFigures(office);
  await library.bringToFront();
  await library.getByTestId('entry').first().click();
  await library.keyboard.press('v');
  await library.keyboard.type('Đề tài khó, viết chân thực.');
  await library.keyboard.press('Escape');
  await library.getByTestId('export-open').click();
  await library.getByTestId('scope-all').check();
  await library.getByTestId('format-json').check();
  const download = library.waitForEvent('download');
  await library.getByTestId('export-run').click();
  const path = `${output}/everything.butnho.json`;
  await (await download).saveAs(path);
  const sent = await readStore(office);
  expect(sent.annotations!.length).toBeGreaterThan(0);
  await office.close();

  const home = await launch();
  const page = await openLibrary(home);
  await page.getByTestId('start-bring-in').click();
  await page.getByTestId('bring-in-file').setInputFiles({
    name: 'hong.butnho.json',
    mimeType: 'application/json',
    buffer: (await readFile(path)).subarray(0, 900),
  });
  await expect(page.getByText('bị cắt giữa chừng')).toBeVisible();
  await page.getByTestId('bring-in-file').setInputFiles(path);
  await expect(page.getByTestId('import-entries')).toContainText('12');
  await page.screenshot({ path: `${output}/preview.png`, fullPage: true });
  expect((await readStore(home)).entries).toEqual([]);
  await page.getByTestId('bring-in-apply').click();
  await expect(page.getByTestId('notice')).toContainText('Đã lấy vào');
  const received = await readStore(home);
  for (const table of ['awards', 'entries', 'reviews', 'articles', 'snapshots', 'annotations'])
    expect(received[table], table).toEqual(sent[table]);
  await page.screenshot({ path: `${output}/done.png`, fullPage: true });
  // From the line that says what was done, and from the list of what was brought in.
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('notice')).toContainText('Đã trả lại như trước');
  await page.getByTestId('bring-in-file').setInputFiles(path);
  await page.getByTestId('bring-in-apply').click();
  await page.getByTestId('import-undo').click();
  await expect(page.getByTestId('notice')).toContainText('Đã trả lại như trước');
  expect((await readStore(home)).entries).toEqual([]);

  // The same file once more as one's own, and then as it comes from a colleague.
  await page.getByTestId('bring-in-file').setInputFiles(path);
  await page.getByTestId('bring-in-apply').click();
  await expect(page.getByTestId('view-list')).toBeVisible();
  await expect(page.getByTestId('view-consolidation')).toHaveCount(0);
  await page.getByTestId('reviewer').fill('Hoàng Văn Sĩ');
  await page.getByTestId('reviewer').press('Tab');
  await page.getByTestId('bring-in-file').setInputFiles(path);
  await expect(page.getByTestId('owner-colleague')).toBeChecked();
  await page.getByTestId('bring-in-apply').click();
  await page.getByTestId('view-consolidation').click();
  await expect(page.getByTestId('round-row')).toHaveCount(12);
  await expect(page.getByTestId('agreement')).toContainText('giống nhau hoàn toàn ở 1/1 tác phẩm');
  await expect(page.getByTestId('agreement')).toContainText('cần ít nhất 10 tác phẩm');
  await page.screenshot({ path: `${output}/round.png` });
  await page.getByTestId('round-open').first().click();
  await expect(page.getByTestId('opinions')).toContainText('2 người nhận xét');
  await expect(page.getByText('Đề tài khó, viết chân thực.')).toHaveCount(2);

  // What the subcommittee decides is recorded by keys, taken back and done again by the desk's history, and goes to the jury.
  await page.keyboard.press('v');
  await page.keyboard.type('Đề tài mới, chứng cứ chắc.');
  await page.keyboard.press('Escape');
  const decided = page.getByTestId('ruling-proposed');
  await expect(page.getByTestId('ruling')).toContainText('Người ghi: Hoàng Văn Sĩ.');
  await page.keyboard.press('Control+z');
  await expect(page.getByTestId('ruling-reason')).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(decided).not.toBeChecked();
  await page.keyboard.press('Control+Shift+z');
  await expect(decided).toBeChecked();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByTestId('ruling-reason')).toHaveValue('Đề tài mới, chứng cứ chắc.');
  await expect(decided).toBeChecked();
  await page.screenshot({ path: `${output}/opinions.png`, fullPage: true });
  await page.getByTestId('export-open').click();
  await expect(page.getByTestId('format-roundDocx')).toBeChecked();
  await page.screenshot({ path: `${output}/export-round.png` });
  const sheet = page.waitForEvent('download');
  await page.getByTestId('export-run').click();
  const { name, file } = await sheet.then(async (one) => ({
    name: one.suggestedFilename(),
    file: await one.path(),
  }));
  expect(name).toMatch(/^BLV-VI-2021_phieu-tong-hop_BLV-\d+\.docx$/);
  const text = strFromU8(unzipSync(await readFile(file))['word/document.xml']!).replace(/<[^>]+>/g, '');
  expect(text).toContain('☒ Đề xuất');
  expect(text).toContain('Đề tài mới, chứng cứ chắc.');
  expect(text).toContain('Vũ Hạnh Nguyên: Đề tài khó, viết chân thực.');
});
