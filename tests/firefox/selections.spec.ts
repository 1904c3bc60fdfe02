import { setTimeout as rest } from 'node:timers/promises';
import { SHIFT } from '../../tools/driver/firefox/keys.ts';
import { expectMarks } from './support/marks.ts';
import { test } from './support/test.ts';

test('case 19 several-selections-at-once: each stretch becomes a mark of its own', async ({ entry }) => {
  await entry.selectWords('tăng 12,1%');
  await entry.selectWordsToo('118/126 thôn');
  await entry.middleOf('add-statistic');
  await entry.type('s');
  await expectMarks(entry, ['statistic: 118/126 thôn', 'statistic: tăng 12,1%']);
});

test('case 21 site-forbids-selecting: a style and a handler keep nobody from selecting', async ({
  entry,
}) => {
  await entry.evaluate(() => {
    document.body.style.userSelect = 'none';
    document.addEventListener('selectstart', (event) => event.preventDefault());
  });
  // The reviewer has come to the page: what it forbids is seen to from then on.
  await entry.type(SHIFT);
  await rest(1_500);
  await entry.selectWords('118/126 thôn');
  await entry.click('add-remark');
  await expectMarks(entry, ['remark: 118/126 thôn']);
});
