import { openFirefoxPopup } from '../../tools/driver/firefox/popup.ts';
import { SAMPLE_ENTRY } from '../../tools/lib/site.ts';
import { expectMarks } from './support/marks.ts';
import { expect, reader, test } from './support/test.ts';

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
