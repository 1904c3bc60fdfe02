import { plain } from '../page/words.ts';
import { addressKey, isWebAddress, normaliseUrl, realmOf } from './normalise-url.ts';
import type { DomainOf } from './sites.ts';

/**
 * The canonical address of a page, when it can be believed: absolute, on the same site, neither the root nor a
 * section of the page's own address. Whether title and text agree is for {@link isSameArticle} to say.
 * `rel=alternate` is never asked: it names translations and feeds.
 * @returns the normalised address, or null
 */
export function trustedCanonical(
  canonical: string | null,
  pageUrl: string,
  domainOf: DomainOf,
): string | null {
  if (!canonical || !isWebAddress(canonical) || !isWebAddress(pageUrl)) return null;
  if (realmOf(canonical, domainOf) !== realmOf(pageUrl, domainOf)) return null;
  const [target, page] = [pathOf(canonical, domainOf), pathOf(pageUrl, domainOf)];
  if (target === '' || (page !== target && page.startsWith(`${target}/`))) return null;
  if (isListPath(target)) return null;
  return normaliseUrl(canonical);
}

/** What follows the host in an address's key. */
function pathOf(url: string, domainOf: DomainOf): string {
  const key = addressKey(url, domainOf) ?? '';
  return key.slice(key.indexOf('/') + 1 || key.length);
}

/** A section or list: short words only, no number, no slug of an article. */
function isListPath(path: string): boolean {
  const last =
    path
      .replace(/[?].*$/, '')
      .split('/')
      .at(-1) ?? '';
  const words = plain(last.replace(/\.[a-z]{2,5}$/, '')).split(' ').length;
  return !/\d{3}/.test(path) && words < 4;
}
