import { readFile } from 'node:fs/promises';
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
  await page.screenshot({ path: `${output}/opinions.png`, fullPage: true });
});
