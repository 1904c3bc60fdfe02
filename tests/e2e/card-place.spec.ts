import type { Locator, Page } from '@playwright/test';
import { noteOf, openFields } from '../../tools/driver/editor.ts';
import type { PageParts } from './support/pages.ts';
import { coverOfFocus, faultsOfPlace, marked, openArticlePage, placeOf } from './support/reading.ts';
import { selectText } from './support/select.ts';
import { expect, longUnless, test } from './support/test.ts';

const WORDS = 'học trò phải xắn quần';
/** How near an adder or a card stands, in pixels. */
const NEAR = 12;

/** Waits until something of ours stands next to the words, inside the window, and not over them. */
async function expectBeside(page: Page, ours: Locator, words: string): Promise<void> {
  await expect
    .poll(async () => {
      const [box, at, window] = await Promise.all([
        ours.boundingBox(),
        placeOf(page, words),
        page.evaluate(() => ({ width: innerWidth, height: innerHeight })),
      ]);
      if (!box) return ['not there'];
      // Beside a column it stands at their height, else right above or below them.
      const gap = Math.max(at.y - box.y - box.height, box.y - at.y - at.height);
      return [...faultsOfPlace(box, at, window), ...(gap > NEAR ? [`far from its words: ${gap}`] : [])];
    })
    .toEqual([]);
}

/** Waits until a card stands in the window, and not over its words. */
async function expectClear(page: Page, card: Locator, words: string): Promise<void> {
  await expect
    .poll(async () => {
      const [box, at] = await Promise.all([card.boundingBox(), placeOf(page, words)]);
      return box ? faultsOfPlace(box, at, page.viewportSize()!) : ['not there'];
    })
    .toEqual([]);
}

test('a card stands beside the column, else below its last line, else at an edge of a small window', async ({
  extension,
}) => {
  const page = await openArticlePage(extension, {
    style: 'body{margin:0 40px;width:auto}p{max-width:620px}',
  });
  await page.setViewportSize({ width: 1366, height: 700 });
  // Over two lines at each width.
  const words = 'Chi bộ bản họp bốn buổi tối liền mới chốt được cách làm: đảng viên hiến đất trước';
  await selectText(page, words);
  await page.getByTestId('add-remark').click();
  const card = page.getByTestId('card');
  const leader = page.locator('.leader');
  const boxes = async () => ({ box: (await card.boundingBox())!, at: await placeOf(page, words) });

  await expectClear(page, card, words);
  const { box: beside } = await boxes();
  expect(beside.x).toBe(40 + 620 + 8);
  const hairline = (await leader.boundingBox())!;
  expect(hairline.x + hairline.width).toBeCloseTo(beside.x, 0);
  expect(hairline.y).toBeLessThan((await boxes()).at.y + 40);

  await page.setViewportSize({ width: 900, height: 700 });
  await expect.poll(async () => (await boxes()).box.x).toBeLessThan(660);
  await expectClear(page, card, words);
  const { box: below, at } = await boxes();
  expect(below.y).toBeGreaterThanOrEqual(at.y + at.height);
  await expect(leader).toBeHidden();

  await page.setViewportSize({ width: 540, height: 800 });
  await expect.poll(async () => (await boxes()).box.width).toBe(540);
  await expectClear(page, card, words);
  const { box: docked } = await boxes();
  expect(docked.y + docked.height).toBe(800);
  // Words that would be scrolled behind it: it goes out of their way.
  await page.evaluate(() => document.body.style.setProperty('padding-top', '450px'));
  await expect.poll(async () => (await boxes()).box.y).toBe(0);
  await expectClear(page, card, words);
});

/** Ways in which a page enlarges or moves itself. */
const ENLARGED: Record<string, PageParts> = {
  'html zoomed': { style: 'html{zoom:1.5}' },
  'html zoomed out': { style: 'html{zoom:.7}' },
  'body zoomed': { style: 'body{zoom:1.5}' },
  'html and body zoomed': { style: 'html{zoom:1.2}body{zoom:1.3}' },
  'html transformed': { style: 'html{transform:scale(1.1) translateX(40px);transform-origin:0 0}' },
  'body transformed': { style: 'body{transform:scale(.8);transform-origin:0 0}' },
  'html filtered': { style: 'html{filter:sepia(.3);contain:paint}' },
};

/** One way of each sort; the others come with `npm run test:long`. */
const USUAL = ['html zoomed', 'body transformed'];

for (const [name, parts] of Object.entries(ENLARGED))
  test(
    `case 09 zoomed-page-hides-the-adder: ${name}: adder and card stand beside the words, as large as ever`,
    longUnless(USUAL.includes(name)),
    async ({ extension }) => {
      const page = await openArticlePage(extension, parts);
      await page.mouse.wheel(0, 150);
      await selectText(page, WORDS);
      const adder = page.getByRole('toolbar');
      await expectBeside(page, adder, WORDS);
      expect((await adder.boundingBox())!.height).toBeLessThan(60);
      await page.getByTestId('add-remark').click();
      const card = page.getByTestId('card');
      await expectBeside(page, card, WORDS);
      expect(Math.round((await card.boundingBox())!.width)).toBe(344);
    },
  );

test('case 09 zoomed-page-hides-the-adder: a card follows when the page is enlarged under it', async ({
  extension,
}) => {
  const page = await openArticlePage(extension, {
    style: 'html.to{zoom:1.4}',
    before: '<button id="co" onclick="document.documentElement.classList.toggle(\'to\')">A+</button>',
  });
  await selectText(page, WORDS);
  await page.keyboard.press('r');
  await expectBeside(page, page.getByTestId('card'), WORDS);
  await page.evaluate(() => document.querySelector<HTMLElement>('#co')!.click());
  await expectBeside(page, page.getByTestId('card'), WORDS);
});

/** Small laptops, and a window of 1280 × 900 at 150, 200 and 400 %. */
const WINDOWS = [
  [853, 600],
  [640, 450],
  [640, 360],
  [320, 400],
  [320, 225],
] as const;

for (const [width, height] of WINDOWS)
  test(
    `case 23 card-crushed-in-a-small-window: ${width} × ${height}: quote and note keep their height, the words stay in sight`,
    longUnless(width === 853 || height === 225),
    async ({ extension }) => {
      const page = await openArticlePage(extension, { style: 'body{width:auto;max-width:720px}' });
      await page.setViewportSize({ width, height });
      const figure = '3.200 m2 đất';
      await selectText(page, figure);
      await page.getByTestId('add-statistic').click();
      await expect.poll(() => marked(page)).toEqual([figure]);
      const card = page.getByTestId('card');
      await openFields(page);
      await expectClear(page, card, figure);
      expect((await card.locator('blockquote').boundingBox())!.height).toBeGreaterThanOrEqual(20);
      expect((await noteOf(page).boundingBox())!.height).toBeGreaterThanOrEqual(44);
      expect(await coverOfFocus(page)).toBeNull();
      // All of the card can be reached. The browser learns a moment later that the frame in it has been scrolled away.
      await page.getByTestId('delete').hover();
      await page.getByTestId('delete').click();
      await expect.poll(() => marked(page)).toEqual([]);

      // The message stays for a while, and may lie over the text.
      await page.getByRole('button', { name: 'Bỏ qua' }).click();
      for (let step = 0; step < 8; step += 1) {
        await page.keyboard.press('Alt+g');
        await expect
          .poll(async () => {
            const cover = await coverOfFocus(page);
            const box = (await page.getByTestId('suggestion-card').boundingBox())!;
            const isOut = box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height;
            return cover ?? (isOut ? JSON.stringify(box) : null);
          })
          .toBeNull();
      }
    },
  );
