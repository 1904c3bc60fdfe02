import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wordsOfDocx } from '../../tools/driver/docx.ts';
import { waitForDownload } from '../../tools/driver/firefox/downloads.ts';
import { ESCAPE } from '../../tools/driver/firefox/keys.ts';
import { openFirefoxPopup } from '../../tools/driver/firefox/popup.ts';
import { SAMPLE_ENTRY } from '../../tools/lib/site.ts';
import { expectMarks } from './support/marks.ts';
import { expectNote } from './support/note.ts';
import { expect, reader, test } from './support/test.ts';

const NOTE = 'Chưa nêu nguồn; cần đối chiếu dự toán đã duyệt.';

test('the icon lights on an article, and stays quiet on a list', async ({ firefox, entry }) => {
  const title = async () => {
    const popup = await openFirefoxPopup(firefox, entry);
    const said = await popup.evaluate<string>(`(async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      return browser.action.getTitle({ tabId: tab.id });
    })()`);
    await popup.close();
    return said;
  };
  await expect.poll(title).toContain('bài báo, chưa có chỗ đánh dấu nào');
  await entry.goto('http://dangbo-mau.vn/tin-tuc/');
  await expect.poll(title).toContain('trang này không phải bài báo');
});

test('a reviewer marks by key and by button, notes, comes back after a restart and exports to Word', async ({
  launch,
}) => {
  const marks = ['campaign: Dân vận khéo', 'statistic: tăng 12,1%'];
  const first = await launch();
  await first.page.goto(SAMPLE_ENTRY);
  await reader(first.page);
  await first.page.selectWords('tăng 12,1%');
  await first.page.middleOf('add-statistic');
  await first.page.type('s');
  await first.page.type(NOTE);
  await expectNote(first.page, NOTE);
  await first.page.type(ESCAPE);
  await first.page.selectWords('Dân vận khéo');
  await first.page.click('add-campaign');
  await first.page.middleOf('card');
  await expectMarks(first.page, marks);
  const popup = await openFirefoxPopup(first, first.page);
  await popup.waitFor(`document.querySelectorAll('[data-testid=mark]').length === 2`);
  await popup.waitFor(`document.body.textContent.includes(${JSON.stringify(NOTE)})`);
  await popup.close();
  await first.page.reload();
  await expectMarks(first.page, marks);
  await first.close();

  const { profileDir } = first;
  const second = await launch({ profileDir });
  await second.page.goto(SAMPLE_ENTRY);
  await expectMarks(second.page, marks);
  const again = await openFirefoxPopup(second, second.page);
  await again.click('export-docx');
  await again.click('export-run');
  const name = await waitForDownload(second, /\.docx$/);
  expect(name).toMatch(/^but-nho_2021-10-14_[a-z0-9-]+\.docx$/);
  const words = wordsOfDocx(await readFile(join(second.downloads, name)));
  for (const said of ['Dân vận khéo', 'tăng 12,1%', NOTE]) expect(words).toContain(said);
});
