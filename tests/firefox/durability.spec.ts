import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ESCAPE } from '../../tools/driver/firefox/keys.ts';
import { openFirefoxPopup } from '../../tools/driver/firefox/popup.ts';
import { SAMPLE_ENTRY } from '../../tools/lib/site.ts';
import { expectMarks } from './support/marks.ts';
import { expectNote } from './support/note.ts';
import { reader, test } from './support/test.ts';

const MARKS = ['statistic: 118/126 thôn', 'statistic: tăng 12,1%'];
const NOTE = 'Chưa nêu nguồn.';

test('what was said to be saved outlives a killed browser, and the loss of its database', async ({
  launch,
}) => {
  const first = await launch();
  const { page, profileDir } = first;
  await page.goto(SAMPLE_ENTRY);
  await reader(page);
  for (const words of ['118/126 thôn', 'tăng 12,1%']) {
    await page.selectWords(words);
    await page.middleOf('add-statistic');
    await page.type('s');
    await expectNote(page, '');
    await page.type(`${NOTE}${ESCAPE}`);
  }
  const asked = await openFirefoxPopup(first, page);
  await asked.waitFor(`document.body.textContent.split(${JSON.stringify(NOTE)}).length === 3`);
  await first.kill();

  const second = await launch({ profileDir });
  await second.page.goto(SAMPLE_ENTRY);
  await expectMarks(second.page, MARKS);
  await second.close();

  const storage = join(profileDir, 'storage/default');
  const ours = readdirSync(storage).filter((name) => name.startsWith('moz-extension'));
  for (const name of ours) rmSync(join(storage, name, 'idb'), { recursive: true });
  const third = await launch({ profileDir });
  await third.page.goto(SAMPLE_ENTRY);
  const popup = await openFirefoxPopup(third, third.page);
  await popup.waitFor(`document.querySelector('[data-testid=loss]')?.textContent.includes('2 trong 2')`);
  await popup.click('restore');
  await popup.waitFor(`document.querySelector('[data-testid=restored]') !== null`);
  await popup.waitFor(`document.body.textContent.split(${JSON.stringify(NOTE)}).length === 3`);
  await popup.close();
  await expectMarks(third.page, MARKS);
});
