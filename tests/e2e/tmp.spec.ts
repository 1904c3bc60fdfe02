import { marked, openArticlePage } from './support/reading.ts';
import { selectText } from './support/select.ts';
import { expect, test } from './support/test.ts';

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('shots', async ({ extension }) => {
      for (const [w, h] of [
        [1280, 900],
        [640, 450],
        [640, 360],
        [320, 400],
        [320, 225],
        [1700, 800],
      ] as const) {
        const page = await openArticlePage(extension, {
          style: `body{width:auto;max-width:720px}${colorScheme === 'dark' ? 'body{background:#1b1b1b;color:#ddd}' : ''}`,
        });
        await page.setViewportSize({ width: w, height: h });
        await selectText(page, '3.200 m2 đất');
        await page.screenshot({ path: `/tmp/shots/${colorScheme}-${w}x${h}-adder.png` });
        await page.getByTestId('add-statistic').click();
        await expect.poll(() => marked(page)).toContain('3.200 m2 đất');
        const t = Date.now();
        await page.getByTestId('card').locator('summary').click();
        console.log(w, h, 'summary', Date.now() - t);
        await page.screenshot({ path: `/tmp/shots/${colorScheme}-${w}x${h}-card.png` });
        await page.getByTestId('delete').click();
        console.log(w, h, 'delete', Date.now() - t);
        await page.screenshot({ path: `/tmp/shots/${colorScheme}-${w}x${h}-deleted.png` });
        await page.keyboard.press('j');
        await page.waitForTimeout(300);
        await page.screenshot({ path: `/tmp/shots/${colorScheme}-${w}x${h}-sugg.png` });
        await page.close();
      }
    });
  });
