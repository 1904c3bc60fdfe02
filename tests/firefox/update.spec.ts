import { ALT, ESCAPE } from '../../tools/driver/firefox/keys.ts';
import { openFirefoxPopup } from '../../tools/driver/firefox/popup.ts';
import { updateInFirefox } from '../../tools/driver/firefox/update.ts';
import { expectMarks } from './support/marks.ts';
import { expectNote, noteOf } from './support/note.ts';
import { expect, test } from './support/test.ts';

test('case 13 extension-updated-under-an-open-page: in Firefox, which ends the script, what was half typed is taken over from our root', async ({
  firefox,
  entry,
}) => {
  await entry.selectWords('118/126 thôn');
  await entry.middleOf('add-statistic');
  await entry.type('s');
  await expectNote(entry, '');
  // Typed and not yet at rest: the script ends before it saves.
  await entry.type('chưa rõ tổng số thôn');
  await updateInFirefox(firefox, '9.1');
  await expectNote(entry, 'chưa rõ tổng số thôn');
  await expectMarks(entry, ['statistic: 118/126 thôn']);
  expect(await entry.evaluate(() => document.querySelectorAll('but-nho-ui').length)).toBe(1);
  await entry.type(ESCAPE);
  await entry.selectWords('7 thôn');
  await entry.middleOf('add-statistic');
  await entry.type('s');
  await expectMarks(entry, ['statistic: 118/126 thôn', 'statistic: 7 thôn']);
  const popup = await openFirefoxPopup(firefox, entry);
  await popup.waitFor(`document.querySelectorAll('[data-testid=mark]').length === 2`);
  // The note is on its way into the store while the second mark is made.
  await popup.waitFor(`document.body.textContent.includes('chưa rõ tổng số thôn')`);
  await popup.close();
  await entry.reload();
  await expectMarks(entry, ['statistic: 118/126 thôn', 'statistic: 7 thôn']);
});

test('what an ended script painted is taken away with its mark', async ({ firefox, entry }) => {
  await entry.selectWords('118/126 thôn');
  await entry.middleOf('add-statistic');
  await entry.type('s');
  await expectMarks(entry, ['statistic: 118/126 thôn']);
  await entry.type(ESCAPE);
  await updateInFirefox(firefox, '9.1');
  await expect.poll(() => entry.evaluate(() => document.querySelectorAll('but-nho-ui').length)).toBe(1);
  await expectMarks(entry, ['statistic: 118/126 thôn']);
  await expect
    .poll(async () => {
      await entry.typeHolding(ALT, 'n');
      return noteOf(entry);
    })
    .toBe('');
  await entry.click('delete');
  await expectMarks(entry, []);
});
