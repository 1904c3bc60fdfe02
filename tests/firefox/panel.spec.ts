import { DOWN } from '../../tools/driver/firefox/keys.ts';
import { openFirefoxSidebar } from '../../tools/driver/firefox/sidebar.ts';
import { SAMPLE_ENTRY } from '../../tools/lib/site.ts';
import { inaccessible } from '../e2e/support/axe.ts';
import { firefoxSurface } from './support/axe.ts';
import { expectMarks } from './support/marks.ts';
import { OUT_OF_SIGHT } from './support/sidebar-box.ts';
import { expect, reader, test } from './support/test.ts';

test('the sidebar is in step with the page, also after it went away and came back', async ({
  firefox,
  entry,
}) => {
  await entry.selectWords('tăng 12,1%');
  await entry.middleOf('add-statistic');
  await entry.type('s');
  await expectMarks(entry, ['statistic: tăng 12,1%']);
  const sidebar = await openFirefoxSidebar(firefox, entry);
  const rows = `[...document.querySelectorAll('[data-testid=panel-mark] mark')].map((one) => one.textContent)`;
  const marks = () => sidebar.evaluate<string[]>(rows);
  await expect.poll(marks).toEqual(['tăng 12,1%']);

  await sidebar.click('panel-mark');
  await sidebar.waitFor(`document.querySelector('[aria-current=true]') !== null`);
  await sidebar.type('q');
  await sidebar.waitFor(`document.querySelector('[data-testid=panel-mark]').dataset.flag === 'doubtful'`);
  await sidebar.click('tab-suggestions');
  await sidebar.waitFor(`document.querySelectorAll('[data-testid=panel-suggestion]').length > 1`);
  await sidebar.type(`${DOWN}v`);
  await sidebar.click('tab-marks');
  await expect.poll(async () => (await marks()).length).toBe(2);

  // On the page the next suggestion is looked at meanwhile, which may turn the sidebar's list to it.
  const marksOnComingBack = async () => {
    await sidebar.click('tab-marks');
    return (await marks()).length;
  };
  await entry.goto('http://dangbo-mau.vn/tin-tuc/');
  await expect.poll(marks).toEqual([]);
  await entry.evaluate(() => void setTimeout(() => history.back()));
  await expect.poll(marksOnComingBack).toBe(2);
  await reader(entry);
  await entry.goto(SAMPLE_ENTRY);
  await expect.poll(marksOnComingBack).toBe(2);
  await sidebar.waitFor(`document.querySelector('[data-flag=doubtful]') !== null`);
});

for (const [locale, colorScheme] of [
  ['vi', 'light'],
  ['en', 'dark'],
] as const)
  test.describe(`in ${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme });

    test('the sidebar shows all of its tabs at the width that Firefox gives it, and they are accessible', async ({
      firefox,
      entry,
    }) => {
      await entry.selectWords('tăng 12,1%');
      await entry.middleOf('add-statistic');
      await entry.type('s');
      const sidebar = await openFirefoxSidebar(firefox, entry);
      await sidebar.waitFor(`document.querySelectorAll('[data-testid=panel-mark]').length === 1`);
      expect(await sidebar.evaluate<number>('innerWidth')).toBeLessThan(400);
      for (const tab of ['marks', 'suggestions', 'findings']) {
        await sidebar.click(`tab-${tab}`);
        await sidebar.waitFor(`document.querySelector('#tab-${tab}[aria-selected=true]') !== null`);
        expect.soft(await sidebar.evaluate(OUT_OF_SIGHT), tab).toEqual([]);
        if (locale === 'vi')
          expect.soft(await inaccessible(firefoxSurface(firefox, sidebar)), tab).toEqual([]);
      }
    });
  });
