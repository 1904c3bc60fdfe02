import { FILE_KEY } from '@/utils/model/file-key.ts';
import { plain } from '../page/words.ts';
import { trustedCanonical } from './canonical.ts';
import { routeOf } from './fragment.ts';
import { textHash } from './hash.ts';
import { areEqual, type Content, mayBeOne } from './likeness.ts';
import { addressKey, isWebAddress, realmOf } from './normalise-url.ts';
import type { DomainOf } from './sites.ts';

/** What is compared to tell whether two pages show one article. */
export interface Identifiable extends Content {
  /** The addresses the article was seen at. */
  urls: readonly string[];
}

/** A page that was just read, with the address it calls its own. */
export interface SeenPage extends Identifiable {
  /** `href` of `link[rel=canonical]` as written in the page; null when there is none. */
  canonical: string | null;
}

/**
 * The keys of addresses: {@link addressKey}. A key leaves out the scheme, `www`, mobile and AMP variants and tracking
 * parameters.
 */
export function addressKeys(urls: readonly string[], domainOf: DomainOf): string[] {
  return [...new Set(urls.flatMap((url) => addressKey(url, domainOf) ?? []))];
}

/** What the keys of an article are made of. */
export interface Keyed {
  urls: readonly string[];
  title: string | null;
  /** The hash of the article text. */
  hash: string;
}

/**
 * The keys under which an article is recorded: those of its addresses, and outside of the web that of its content,
 * because a file may be moved and a document that was made on the spot has no address of its own.
 */
export function recordKeys({ urls, title, hash }: Keyed, domainOf: DomainOf): string[] {
  return [...new Set([...addressKeys(urls, domainOf), ...contentKeys(urls, title, hash, domainOf)])];
}

/**
 * The keys that a page may be recorded under, best first: its own, that of the address it calls its own, and its
 * address without a route, as it was kept before routes were known.
 */
export function lookupKeys(page: SeenPage, domainOf: DomainOf): string[] {
  const { urls, title, text } = page;
  return [
    ...new Set([
      ...addressKeys([...urls, ...claimedAddresses(page, domainOf)], domainOf),
      ...contentKeys(urls, title, textHash(text), domainOf),
    ]),
  ];
}

/** Within one realm of documents outside of the web: the title, by which a corrected text is found too, else the very text. */
function contentKeys(
  urls: readonly string[],
  title: string | null,
  hash: string,
  domainOf: DomainOf,
): string[] {
  const name = title === null ? '' : plain(title);
  return urls
    .filter((url) => !isWebAddress(url))
    .map((url) => `${realmOf(url, domainOf)} ${name === '' ? `#${hash}` : name}`);
}

/** Addresses under which the article of a page may be recorded besides its own, if title and text agree. */
function claimedAddresses({ urls, canonical }: SeenPage, domainOf: DomainOf): string[] {
  const canonicals = urls.flatMap((url) => trustedCanonical(canonical, url, domainOf) ?? []);
  return [...canonicals, ...urls.filter(routeOf).map((url) => url.replace(/#.*$/s, ''))];
}

/**
 * Whether a page shows an article that is already held, which it never does outside of the realm where the article was
 * recorded first. Conservative: two articles are never merged; at worst one is
 * held twice. At an equal address what is known of both must not contradict it, {@link mayBeOne}; at another address
 * of the same realm that the page claims, title and text must agree, and the same holds for content alone outside of the
 * web.
 */
export function isSameArticle(page: SeenPage, held: Identifiable, domainOf: DomainOf): boolean {
  if (!shareRealm(page, held, domainOf)) return false;
  const keys = new Set(addressKeys(held.urls, domainOf));
  if (addressKeys(page.urls, domainOf).some((key) => keys.has(key)))
    return isUnreadFile(page, held) || mayBeOne(page, held);
  const isClaimed = addressKeys(claimedAddresses(page, domainOf), domainOf).some((key) => keys.has(key));
  if (isClaimed) return page.title !== null && held.title !== null && areEqual(page, held);
  return page.urls.every((url) => !isWebAddress(url)) && areEqual(page, held);
}

/**
 * Whether a write under the id of a held article may go there: the writer has found the article before, and its text
 * may have changed since, but nothing is ever written across realms or into another article at the same address.
 */
export function mayBelongTo(page: Identifiable, held: Identifiable, domainOf: DomainOf): boolean {
  if (!shareRealm(page, held, domainOf)) return false;
  const keys = new Set(addressKeys(held.urls, domainOf));
  const isHere = addressKeys(page.urls, domainOf).some((key) => keys.has(key));
  if (isUnreadFile(page, held)) return true;
  return isHere || page.text === '' ? mayBeOne(page, held) : areEqual(page, held);
}

/** Whether both are one file in which no words read: its content is all that tells it, and its name, for want of a title, nothing. */
const isUnreadFile = (page: Identifiable, held: Identifiable): boolean =>
  page.text === '' &&
  held.text === '' &&
  page.urls.some((url) => FILE_KEY.test(url) && held.urls.includes(url));

/**
 * Whether what a page says at an address may stand over what is recorded of an article: only at the address where the
 * article was recorded first (its variants included), and by https where it was ever met by https, so that neither a
 * page that merely calls itself the article nor a copy that was changed on its way rewrites anything.
 * @param home the address that speaks for the article, or for one of its marks
 * @param urls all addresses that the article was met at
 */
export function speaksFor(url: string, home: string, urls: readonly string[], domainOf: DomainOf): boolean {
  const keyOf = (address: string) => addressKey(address, domainOf) ?? realmOf(address, domainOf);
  const key = keyOf(url);
  if (key !== keyOf(home)) return false;
  return !/^http:/i.test(url) || ![home, ...urls].some((one) => /^https:/i.test(one) && keyOf(one) === key);
}

/** Whether a page is of the realm of an article's first address. */
function shareRealm(page: Identifiable, { urls: [home = ''] }: Identifiable, domainOf: DomainOf): boolean {
  return page.urls.some((url) => realmOf(url, domainOf) === realmOf(home, domainOf));
}
