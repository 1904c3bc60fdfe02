import { partsOf } from '../head/address.ts';

/** What an address alone says about the page behind it. */
export interface Address {
  /** The site's root, its language's root, a search, or a folder named as only lists are. */
  home: boolean;
  /** Words in the longest of the last two path segments. */
  slugWords: number;
  /** A number of five digits or more, or a date in the path: every article of a press site has one. */
  hasId: boolean;
  /** A folder that holds goods, documentation, threads or lists. */
  otherFolder: boolean;
  /** A folder or host that holds articles. */
  articleFolder: boolean;
  host: string;
  /** The last segments, normalised by {@link file://../page/words.ts plain}. */
  slug: string;
}

const OTHER_FOLDERS = new Set(
  (
    'account archive archives author c cart categories category catalog collection collections community cp directory discussions ' +
    'docs documentation forum forums help learn p product products reference search services shop store tag tags threads ' +
    'topic tu-khoa user users video wiki'
  ).split(' '),
);

const ARTICLE_FOLDERS = new Set('article articles artikel blog news post posts story tin-tuc'.split(' '));

/** Last folders that hold the latest of everything, sorted: no article is named so. */
const LIST_NAMES = new Set(
  (
    'bai-viet ban-tin blog category chuyen-de chuyen-muc danh-muc hoat-dong latest news su-kien ' +
    'thoi-su thong-bao tin tin-bai tin-hoat-dong tin-moi tin-noi-bat tin-tuc tin-tuc-su-kien van-ban'
  ).split(' '),
);

/** Last folders of a search, whatever is asked in the query. */
const SEARCH = /^(?:search|tim-kiem|tra-cuu)\b/;

/** A query or fragment that chooses what a root address shows, as old portals and single-page sites do. */
const CONTENT_QUERY = /[?&](?:[a-z_]{0,20}id|p|post|topic|op|art|news|view|q)=|#!?\//i;

/** Reads an address; an unreadable one says nothing. */
export function readAddress(url: string): Address {
  const { path, host, segments, tail } = partsOf(url);
  const last = segments.at(-1) ?? '';
  const home =
    SEARCH.test(last) ||
    // A path that was read begins with a slash.
    (path !== '' &&
      !CONTENT_QUERY.test(url) &&
      (segments.length === 0 ||
        (segments.length === 1 &&
          /^(?:[a-z]{2}(?:-[a-z]{2})?|(?:index|home|default|trang-chu)\b.*)$/.test(segments[0]!)) ||
        LIST_NAMES.has(last)));
  const words = tail.map((text) => text.split(' ').filter((word) => /\p{L}{2}/u.test(word)).length);
  const folders = segments.slice(0, -1);
  return {
    home,
    slugWords: Math.max(0, ...words),
    hasId: /\d{5}|\/(?:19|20)\d\d[/-]\d\d?(?:[/-]|$)/.test(path),
    otherFolder:
      folders.some((folder) => OTHER_FOLDERS.has(folder)) ||
      /^(?:docs?|forum|shop|community|bbs|directory)\./.test(host),
    articleFolder: folders.some((folder) => ARTICLE_FOLDERS.has(folder)) || /^(?:news|blog)\./.test(host),
    host,
    slug: tail.join(' '),
  };
}
