import { editorOf, openFields } from '../../tools/driver/editor.ts';
import { unreadable } from './support/readable.ts';
import { marked, openArticlePage } from './support/reading.ts';
import { selectText } from './support/select.ts';
import { expect, test } from './support/test.ts';

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in a ${colorScheme} scheme`, () => {
    test.use({ colorScheme });

    test('every word of adder, cards and messages has a contrast of 4.5 or more, and the focus is seen', async ({
      extension,
    }) => {
      const page = await openArticlePage(extension);
      await selectText(page, '3.200 m2 đất');
      expect(await unreadable(page)).toEqual([]);
      await page.getByTestId('add-statistic').click();
      await expect.poll(() => marked(page)).toEqual(['3.200 m2 đất']);
      await openFields(page);
      expect(await unreadable(page)).toEqual([]);
      expect(await unreadable(editorOf(page))).toEqual([]);

      await page.getByTestId('rebound').click();
      const take = page.getByTestId('rebound-take');
      await expect(take).toBeEnabled();
      expect(await unreadable(page)).toEqual([]);
      await page.locator('h1').click();
      await expect(take).toBeDisabled();
      expect(await unreadable(page)).toEqual([]);
      // Once out of the new bounds and once out of the card.
      await expect(async () => {
        await page.keyboard.press('Escape');
        await expect(page.getByTestId('card')).toHaveCount(0, { timeout: 500 });
      }).toPass();

      await page.keyboard.press('Alt+g');
      const card = page.getByTestId('suggestion-card');
      await card.locator('summary').click();
      expect(await unreadable(page)).toEqual([]);
      await page.keyboard.press('x');
      await page.getByTestId('toast-action').waitFor();
      expect(await unreadable(page)).toEqual([]);
      // The card has the focus after a key, and each thing in it in turn.
      const ring = () =>
        card.evaluate((one) => {
          const root = one.getRootNode() as ShadowRoot;
          const drawn = root.activeElement === one.parentElement ? one : root.activeElement!;
          return getComputedStyle(drawn).outlineStyle;
        });
      expect(await ring()).toBe('solid');
      for (let step = 0; step < 5; step += 1) {
        await page.keyboard.press('Tab');
        expect(await ring()).toBe('solid');
      }
    });
  });
