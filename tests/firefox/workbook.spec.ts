import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitForDownload } from '../../tools/driver/firefox/downloads.ts';
import { openFirefoxPopup } from '../../tools/driver/firefox/popup.ts';
import { heapUp } from '../e2e/support/popup-box.ts';
import { COUNT_TURNS, notesIn, TURNS, VERY_MANY } from '../e2e/support/very-many.ts';
import { expect, test } from './support/test.ts';

test('an Excel file of very many marks is written whole, and the page goes on meanwhile', async ({
  firefox,
  entry,
}) => {
  await entry.selectWords('118/126 thôn');
  await entry.middleOf('add-statistic');
  await entry.type('s');
  const first = await openFirefoxPopup(firefox, entry);
  await first.waitFor(`document.querySelectorAll('[data-testid=mark]').length === 1`);
  await first.evaluate(heapUp(VERY_MANY));
  await first.close();

  const popup = await openFirefoxPopup(firefox, entry);
  await popup.click('export-xlsx');
  await popup.evaluate(COUNT_TURNS);
  await popup.click('export-run');
  const name = await waitForDownload(firefox, /\.xlsx$/);
  expect(await popup.evaluate<number>(TURNS)).toBeGreaterThan(10);
  const file = await readFile(join(firefox.downloads, name));
  expect(await notesIn(file)).toEqual(Array(VERY_MANY.marks - 1).fill(VERY_MANY.note));
});
