import type { SeenPage } from '@/utils/article/index.ts';
import { addressKey, normaliseUrl, withoutAnchor } from '@/utils/article/index.ts';
import type { MessageSender } from '@/utils/platform/browser.ts';
import { addressesOf } from '@/utils/store/articles/ownership.ts';
import { registrableDomain } from '@/utils/store/articles/public-suffixes.ts';
import { rememberVisit, type Visit, wasVisited } from './visits.ts';

/** What an address is known by; a document that was made on the spot by who made it. */
const keyOf = (address: string): string => addressKey(address, registrableDomain) ?? normaliseUrl(address);

/** Files and documents made on the spot have no origin in common: each is its own. */
function originOf(address: string): string {
  const { origin } = new URL(address);
  return origin === 'null' ? withoutAnchor(address) : origin;
}

/**
 * The addresses that the browser says a document stands at. `sender.url` is that of its loading for ever, in Chromium
 * 156 and Firefox 153 alike; where a single-page site has gone since is in `tab.url`, which speaks for the top frame
 * only, and when a call comes from a page on its way out may speak of the page that comes next.
 */
function addressesNow({ url, tab, frameId }: MessageSender): string[] {
  if (!url) return [];
  const isSameDocument = frameId === 0 && tab?.url && originOf(tab.url) === originOf(url);
  return isSameDocument ? [url, tab.url!] : [url];
}

const articleItem = (id: string) => `article ${id}`;
const keyItem = (key: string) => `key ${key}`;

/** The document in a tab that calls the background, by the browser's word and not its own. */
export class CallingDocument {
  readonly #visit: Visit;
  readonly #keys: ReadonlySet<string>;

  constructor(sender: MessageSender, visit: Visit) {
    this.#visit = visit;
    this.#keys = new Set(addressesNow(sender).map(keyOf));
  }

  /** Remembers where the document stands: it may save its marks there also when its site has gone on meanwhile. */
  rememberPage({ urls }: Pick<SeenPage, 'urls'>): Promise<void> {
    return rememberVisit(this.#visit, urls.map(keyOf).map(keyItem));
  }

  /** Remembers which article the document was told of: it may be known by another address than the page's. */
  rememberArticle(id: string): Promise<void> {
    return rememberVisit(this.#visit, [articleItem(id)]);
  }

  /** Whether it shows this address, or has looked it up. */
  async hasShown(address: string): Promise<boolean> {
    const key = keyOf(address);
    return this.#isHere([key]) || wasVisited(this.#visit, [keyItem(key)]);
  }

  /** Whether it shows this article, or has looked it up. Of an article without a record nothing can be taken. */
  async hasArticle(articleId: string): Promise<boolean> {
    const addresses = await addressesOf(articleId);
    if (!addresses) return true;
    const keys = addresses.map(keyOf);
    return this.#isHere(keys) || wasVisited(this.#visit, [articleItem(articleId), ...keys.map(keyItem)]);
  }

  #isHere(keys: readonly string[]): boolean {
    return keys.some((key) => this.#keys.has(key));
  }
}
