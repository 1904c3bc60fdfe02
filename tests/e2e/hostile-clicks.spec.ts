import type { Page } from '@playwright/test';
import type { RunningExtension } from '../../tools/driver/launch.ts';
import { expectMarks } from './support/marks.ts';
import { ARTICLE, articleHtml, servePage } from './support/pages.ts';
import { selectText } from './support/select.ts';
import { expect, longUnless, test } from './support/test.ts';

const MARK = { name: 'statistic-mark', text: '18 hộ', occurrence: 1 };

/** How a page makes the reviewer press a button of ours unknowingly. */
interface Trick {
  /** Of the button: what the page does to it. */
  name: string;
  /** Runs in the page, long before the click. */
  play: () => void;
  /** CSS pixels above the button where the reviewer clicks. */
  above?: number;
}

/** Milliseconds after which what the page did is no news: longer than we look back. */
const LONG = 700;

/** One line of style on our host element, as a page can set it. */
const styled = (name: string, property: string, value: string): Trick => ({
  name,
  play: new Function(
    `document.querySelector('but-nho-ui').style.setProperty('${property}', '${value}', 'important')`,
  ) as () => void,
});

const TRICKS: Trick[] = [
  styled('is nearly transparent', 'opacity', '0.05'),
  styled('is a little transparent', 'opacity', '0.9'),
  styled('is blurred', 'filter', 'blur(6px)'),
  styled('is blended away', 'mix-blend-mode', 'difference'),
  styled('is clipped', 'clip-path', 'inset(0 0 0 99.9%)'),
  styled('is scaled down', 'scale', '0.4'),
  styled('is zoomed away', 'zoom', '0.5'),
  styled('lets clicks through', 'pointer-events', 'none'),
  {
    name: 'is covered by a picture above all layers',
    play: () => {
      const cover = document.createElement('div');
      cover.className = 'cover';
      cover.popover = 'manual';
      cover.style.cssText =
        'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;background:#fff;pointer-events:none';
      document.body.append(cover);
      cover.showPopover();
    },
  },
  {
    name: 'was covered until the moment of the click',
    play: () => {
      const cover = document.createElement('div');
      cover.className = 'cover';
      cover.popover = 'manual';
      cover.style.cssText =
        'position:fixed;inset:0;width:100vw;height:100vh;margin:0;border:0;background:#fff;pointer-events:none';
      document.body.append(cover);
      cover.showPopover();
      addEventListener('pointermove', () => cover.remove(), { once: true });
    },
  },
  {
    name: 'was transparent until the moment of the click',
    play: () => {
      const { style } = document.querySelector<HTMLElement>('but-nho-ui')!;
      style.setProperty('opacity', '0.01', 'important');
      addEventListener('pointermove', () => style.removeProperty('opacity'), { once: true });
    },
  },
  {
    name: 'goes transparent at the moment of the click',
    play: () => {
      const { style } = document.querySelector<HTMLElement>('but-nho-ui')!;
      addEventListener('pointermove', () => style.setProperty('opacity', '0', 'important'), { once: true });
    },
  },
  {
    name: 'is moved under the pointer at the moment of the click',
    play: () => {
      const { style } = document.querySelector<HTMLElement>('but-nho-ui')!;
      const move = () => style.setProperty('transform', 'translateY(-120px)', 'important');
      addEventListener('pointermove', move, { once: true });
    },
    above: 120,
  },
  {
    name: 'is taken out of the top layer into a transparent box at the moment of the click',
    play: () => {
      const box = document.createElement('div');
      box.className = 'cover';
      box.style.opacity = '0.01';
      const wrap = () => box.append(document.querySelector('but-nho-ui')!);
      document.documentElement.append(box);
      addEventListener('pointermove', wrap, { once: true });
    },
  },
];

test.beforeEach(async ({ extension }) => {
  await servePage(extension.context, ARTICLE.url, articleHtml(ARTICLE.title, ARTICLE.paragraphs));
});

/** One of each kind of trick; the others come with `npm run test:long`. */
const USUAL = [
  'is nearly transparent',
  'is covered by a picture above all layers',
  'was transparent until the moment of the click',
  'is moved under the pointer at the moment of the click',
];

for (const [which, isUsual] of [
  ['', true],
  [' in further ways', false],
] as const)
  test(
    `a button is not pressed that the page hides, covers, dims, clips, scales or moves${which}`,
    longUnless(isUsual),
    async ({ extension }) => {
      test.slow();
      for (const trick of TRICKS.filter(({ name }) => USUAL.includes(name) === isUsual))
        await test.step(`a button that ${trick.name}`, () => expectRefused(extension, trick));
    },
  );

/** Marks, plays the trick, clicks: nothing may happen; without the trick the same button does what it says. */
async function expectRefused(extension: RunningExtension, { play, above = 0 }: Trick): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(ARTICLE.url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  await selectText(page, '18 hộ');
  await page.keyboard.press('s');
  const button = page.getByTestId('delete');
  await button.hover();
  await page.mouse.move(5, 5);
  const { x, y, width, height } = (await button.boundingBox())!;
  await page.evaluate(play);
  await page.waitForTimeout(LONG);
  await page.mouse.click(x + width / 2, y + height / 2 - above);
  // A click that does something has done it by then.
  await page.waitForTimeout(LONG);
  await expectMarks(page, [MARK]);
  await tidyUp(page);
  // A click that went through to the page has closed the card.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+n');
  await button.click();
  await expectMarks(page, []);
  await page.close();
}

/** Takes back what a trick did, and waits until it is no news any more. */
async function tidyUp(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { style } = document.querySelector<HTMLElement>('but-nho-ui')!;
    for (const property of 'opacity filter mix-blend-mode clip-path scale zoom pointer-events transform'.split(
      ' ',
    ))
      style.removeProperty(property);
    document.documentElement.append(document.querySelector('but-nho-ui')!);
    document.documentElement.removeAttribute('style');
    for (const cover of document.querySelectorAll('.cover')) cover.remove();
  });
  await page.waitForTimeout(LONG);
}

test('a refused click says so, in one line', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(ARTICLE.url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  await selectText(page, '18 hộ');
  await page.evaluate(() => {
    const { style } = document.querySelector<HTMLElement>('but-nho-ui')!;
    style.setProperty('opacity', '0.8', 'important');
  });
  await page.waitForTimeout(LONG);
  await page.getByTestId('add-remark').click();
  await expect(page.getByText('Chưa làm gì, vì trang đang che hoặc làm mờ nút này')).toBeVisible();
  await expectMarks(page, []);
});

test('what a page does to itself, to its colours, its size, its layers, hinders nothing', async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  await page.goto(ARTICLE.url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  // As newspapers do on days of mourning, dark mode extensions on every day, and sites that fade in or are enlarged.
  for (const style of [
    'filter: grayscale(100%)',
    'filter: invert(0.9) hue-rotate(180deg)',
    'opacity: 0.5',
    'zoom: 1.25',
  ]) {
    await page.evaluate((style) => {
      document.documentElement.style.cssText = style;
      // A sheet of the site over all of the page.
      const sheet = document.createElement('div');
      sheet.style.cssText = 'position:fixed;inset:0;z-index:2147483647;pointer-events:none';
      document.documentElement.append(sheet);
    }, style);
    await selectText(page, '18 hộ');
    await page.getByTestId('add-statistic').click();
    await expectMarks(page, [MARK]);
    await page.getByTestId('delete').click();
    await expectMarks(page, []);
  }
});

test('cards that move with the page while it scrolls can be pressed when they stand', async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto(ARTICLE.url);
  await page.locator('but-nho-ui').waitFor({ state: 'attached' });
  await selectText(page, '18 hộ');
  await page.keyboard.press('s');
  await page.mouse.wheel(0, 60);
  await page.waitForTimeout(LONG);
  await page.getByTestId('delete').click();
  await expectMarks(page, []);
});
