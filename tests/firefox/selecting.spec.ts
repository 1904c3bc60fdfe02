import { openFirefoxPopup } from '../../tools/driver/firefox/popup.ts';
import { expectMarks } from './support/marks.ts';
import { test } from './support/test.ts';

test('case 19 several-selections-at-once: one key makes a mark of each', async ({ firefox, entry }) => {
  await entry.selectWords('118/126 thôn');
  await entry.selectAlso('tăng 12,1%');
  await entry.middleOf('add-statistic');
  await entry.type('s');
  const marks = ['statistic: 118/126 thôn', 'statistic: tăng 12,1%'];
  await expectMarks(entry, marks);
  const popup = await openFirefoxPopup(firefox, entry);
  await popup.waitFor(`document.querySelectorAll('[data-testid=mark]').length === 2`);
  await popup.close();
  await entry.reload();
  await expectMarks(entry, marks);
});
