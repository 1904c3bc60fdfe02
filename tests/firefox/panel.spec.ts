import { DOWN } from '../../tools/driver/firefox/keys.ts';
import { openFirefoxSidebar } from '../../tools/driver/firefox/sidebar.ts';
import { expectMarks } from './support/marks.ts';
import { expect, test } from './support/test.ts';

test('the sidebar is in step with the page', async ({ firefox, entry }) => {
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
});
