import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { RunningExtension } from '../../../tools/driver/launch.ts';
import { ROOT } from '../../../tools/lib/bundle.ts';
import { paintedTexts } from './marks.ts';
import { selectText } from './select.ts';
import { storedRows } from './store.ts';
import { expect } from './test.ts';

/** The two articles of tests/fixtures/cases/, with words of each; `end` stands in the last lines of the first. */
export const A = {
  url: 'http://xa-thu.vn/bai/con-duong-moi-khe-sim-2021101201.html',
  title: 'Con đường mới và bếp lửa hồng ở xóm Khe Sim',
  words: 'gửi xe đạp ngoài đầu dốc',
  end: 'niềm tin',
};
export const B = {
  url: 'http://xa-thu.vn/bai/cho-phien-po-ma-2021101202.html',
  title: 'Chợ phiên Pò Mạ và tổ hợp tác trồng gừng của bản',
  words: 'con trẻ được học hành đến nơi đến chốn',
};

/** Milliseconds in which a message comes that must not come: a page's text counts as settled after 1.5 seconds. */
export const SETTLED = 3_000;

/** A page of tests/fixtures/cases/. */
export const casePage = (path: string) => readFile(join(ROOT, 'tests/fixtures/cases', path), 'utf8');

/** Opens an article and waits until it was read. */
export async function openRead(extension: RunningExtension, url: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(url);
  await untilRead(page);
  return page;
}

/** Waits until a page was read: its suggestions are painted. */
export async function untilRead(page: Page): Promise<void> {
  await expect.poll(async () => (await paintedTexts(page)).length).toBeGreaterThan(0);
}

/** Marks words as a remark, and waits until they are painted. */
export async function markRemark(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  await selectText(page, words);
  await page.keyboard.press('r');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await paintedTexts(page)).some((one) => one.text === words)).toBe(true);
}

/** A remark as it is painted. */
export const remark = (text: string) => [{ name: 'remark-mark', text, occurrence: 1 }];

/** Each mark in the store with the title and addresses of its article. */
export async function storedMarks(extension: RunningExtension) {
  const { articles, annotations } = await storedRows(extension);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return annotations
    .map(({ articleId, target, source, anchorStatus }) => ({
      words: target.exact,
      title: byId.get(articleId)?.title,
      address: byId.get(articleId)?.urls.join(' '),
      source,
      anchorStatus,
    }))
    .sort((a, b) => a.words.localeCompare(b.words));
}
