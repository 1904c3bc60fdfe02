import { linkTarget } from '../addresses.ts';
import { OWN_NAMES } from './context.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Half of a pair has no place in a URI. */
const TORN = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What a URI may hold (RFC 3986): letters with diacritics are none of it. */
const NO_URI = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]/g;

const encoded = (text: string): string => encodeURIComponent(text.replace(TORN, '\ufffd'));

/** An id of ours as a URI. @param what is named, for an id that is no UUID, as other programs make them */
export const uriOfId = (id: string, what: 'mark' | 'article'): string =>
  UUID.test(id) ? `urn:uuid:${id.toLowerCase()}` : `${OWN_NAMES}${what}:${encoded(id)}`;

/** The address of an article in ASCII; the article's id where it has none, or none that may be known. */
export function uriOfSource(address: string, articleId: string): string {
  const target = linkTarget(address);
  try {
    if (target !== null) return new URL(target).href.replace(NO_URI, encoded);
  } catch {
    // No address after all: the article is named instead.
  }
  return uriOfId(articleId, 'article');
}
