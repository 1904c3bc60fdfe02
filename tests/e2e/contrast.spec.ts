import type { FrameLocator, Page } from '@playwright/test';
import { editorOf, openFields } from '../../tools/driver/editor.ts';
import { marked, openArticlePage } from './support/reading.ts';
import { selectText } from './support/select.ts';
import { expect, test } from './support/test.ts';

/** WCAG 2.2, 1.4.3. */
const READABLE = 4.5;

/** What of our UI cannot be read as it is drawn now: words, and their contrast with what is behind them. */
function unreadable(page: Page | FrameLocator): Promise<string[]> {
  return page.locator('.bn').evaluate((root, least) => {
    type Colour = [number, number, number, number];
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const read = (css: string): Colour => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      return [r!, g!, b!, a! / 255];
    };
    const over = ([r, g, b, a]: Colour, [x, y, z]: Colour): Colour => [
      r * a + x * (1 - a),
      g * a + y * (1 - a),
      b * a + z * (1 - a),
      1,
    ];
    const luminance = (colour: Colour) =>
      [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
        const share = colour[index]! / 255;
        return sum + weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
      }, 0);
    const ratio = (a: Colour, b: Colour) => {
      const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
      return (high + 0.05) / (low + 0.05);
    };
    const groundOf = (element: Element | null): Colour => {
      if (!element) return [255, 255, 255, 1];
      const colour = read(getComputedStyle(element).backgroundColor);
      return colour[3] === 1 ? colour : over(colour, groundOf(element.parentElement));
    };
    const faults: string[] = [];
    const judge = (element: Element, words: string, css: string) => {
      if (!words.trim() || !element.checkVisibility()) return;
      const ground = groundOf(element);
      const found = ratio(over(read(css), ground), ground);
      if (found < least) faults.push(`${words.trim()}: ${found.toFixed(2)}`);
    };
    for (const element of root.querySelectorAll('*')) {
      const words = [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join('');
      judge(element, words, getComputedStyle(element).color);
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
        judge(element, element.value, getComputedStyle(element).color);
        judge(element, element.placeholder, getComputedStyle(element, '::placeholder').color);
      }
    }
    return faults;
  }, READABLE);
}

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

      await page.keyboard.press('j');
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
