import { revokeSites } from '../../tools/driver/firefox/addon.ts';
import { ESCAPE } from '../../tools/driver/firefox/keys.ts';
import { openFirefoxPopup } from '../../tools/driver/firefox/popup.ts';
import { SAMPLE_ENTRY } from '../../tools/lib/site.ts';
import { expectMarks } from './support/marks.ts';
import { expect, reader, test } from './support/test.ts';

/** An expression: whether the popup lists both marks, which are stored then. */
const MARKS_SHOWN = `document.querySelectorAll('[data-testid=mark]').length === 2`;

test('where Firefox lets no extension into a site, a click on the icon has the page read, and the site can be asked for', async ({
  launch,
}) => {
  const firefox = await launch({ keepsSites: true });
  const { page } = firefox;
  await page.goto(SAMPLE_ENTRY);
  expect(await page.evaluate(() => document.querySelector('but-nho-ui') === null)).toBe(true);
  // Firefox takes the click as leave for this visit, and lets the detector in.
  const popup = await openFirefoxPopup(firefox, page);
  await popup.waitFor(`document.querySelector('[data-testid=no-marks]')`);
  await popup.close();
  await page.selectWords('118/126 thôn');
  await page.middleOf('add-statistic');
  await page.type('s');
  await expectMarks(page, ['statistic: 118/126 thôn']);

  const again = await openFirefoxPopup(firefox, page);
  await again.click('switch-site');
  await again.waitFor(`document.querySelector('[data-testid=switch-site]')?.checked`);
  await again.close();
  await page.reload();
  await reader(page);
  await expectMarks(page, ['statistic: 118/126 thôn']);
});

test('a site that the person takes away again is told from one that is read, and what was marked there is kept', async ({
  firefox,
  entry,
}) => {
  const mark = 'statistic: 118/126 thôn';
  await entry.selectWords('118/126 thôn');
  await entry.middleOf('add-statistic');
  await entry.type('s');
  await expectMarks(entry, [mark]);
  await entry.type(ESCAPE);
  await revokeSites(firefox.marionette, ['*://*.vn/*']);
  // The reader that is there goes on: what is marked with it is saved.
  await entry.selectWords('tăng 12,1%');
  await entry.middleOf('add-statistic');
  await entry.type('s');
  await expectMarks(entry, [mark, 'statistic: tăng 12,1%']);
  await entry.type(ESCAPE);
  const saved = await openFirefoxPopup(firefox, entry);
  await saved.waitFor(MARKS_SHOWN);
  await saved.close();
  await entry.reload();
  expect(await entry.evaluate(() => document.querySelector('but-nho-ui') === null)).toBe(true);
  // A click on the icon is leave for this visit, and the site can be had again.
  const popup = await openFirefoxPopup(firefox, entry);
  await popup.waitFor(MARKS_SHOWN);
  expect(await popup.evaluate(`document.querySelector('[data-testid=switch-site]').checked`)).toBe(false);
  await popup.close();
  await reader(entry);
  await expectMarks(entry, [mark, 'statistic: tăng 12,1%']);
});
