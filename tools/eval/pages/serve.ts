import type { Page } from '@playwright/test';

/** The address that a row of a corpus states, also without a protocol; one of our own where it states none. */
export function addressOf(url: string | null | undefined, number: number): string {
  const stated = url?.startsWith('//') ? `https:${url}` : url;
  return stated && URL.canParse(stated) ? stated : `https://saved.example/${number}`;
}

/**
 * Makes a page show saved pages under their own addresses. Scripts are blocked by a policy (not by switching scripting
 * off, which would turn `noscript` into content) and all other requests are refused.
 * @param headers further headers of each answer
 * @returns shows one page
 */
export async function serveSaved(
  page: Page,
  headers: Record<string, string> = {},
): Promise<(address: string, html: string) => Promise<void>> {
  let body = '';
  await page.route('**/*', (route) => {
    const request = route.request();
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return route.abort();
    return route.fulfill({
      body,
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "script-src 'none'", ...headers },
    });
  });
  return async (address, html) => {
    body = html;
    await page.goto(address, { waitUntil: 'domcontentloaded' });
  };
}
