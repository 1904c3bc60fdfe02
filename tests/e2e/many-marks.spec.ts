import type { Page } from '@playwright/test';
import { enterContentScript } from '../../tools/driver/content-script.ts';
import { openPopupInTab } from '../../tools/driver/popup.ts';
import { articleHtml, servePage } from './support/pages.ts';
import { selectText } from './support/select.ts';
import { storedRows } from './support/store.ts';
import { expect, LONG, test } from './support/test.ts';
import { actionOf } from './support/toolbar.ts';

/** More than come with the article, and more than one portion after that. */
const COUNT = 2_300;
const URL_MANY = 'http://thu-nghiem.vn/xay-dung-dang/mot-nghin-thon-20211012.html';
const TITLE = 'Một nghìn thôn bản cùng làm đường bê tông';

const sentence = (index: number) => `Thôn số ${index} góp ${1000 + index} ngày công làm đường.`;
const paragraphs = Array.from({ length: COUNT / 10 }, (_, paragraph) =>
  Array.from({ length: 10 }, (_, index) => sentence(paragraph * 10 + index)).join(' '),
);

/** The words under the highlights of one kind; each stands within one text node here. */
const painted = (page: Page, kind: string) =>
  page.evaluate((kind) => {
    const shown = [...CSS.highlights].filter(([name]) => name.startsWith(`but-nho-${kind}-`));
    return shown.flatMap(([, pieces]) =>
      [...pieces].map(({ startContainer, startOffset, endOffset }) =>
        startContainer.textContent!.slice(startOffset, endOffset),
      ),
    );
  }, kind);

test(
  'all of very many marks are on the page, once each, with what is done meanwhile',
  LONG,
  async ({ extension }) => {
    test.slow();
    await servePage(extension.context, URL_MANY, articleHtml(TITLE, paragraphs));
    const page = await extension.context.newPage();
    await page.goto(URL_MANY);
    await expect
      .poll(async () => (await painted(page, 'statistic-suggestion')).length)
      .toBeGreaterThan(1_000);
    // One made by hand is the pattern of all others.
    await selectText(page, 'ngày công làm đường');
    await page.keyboard.press('r');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await storedRows(extension)).annotations.length).toBe(1);
    const { articles, annotations, snapshots } = await storedRows(extension);
    const [article] = articles;
    const [snapshot] = snapshots;
    const [pattern] = annotations;
    const at = (index: number) => {
      const words = `${1000 + index} ngày công`;
      const start = snapshot!.text.indexOf(words);
      const target = { ...pattern!.target, exact: words, start, end: start + words.length };
      const prefix = snapshot!.text.slice(start - 100, start);
      const suffix = snapshot!.text.slice(target.end, target.end + 100);
      return { ...pattern!, id: `many-${index}`, kind: 'statistic', target: { ...target, prefix, suffix } };
    };
    const many = Array.from({ length: COUNT }, (_, index) => at(index));
    const script = await enterContentScript(page);
    const save = { article, snapshots: [snapshot], annotations: many };
    expect(await script.call('saveAnnotations', save)).not.toHaveProperty('fault');

    await page.reload();
    await expect.poll(async () => (await painted(page, 'statistic-mark')).length).toBeGreaterThan(0);
    await selectText(page, 'Thôn số 7 góp');
    await page.keyboard.press('r');
    await page.keyboard.press('Escape');
    const words = many.map(({ target }) => target.exact).sort();
    await expect
      .poll(async () => (await painted(page, 'statistic-mark')).sort(), { timeout: 30_000 })
      .toEqual(words);
    await expect.poll(async () => (await actionOf(extension, page)).badge).toBe(String(COUNT + 2));
    expect((await painted(page, 'remark-mark')).sort()).toEqual(['Thôn số 7 góp', 'ngày công làm đường']);
    // What is marked is not proposed once more.
    const proposed = await painted(page, 'statistic-suggestion');
    expect(proposed.filter((text) => text.includes('ngày công'))).toEqual([]);

    const popup = await openPopupInTab(extension, page);
    await expect(popup.getByTestId('marks-statistic').locator('h2')).toContainText(String(COUNT));
    await popup.getByTestId('more-marks').click();
    await popup.getByText('1250 ngày công').click();
    await page.bringToFront();
    await expect(page.getByTestId('card')).toContainText('1250 ngày công');
  },
);
