import type { Page } from '@playwright/test';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import type { PageParts } from './support/pages.ts';
import { coverOfFocus, lookedAt, marked, openArticlePage, suggested } from './support/reading.ts';
import { selectText } from './support/select.ts';
import { expect, longUnless, test } from './support/test.ts';

/** Words near the end of the article. */
const LAST = '46/52 hộ';

async function mark(page: Page, words: string): Promise<void> {
  await selectText(page, words);
  await page.keyboard.press('r');
  await expect.poll(() => marked(page)).toContain(words);
  await page.keyboard.press('Escape');
}

const SPREAD = '.noi-dung p{margin:120px 0}';
const box = (style: string) => (text: string) => `<div id="hop" style="${style}">${text}</div>`;

/** Pages whose article scrolls in a box of its own, in each way that moves words otherwise than the window does. */
const BOXES: Record<string, PageParts> = {
  'a box in a page that does not scroll': {
    style: `html,body{height:100%;overflow:hidden}.noi-dung{height:300px;overflow:auto}${SPREAD}`,
  },
  'a body that scrolls itself': {
    style: `html{height:100%;overflow:hidden}body{height:100%;overflow:auto}${SPREAD}`,
  },
  'a box in a box below the first window': {
    style: SPREAD,
    before: '<div style="height:1500px"></div>',
    around: (text) => box('height:500px;overflow-y:scroll')(box('height:300px;overflow:auto')(text)),
  },
  'a box that glides, enlarged': {
    style: `${SPREAD}.noi-dung{zoom:1.4;height:300px;overflow:auto;scroll-behavior:smooth}`,
  },
  'a box that scrolls sideways, too': {
    style: `.noi-dung{height:300px;overflow:auto}.noi-dung p{white-space:nowrap;margin:120px 0}`,
  },
  'a page with a header that stays': {
    style: `${SPREAD}#dau{position:sticky;top:0;height:120px;background:#fff;z-index:5}`,
    before: '<div id="dau">Trang tin</div>',
  },
};

const USUAL = ['a body that scrolls itself', 'a box that glides, enlarged', 'details in details'];

for (const [name, parts] of Object.entries(BOXES))
  test(
    `case 03 article-in-its-own-scroll-box: ${name}: every suggestion stepped to is in sight`,
    longUnless(USUAL.includes(name)),
    async ({ extension }) => {
      const page = await openArticlePage(extension, parts);
      const count = (await suggested(page)).length;
      for (let step = 0; step < count; step += 1) {
        const before = await lookedAt(page);
        await page.keyboard.press('Alt+g');
        await expect.poll(() => lookedAt(page)).not.toEqual(before);
        await expect.poll(() => coverOfFocus(page)).toBeNull();
      }
    },
  );

test('words beside the window come into it, where a page is wider than the window', async ({ extension }) => {
  const page = await openArticlePage(extension);
  await page.setViewportSize({ width: 400, height: 500 });
  for (let step = 0; step < 8; step += 1) {
    const before = await lookedAt(page);
    await page.keyboard.press('Alt+g');
    await expect.poll(() => lookedAt(page)).not.toEqual(before);
    await expect.poll(() => coverOfFocus(page)).toBeNull();
  }
});

test('case 03 article-in-its-own-scroll-box: a click in the popup brings the mark into sight', async ({
  extension,
}) => {
  const page = await openArticlePage(extension, BOXES['a box in a page that does not scroll']);
  await mark(page, LAST);
  const scrolled = () => page.evaluate(() => document.querySelector('.noi-dung')!.scrollTop);
  await page.evaluate(() => document.querySelector('.noi-dung')!.scrollTo(0, 0));
  const popup = await openPopupInTab(extension, page);
  await popup.getByTestId('mark').getByTestId('show-mark').click();
  await page.bringToFront();
  await expect.poll(() => lookedAt(page)).toEqual([LAST]);
  expect(await coverOfFocus(page)).toBeNull();
  expect(await scrolled()).toBeGreaterThan(0);
});

/** Ways a page folds text so that it is still part of the page, and how to fold it. */
const FOLDS: Record<string, [around: (text: string) => string, fold: string]> = {
  'a closed details': [
    (text) => `<details id="phan" open><summary>Phần hai</summary>${text}</details>`,
    'phan.open = false',
  ],
  'details in details': [
    (text) =>
      `<details id="ngoai" open><summary>Bài</summary><details id="phan" open><summary>Phần hai</summary>${text}</details></details>`,
    'phan.open = false; ngoai.open = false',
  ],
  'a part hidden until it is found': [
    (text) => `<div id="phan">${text}</div>`,
    "phan.hidden = 'until-found'; phan.addEventListener('beforematch', () => { window.found = true; })",
  ],
};

for (const [name, [around, fold]] of Object.entries(FOLDS))
  test(
    `case 11 closed-details: ${name} opens for the mark that is looked at`,
    longUnless(USUAL.includes(name)),
    async ({ extension }) => {
      const page = await openArticlePage(extension, { around });
      await mark(page, LAST);
      await page.evaluate(fold);
      await page.locator('h1').click();
      await page.keyboard.press('Alt+n');
      await expect.poll(() => lookedAt(page)).toEqual([LAST]);
      await expect.poll(() => coverOfFocus(page)).toBeNull();
      if (name.includes('until')) expect(await page.evaluate('found')).toBe(true);
    },
  );

test('case 11 closed-details: the key works right after the reviewer has closed the part', async ({
  extension,
}) => {
  const page = await openArticlePage(extension, { around: FOLDS['a closed details']![0] });
  await mark(page, LAST);
  await page.locator('summary').click();
  await page.keyboard.press('Alt+n');
  await expect.poll(() => coverOfFocus(page)).toBeNull();
});

test('case 11 closed-details: what the page folds in a way of its own is not seen, and said to be so', async ({
  extension,
}) => {
  const page = await openArticlePage(extension, { around: (text) => `<div id="phan">${text}</div>` });
  await mark(page, LAST);
  await page.evaluate("phan.style.cssText = 'max-height:40px;overflow:hidden'");
  await page.locator('h1').click();
  await page.keyboard.press('Alt+n');
  await expect(page.locator('but-nho-ui').getByText('đang bị trang thu gọn')).toBeVisible();
  await page.evaluate("phan.style.cssText = ''");
  await page.keyboard.press('Alt+p');
  await expect.poll(() => coverOfFocus(page)).toBeNull();
});
