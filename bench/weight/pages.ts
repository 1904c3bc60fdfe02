import type { BrowserContext, Page } from '@playwright/test';
import { articlePage } from '../sample-page.ts';
import { sampleArticle } from '../suggest-sample.ts';

const PATH = '/xay-dung-dang/dan-van-kheo-o-vung-cao-20211012.html';

/** Characters of the article that is loaded: a long one of a newspaper. */
const CHARACTERS = 20_000;

/** The same article where the extension reads it, and under a name that it leaves alone. */
export const READ = `http://bao-thu.vn${PATH}`;
export const LEFT_ALONE = `http://bao-thu.example${PATH}`;
/** The same once more, telling when so many highlights of a kind stand on it. */
export const WATCHED = `http://bao-canh.vn${PATH}`;

/** The mark that a watched page sets when it shows so many. */
export const markFor = (count: number): string => `shown ${count}`;

/**
 * The page with a script that looks at every frame how many highlights are shown, and sets {@link markFor} each of the
 * counts. What is there when a frame begins is painted by it.
 * @param prefix how the names of the highlights begin that are counted
 */
export function watched(html: string, prefix: string, counts: readonly number[]): string {
  const script = `const counts = ${JSON.stringify(counts)};
    (function look() {
      let shown = 0;
      for (const [name, ranges] of CSS.highlights) if (name.startsWith('${prefix}')) shown += ranges.size;
      while (counts.length > 0 && shown >= counts[0]) performance.mark('shown ' + counts.shift());
      if (counts.length > 0) requestAnimationFrame(look);
    })();`;
  return html.replace('<head>', () => `<head><script>${script}</script>`);
}

/** Serves a page at an address. */
export async function serve(context: BrowserContext, url: string, html: string): Promise<void> {
  await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
}

/** Serves the article at {@link READ}, {@link LEFT_ALONE} and {@link WATCHED}. */
export async function serveArticle(context: BrowserContext): Promise<void> {
  const html = articlePage(sampleArticle(CHARACTERS));
  await serve(context, READ, html);
  await serve(context, LEFT_ALONE, html);
  await serve(context, WATCHED, watched(html, 'but-nho-', [1]));
}

/** Waits until a watched page shows so many, in milliseconds at most. */
export async function untilShown(page: Page, count: number, patience: number): Promise<void> {
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, markFor(count), {
    timeout: patience,
  });
}
