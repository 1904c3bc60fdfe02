import { ALT, ESCAPE } from '../../tools/driver/firefox/keys.ts';
import type { RunningFirefox } from '../../tools/driver/firefox/launch.ts';
import type { FirefoxPage } from '../../tools/driver/firefox/page.ts';
import { openFirefoxPopup } from '../../tools/driver/firefox/popup.ts';
import { updateInFirefox } from '../../tools/driver/firefox/update.ts';
import { expectMarks } from './support/marks.ts';
import { expectNote, noteOf } from './support/note.ts';
import { expect, test } from './support/test.ts';

/** Updates the extension, and waits until the new reader's root alone stands in the page: the ended one's stays till then. */
async function updateUnder(page: FirefoxPage, firefox: RunningFirefox): Promise<void> {
  await page.evaluate(() => document.querySelector('but-nho-ui')?.setAttribute('data-ended', ''));
  await updateInFirefox(firefox, '9.1');
  await expect
    .poll(() =>
      page.evaluate(() =>
        Array.from(document.querySelectorAll('but-nho-ui'), (root) => root.hasAttribute('data-ended')),
      ),
    )
    .toEqual([false]);
}

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
  await updateUnder(entry, firefox);
  await expectNote(entry, 'chưa rõ tổng số thôn');
  await expectMarks(entry, ['statistic: 118/126 thôn']);
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
  await updateUnder(entry, firefox);
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
