import type { PageLink } from '@/utils/entries/series/propose-parts.ts';
import { browser } from './browser.ts';

/**
 * The links that a page shows, in its top frame.
 * @returns none where the browser lets no extension in
 */
export async function linksOf(tabId: number): Promise<PageLink[]> {
  try {
    const [found] = await browser.scripting.executeScript({ target: { tabId }, func: collectLinks });
    return (found?.result as PageLink[] | null | undefined) ?? [];
  } catch {
    return [];
  }
}

/** Runs in the page, cut off from everything here. */
function collectLinks(): PageLink[] {
  const most = 2_000;
  const longest = 300;
  return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
    .slice(0, most)
    .filter(({ href }) => /^https?:/.test(href) && href.length < 2_000)
    .map(({ href, textContent }) => ({
      address: href,
      text: (textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, longest),
    }));
}
