import { marked, openArticlePage, placeOf } from './support/reading.ts';
import { selectText } from './support/select.ts';
import { expect, test } from './support/test.ts';

const FIGURE = '3.200 m2 đất';

test('the strip shows marks and suggestions, leads there, and takes nothing from the page', async ({
  extension,
}) => {
  const page = await openArticlePage(extension, {
    style: 'p{margin-bottom:700px}',
    before: '<button id="co" onclick="this.textContent = scrollY">Cỡ chữ</button>',
  });
  const strip = page.getByTestId('strip');
  await page.mouse.move(300, 300);
  await expect(strip).toHaveAttribute('aria-label', /^Chỗ đánh dấu trong bài: 0 đánh dấu, \d+ gợi ý$/);
  const width = await page.evaluate(() => document.documentElement.clientWidth);
  const box = (await strip.boundingBox())!;
  expect(box.x + box.width).toBe(width);

  await selectText(page, FIGURE);
  await page.getByTestId('add-statistic').click();
  await expect.poll(() => marked(page)).toEqual([FIGURE]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('card')).toHaveCount(0);
  await expect(strip).toHaveAttribute('aria-label', /: 1 đánh dấu,/);

  // From the foot of the page to the mark, and the keyboard stays where it was.
  const { y } = await placeOf(page, FIGURE);
  const share = await page.evaluate((top) => (top + scrollY) / document.documentElement.scrollHeight, y);
  await page.evaluate(() => document.querySelector<HTMLElement>('#co')!.focus());
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.mouse.click(width - 7, Math.round(share * box.height) + 1);
  await expect(page.getByTestId('card')).toContainText(FIGURE);
  const seen = await placeOf(page, FIGURE);
  expect(seen.y).toBeGreaterThanOrEqual(0);
  expect(seen.y).toBeLessThan(box.height);

  await page.emulateMedia({ media: 'print' });
  await expect(strip).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(strip).toBeVisible();
  await page.keyboard.press('h');
  await expect(strip).toHaveCount(0);
  await page.keyboard.press('h');
  await expect(strip).toHaveCount(1);
});

test('half a figure is marked whole, and the adder says so before; with Alt it stays half', async ({
  extension,
}) => {
  const page = await openArticlePage(extension);
  const drag = async (words: string) => {
    const { x, y, width, height } = await placeOf(page, words);
    await page.mouse.move(x + 1, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width - 1, y + height / 2, { steps: 5 });
    await page.mouse.up();
  };
  await drag('1,4');
  await expect(page.getByRole('toolbar')).toContainText('“31,4%”');
  await page.getByTestId('add-remark').click();
  await expect.poll(() => marked(page)).toEqual(['31,4%']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.down('Alt');
  await drag('2,8');
  await page.keyboard.up('Alt');
  await expect(page.getByRole('toolbar')).not.toContainText('“');
  await page.getByTestId('add-remark').click();
  await expect.poll(() => marked(page)).toEqual(['31,4%', '2,8']);
});
