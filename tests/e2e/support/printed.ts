import type { BrowserContext, Page } from '@playwright/test';
import type { Drag } from '../../../tools/driver/selection.ts';
import { paintedTexts } from './marks.ts';
import { ARTICLE } from './pages.ts';
import { expect } from './test.ts';

/** How {@link ARTICLE} is set on paper. */
export interface Print {
  columns?: number;
  /** Further HTML behind the article. */
  after?: string;
  paragraphs?: readonly string[];
  /** Whether each paragraph begins a new page. */
  pagePerParagraph?: boolean;
  /** Of a page, as CSS has it. */
  size?: string;
}

/** {@link ARTICLE} as a PDF, printed by the browser itself. */
export async function printed(context: BrowserContext, print: Print = {}): Promise<Buffer> {
  const { columns = 2, after = '', paragraphs = ARTICLE.paragraphs, pagePerParagraph = false } = print;
  const { size = 'A4' } = print;
  const page = await context.newPage();
  await page.setContent(`<!doctype html><html lang="vi"><meta charset="utf-8"><title>${ARTICLE.title}</title>
<style>@page{size:${size};margin:18mm}body{font:11pt/1.4 "Liberation Serif",serif}h1{font-size:22pt;line-height:1.2}
main{${columns > 1 ? `column-count:${columns};column-gap:8mm;` : ''}text-align:justify}p{margin:0;text-indent:5mm${pagePerParagraph ? ';break-after:page' : ''}}</style>
<h1>${ARTICLE.title}</h1><main>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</main>${after}</html>`);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return pdf;
}

/** {@link ARTICLE} as a scanner leaves it: a picture of the page, without words. */
export async function scanned(context: BrowserContext): Promise<Buffer> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 640, height: 900 });
  await page.setContent(
    `<h1>${ARTICLE.title}</h1>${ARTICLE.paragraphs.map((text) => `<p>${text}</p>`).join('')}`,
  );
  const picture = (await page.screenshot()).toString('base64');
  await page.setContent(
    `<style>@page{size:A4;margin:0}body{margin:0}img{width:200mm}</style><img src="data:image/png;base64,${picture}">`,
  );
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  return pdf;
}

/** A file as it is chosen. */
export const asFile = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });

/** Where words begin and end that may stand in several runs of the print, once they are in sight. */
export async function printedPlace(page: Page, words: string): Promise<Drag> {
  const drag = await page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.querySelector('.text-layer')!, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const letters = nodes.flatMap((node) => [...node.data].map((_, at) => ({ node, at })));
    const from = nodes
      .map(({ data }) => data)
      .join('')
      .indexOf(sought);
    if (from < 0) return null;
    const [first, last] = [letters[from]!, letters[from + sought.length - 1]!];
    first.node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
    const rectOf = ({ node, at }: { node: Text; at: number }) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    const [begin, end] = [rectOf(first), rectOf(last)];
    return {
      from: { x: begin.left + 1, y: begin.top + begin.height / 2 },
      to: { x: end.right - 1, y: end.top + end.height / 2 },
    };
  }, words);
  if (!drag) throw new Error(`The print does not hold “${words}”.`);
  return drag;
}

/**
 * Waits for the bar at words that are selected, where the selection begins or ends. What is drawn over a page of ours stands
 * in a root that no test sees into: the bar is told by its place.
 */
export async function untilBarAt(page: Page, ...places: readonly Drag['from'][]): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        (places) =>
          places.flatMap(({ x, y }) =>
            [40, -40].map((by) => document.elementFromPoint(x + 20, y + by)?.localName),
          ),
        places,
      ),
    )
    .toContain('but-nho-ui');
}

/** Marks words of a printed page as a remark, by dragging over them. */
export async function markPrinted(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  const { from, to } = await printedPlace(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await untilBarAt(page, from);
  await page.keyboard.press('r');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await paintedTexts(page)).some((one) => one.text === words)).toBe(true);
}
