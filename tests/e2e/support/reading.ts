import { expect, type Page } from '@playwright/test';
import type { RunningExtension } from '../../../tools/driver/launch.ts';
import { paintedTexts } from './marks.ts';
import { ARTICLE, articlePage, type PageParts, servePage } from './pages.ts';

const textsIn = async (page: Page, state: string) =>
  (await paintedTexts(page)).filter(({ name }) => name.endsWith(`-${state}`)).map(({ text }) => text);

/** The words that are painted as suggestions, as marks, and as what is being looked at. */
export const suggested = (page: Page) => textsIn(page, 'suggestion');
export const marked = (page: Page) => textsIn(page, 'mark');
export const lookedAt = (page: Page) => textsIn(page, 'selected');

/** Opens the article as a site of this making shows it, and waits until it is read. */
export async function openArticlePage(extension: RunningExtension, parts: PageParts = {}): Promise<Page> {
  await servePage(extension.context, ARTICLE.url, articlePage(parts));
  const page = await extension.context.newPage();
  await page.goto(ARTICLE.url);
  await expect.poll(async () => (await suggested(page)).length).toBeGreaterThan(5);
  return page;
}
