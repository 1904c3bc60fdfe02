import { plain } from '../page/words.ts';

/** An address in its parts. */
export interface AddressParts {
  /** '' for an address that cannot be read. */
  path: string;
  host: string;
  /** The path's, in small letters. */
  segments: string[];
  /** The last two of them, each normalised by {@link plain}: they name the page. */
  tail: string[];
}

/** Takes an address apart; of an unreadable one there are none. */
export function partsOf(url: string): AddressParts {
  let path = '';
  let host = '';
  try {
    const parsed = new URL(url);
    path = decodeURIComponent(parsed.pathname);
    host = parsed.hostname.replace(/^www\./, '');
  } catch {
    // It says nothing, then.
  }
  const segments = path.toLowerCase().split('/').filter(Boolean);
  const tail = segments.slice(-2).map((segment) => plain(segment.replace(/\.[a-z]{2,5}$/, '')));
  return { path, host, segments, tail };
}

/** The last segments of an address in one line: the words by which it names its page. */
export const slugOf = (url: string): string => partsOf(url).tail.join(' ');

/**
 * 0–1: the share of a heading's words (three letters or more) that stand in the address.
 * @param heading normalised by {@link plain}
 */
export function slugAgreement(slug: string, heading: string): number {
  const words = heading.split(' ').filter((word) => word.length >= 3);
  if (words.length === 0 || slug === '') return 0;
  const inSlug = ` ${slug} `;
  return words.filter((word) => inSlug.includes(` ${word} `)).length / words.length;
}
