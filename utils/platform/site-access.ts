import { registrableDomain } from '@/utils/store/articles/public-suffixes.ts';
import { browser } from './browser.ts';
import { PRESS_HOSTS } from './press-hosts.ts';

/** How a site is read: by itself as press (manifest), by itself because the reviewer said so, or when asked. */
export type SiteAccess = 'press' | 'granted' | 'asked';

/**
 * The match pattern of the site that a page belongs to, with its subdomains.
 * @returns null for a page outside of the web
 */
export function sitePattern(url: string): string | null {
  const { protocol, hostname } = new URL(url);
  if (!/^https?:$/.test(protocol)) return null;
  // `www` may be the very name that was registered: `www.vn` must not ask for all of Vietnam.
  const isName = registrableDomain(hostname) === hostname;
  return `*://*.${isName ? hostname : hostname.replace(/^www\./, '')}/*`;
}

/** The sites that the reviewer granted, as match patterns. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !PRESS_HOSTS.includes(origin));
}

export async function siteAccess(pattern: string): Promise<SiteAccess> {
  if ((await grantedSites()).includes(pattern)) return 'granted';
  return (await browser.permissions.contains({ origins: [pattern] })) ? 'press' : 'asked';
}

/**
 * Asks the reviewer, in the browser's own words, to have a site read by itself from now on. Must be called from a
 * click. The background hears of the answer (entrypoints/background/granted-sites.ts): the browser's question may close
 * the popup that asked.
 */
export const askForSite = (pattern: string): Promise<boolean> =>
  browser.permissions.request({ origins: [pattern] });

/** Goes back to reading a site only when asked. */
export const releaseSite = (pattern: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [pattern] });
