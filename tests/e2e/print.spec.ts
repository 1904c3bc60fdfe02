import type { Page } from '@playwright/test';
import { lookedAt, marked, openArticlePage, suggested } from './support/reading.ts';
import { selectText } from './support/select.ts';
import { expect, test } from './support/test.ts';

const MARKED = 'xắn quần lội bộ';

/** The line that the page draws under words of ours, by what they are to us. */
const lineUnder = (page: Page, state: string) =>
  page.evaluate((wanted) => {
    const [name] = [...CSS.highlights.keys()].filter((one) => one.includes(`-${wanted}-`));
    return getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine;
  }, state);

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in a ${colorScheme} scheme`, () => {
    test.use({ colorScheme });

    test('case 10 print-has-our-card-on-it: marks are printed; cards, messages, the adder and suggestions are not', async ({
      extension,
    }) => {
      const page = await openArticlePage(extension);
      await selectText(page, MARKED);
      await page.keyboard.press('r');
      await expect.poll(() => marked(page)).toEqual([MARKED]);
      await page.keyboard.press('Escape');
      // A key that comes while the note is being left is the note's.
      await expect.poll(async () => (await lookedAt(page)).length).toBe(0);
      await page.keyboard.press('Alt+g');
      await page.keyboard.press('x');
      await expect.poll(async () => (await lookedAt(page)).length).toBe(1);
      expect((await suggested(page)).length).toBeGreaterThan(0);
      const card = page.getByTestId('suggestion-card');
      const message = page.getByTestId('toast-action');
      await expect(card).toBeVisible();
      await expect(message).toBeVisible();
      for (const state of ['mark', 'suggestion', 'selected'])
        expect(await lineUnder(page, state)).toBe('underline');

      await page.emulateMedia({ media: 'print' });
      await expect(card).toBeHidden();
      await expect(message).toBeHidden();
      expect(await lineUnder(page, 'mark')).toBe('underline');
      expect(await lineUnder(page, 'suggestion')).toBe('none');
      expect(await lineUnder(page, 'selected')).toBe('none');

      await page.emulateMedia({ media: 'screen' });
      await selectText(page, 'học trò');
      await expect(page.getByTestId('add-remark')).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByTestId('add-remark')).toBeHidden();
    });
  });
