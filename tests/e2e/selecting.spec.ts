import type { Page } from '@playwright/test';
import { selectWords, wordsPlace } from '../../tools/driver/selection.ts';
import { ARTICLE, articlePage, type PageParts, servePage } from './support/pages.ts';
import { lookedAt, marked, openArticlePage } from './support/reading.ts';
import { selectText } from './support/select.ts';
import { storedRows } from './support/store.ts';
import { expect, longUnless, test } from './support/test.ts';

const WORDS = 'xắn quần lội bộ';

/** Ways in which sites forbid selecting. */
const FORBIDDING: Record<string, PageParts> = {
  'a style and handlers on the body': {
    style: 'body{user-select:none;-webkit-user-select:none}',
    body: 'onselectstart="return false" oncontextmenu="return false" ondragstart="return false"',
  },
  'a style on every element, in strong words': {
    style: '#bai *{user-select:none!important}',
    body: 'id="bai"',
  },
  'a press that is swallowed': { body: 'onmousedown="return false"' },
  'a press that is swallowed before anybody hears of it': {
    script:
      "for (const type of ['pointerdown', 'mousedown', 'selectstart']) addEventListener(type, (event) => { if (!event.target.closest?.('button')) event.preventDefault(); }, true);",
  },
  'a style that comes after a while': {
    script: "setTimeout(() => { document.body.style.userSelect = 'none'; }, 1500);",
  },
};

/** The pointer is over the page, as it is long before it selects: what the page forbids is seen to from then on. */
async function arrive(page: Page): Promise<void> {
  await page.mouse.move(5, 5);
  await expect(page.getByTestId('toasts')).toHaveCount(1);
}

const USUAL = [
  'a style on every element, in strong words',
  'a press that is swallowed before anybody hears of it',
];

for (const [name, parts] of Object.entries(FORBIDDING))
  test(
    `case 21 site-forbids-selecting: ${name}: the reviewer selects and marks`,
    longUnless(USUAL.includes(name)),
    async ({ extension }) => {
      const page = await openArticlePage(extension, {
        ...parts,
        around: (text) => `${text}<button id="nut" onclick="window.pressed = true">Xem thêm tin này</button>`,
      });
      await arrive(page);
      if (name.includes('after a while'))
        await page.waitForFunction(() => document.body.style.userSelect === 'none');
      await selectText(page, WORDS);
      await page.getByTestId('add-remark').click();
      await expect.poll(() => marked(page)).toEqual([WORDS]);
      await page.keyboard.press('Escape');
      await page.locator('#nut').click();
      expect(await page.evaluate('pressed')).toBe(true);
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).userSelect)).toBe(
        await page.evaluate(() => getComputedStyle(document.querySelector('#chan')!).userSelect),
      );
    },
  );

test('case 21 site-forbids-selecting: where the site takes every selection away again, the reviewer is told, once', async ({
  extension,
}) => {
  const page = await openArticlePage(extension, {
    script: "document.addEventListener('selectionchange', () => getSelection().removeAllRanges());",
  });
  const told = page.locator('but-nho-ui').getByText('không cho bôi đen');
  await arrive(page);
  await selectWords(page, WORDS);
  await expect(told).toHaveCount(1);
  await selectWords(page, WORDS);
  await page.keyboard.press('Alt+g');
  await expect(page.getByTestId('suggestion-card')).toBeVisible();
  await expect(told).toHaveCount(1);
});

test('a selection that begins in the line of the day is marked whole, says so before, and tells of a change there', async ({
  extension,
}) => {
  const day = 'Thứ Ba, 12/10/2021 - 08:15';
  const page = await openArticlePage(extension);
  const from = await wordsPlace(page, '12/10/2021 - 08:15');
  const to = await wordsPlace(page, 'Ba năm trước');
  await page.mouse.move(from.from.x, from.from.y);
  await page.mouse.down();
  await page.mouse.move(to.to.x, to.to.y, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByText('Ngoài thân bài')).toBeVisible();
  await page.getByTestId('add-remark').click();
  const quote = `12/10/2021 - 08:15\n${ARTICLE.title}\nBa năm trước`;
  const annotations = async () => (await storedRows(extension)).annotations;
  await expect.poll(async () => (await annotations()).map(({ target }) => target.exact)).toEqual([quote]);
  const letters = (text: string) => text.replace(/\s/g, '');
  expect((await marked(page)).map(letters)).toEqual([letters(quote)]);

  const corrected = articlePage({}).replace(day, 'Thứ Tư, 13/10/2021 - 08:15');
  await servePage(extension.context, ARTICLE.url, corrected);
  await page.reload();
  await expect(page.locator('but-nho-ui').getByText('cần xem lại')).toBeVisible();
  await expect
    .poll(async () => (await annotations()).map(({ anchorStatus }) => anchorStatus))
    .toEqual(['changed']);
});

test('three clicks on the last paragraph mark the paragraph, inside of the article', async ({
  extension,
}) => {
  const page = await openArticlePage(extension);
  const { from } = await wordsPlace(page, 'Theo báo cáo của Đảng ủy xã');
  await page.mouse.click(from.x + 20, from.y, { clickCount: 3 });
  await page.getByTestId('add-remark').waitFor();
  await expect(page.getByText('Ngoài thân bài')).toHaveCount(0);
});

test('a site that lets its text be selected is left as it is', async ({ extension }) => {
  const page = await openArticlePage(extension);
  const before = await page.evaluate(() => document.body.outerHTML);
  await selectText(page, WORDS);
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
});

test('after new bounds nothing is selected and the mark is seen; Delete deletes only what is seen', async ({
  extension,
}) => {
  const page = await openArticlePage(extension);
  await selectText(page, WORDS);
  await page.keyboard.press('r');
  await page.getByTestId('rebound').click();
  await selectText(page, 'học trò phải xắn quần lội bộ tới lớp');
  await page.getByTestId('rebound-take').click();
  const card = page.getByTestId('card');
  await expect(card).toContainText('học trò phải xắn quần lội bộ tới lớp');
  await expect.poll(() => lookedAt(page)).toEqual(['học trò phải xắn quần lội bộ tới lớp']);
  expect(await page.evaluate(() => getSelection()!.isCollapsed)).toBe(true);

  // Given up: the card comes back, and nothing stays selected either.
  await page.getByTestId('rebound').click();
  await page.keyboard.press('Escape');
  await expect(card).toBeVisible();
  expect(await page.evaluate(() => getSelection()!.isCollapsed)).toBe(true);

  // What is not seen is not deleted.
  await selectText(page, 'lầy lội');
  await expect(card).toHaveCount(0);
  await page.keyboard.press('Delete');
  await page.keyboard.press('Alt+n');
  await expect(card).toContainText('học trò phải xắn quần lội bộ tới lớp');
  expect(await page.evaluate(() => getSelection()!.isCollapsed)).toBe(true);
  await page.keyboard.press('Delete');
  await expect.poll(() => marked(page)).toEqual([]);
});
