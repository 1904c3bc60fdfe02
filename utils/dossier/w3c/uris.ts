import { FILE_KEY } from '@/utils/model/file-key.ts';
import { linkTarget } from '../addresses.ts';
import { wellFormed } from '../well-formed.ts';
import { OWN_NAMES } from './context.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a URI may not hold as it is (RFC 3986): letters with diacritics, brackets, a `%` of nothing, a second `#`. */
const NO_URI = /[^\w\-.~:/?#@!$&'()*+,;=%]|%(?![\da-f]{2})|#(?<=#.*#)/gi;

const encoded = (text: string): string => encodeURIComponent(wellFormed(text));

/** An id of ours as a URI. @param what is named, for an id that is no UUID, as other programs make them */
export const uriOfId = (id: string, what: 'mark' | 'article'): string =>
  UUID.test(id) ? `urn:uuid:${id.toLowerCase()}` : `${OWN_NAMES}${what}:${encoded(id)}`;

/** The id that a URI of {@link uriOfId} names; of another program's, its own name for it. */
export function idOfUri(uri: string): string {
  const ours = `${OWN_NAMES}mark:`;
  if (!uri.startsWith(ours)) return uri.replace(/^urn:uuid:/, '');
  try {
    return decodeURIComponent(uri.slice(ours.length));
  } catch {
    return uri;
  }
}

/** The address of an article in ASCII, or its file by the content; the article's id where it has none, or none that may be known. */
export function uriOfSource(address: string, articleId: string): string {
  if (FILE_KEY.test(address)) return address;
  const target = linkTarget(address);
  try {
    if (target !== null) return new URL(target).href.replace(NO_URI, encoded);
  } catch {
    // No address after all: the article is named instead.
  }
  return uriOfId(articleId, 'article');
}
