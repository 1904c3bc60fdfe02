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

/** What keeps the words being looked at from being seen: null when all of their first line is in sight. */
export function coverOfFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const [name] = [...CSS.highlights.keys()].filter((one) => /^but-nho-.*-selected-/.test(one));
    const [piece] = [...(name ? CSS.highlights.get(name)! : [])];
    if (!piece) return 'nothing is looked at';
    const range = document.createRange();
    range.setStart(piece.startContainer, piece.startOffset);
    range.setEnd(piece.endContainer, piece.endOffset);
    const line = range.getClientRects()[0];
    if (!line || line.width === 0) return 'no place';
    const middle = line.top + line.height / 2;
    for (const x of [line.left + 2, line.left + line.width / 2, line.right - 2]) {
      const root = piece.startContainer.getRootNode() as Document | ShadowRoot;
      const over = root.elementFromPoint(x, middle);
      if (!over) return `outside of the window: ${x}, ${middle}`;
      if (!over.contains(piece.startContainer)) return `behind ${over.outerHTML.slice(0, 60)}`;
    }
    return null;
  });
}

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is wrong with the place of an adder or a card; empty where it stands next to its words, inside the window. */
export function faultsOfPlace(
  box: Rectangle,
  words: Rectangle,
  window: Omit<Rectangle, 'x' | 'y'>,
): string[] {
  const faults: string[] = [];
  const isOut =
    box.x < 0 || box.y < 0 || box.x + box.width > window.width || box.y + box.height > window.height;
  if (isOut) faults.push('out of the window');
  const across = Math.max(words.x - box.x - box.width, box.x - words.x - words.width);
  const down = Math.max(words.y - box.y - box.height, box.y - words.y - words.height);
  // Half a pixel: places are rounded where a page is enlarged.
  if (across < -0.5 && down < -0.5) faults.push('over its words');
  return faults.map((fault) => `${fault}: ${JSON.stringify({ box, words, window })}`);
}

/** The place of words that stand once in the page, whole. */
export function placeOf(page: Page, words: string): Promise<Rectangle> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
    throw new Error(`no “${wanted}” on the page`);
  }, words);
}
