import { welcomePage } from '../../tools/driver/launch.ts';
import { readStore } from '../../tools/driver/store.ts';
import { expect, test } from '../e2e/support/test.ts';
import { AWARD_NAME } from './council.ts';

// A browser without Vietnamese would get a copy of the build, of another id.
test.use({ locale: 'en' });

test('Chromium: the council’s award and list wait on the first page, and the icon is pinned', async ({
  launch,
  output,
}) => {
  const extension = await launch({ withWelcome: true });
  const page = await welcomePage(extension.context);
  await expect(page.getByTestId('preset')).toContainText(AWARD_NAME);
  await page.screenshot({ path: `${output}-welcome.png`, fullPage: true });
  await page.getByTestId('name').fill('Vũ Hạnh Nguyên');
  await page.getByTestId('begin').click();
  await page.getByTestId('add').click();
  await page.getByTestId('preset-entries').click();
  await expect(page.getByTestId('fresh')).toHaveCount(1);
  await page.screenshot({ path: `${output}-entries.png`, fullPage: true });
  await page.getByTestId('keep').click();
  await expect(page.getByTestId('entry')).toContainText('BM-01');
  const { awards } = await readStore(extension);
  expect(awards).toMatchObject([{ name: AWARD_NAME }]);
  const settings = await extension.worker.evaluate(async () =>
    (
      globalThis as unknown as { chrome: { action: { getUserSettings: () => Promise<object> } } }
    ).chrome.action.getUserSettings(),
  );
  expect(settings).toMatchObject({ isOnToolbar: true });
});
