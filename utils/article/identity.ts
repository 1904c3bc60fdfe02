import { addressKey, normaliseUrl } from './normalise-url.ts';
import { plain } from './words.ts';

/** What is compared to tell whether two pages show one article. */
export interface Identifiable {
  /** The addresses the article was seen at. */
  urls: readonly string[];
  title: string | null;
  /** The article text. */
  text: string;
}

/** A page that was just read, with the address it calls its own. */
export interface SeenPage extends Identifiable {
  /** `href` of `link[rel=canonical]` as written in the page; null when there is none. */
  canonical: string | null;
}

/** Shortest article text by which two pages may be called the same, in UTF-16 units. */
const SHORTEST_TEXT = 200;
/** Share of the shorter text's word runs that must stand in the other: a corrected article, never another one. */
const SAME_TEXT = 0.8;
/** Words in a run: long enough that formulas and names alone do not match. */
const RUN = 4;

/**
 * The keys under which an article seen at these addresses is looked up. A key leaves out the scheme, `www`, mobile and
 * AMP variants and tracking parameters, {@link normaliseUrl}.
 */
export function addressKeys(urls: readonly string[]): string[] {
  return [...new Set(urls.flatMap((url) => addressKey(url) ?? []))];
}

/**
 * The keys that a page may be held under, its own first, then that of the address it calls its own. A page outside the
 * web (a saved file) is known by its address as it stands.
 */
export function lookupKeys({ urls, canonical }: Pick<SeenPage, 'urls' | 'canonical'>): string[] {
  const trusted = urls.flatMap((url) => trustedCanonical(canonical, url) ?? []);
  const keys = addressKeys([...urls, ...trusted]);
  return keys.length > 0 ? keys : [...urls];
}

/**
 * The canonical address of a page, when it can be believed: absolute, on the same site, neither the root nor a
 * section of the page's own address. Whether title and text agree is for {@link isSameArticle} to say.
 * `rel=alternate` is never asked: it names translations and feeds.
 * @returns the normalised address, or null
 */
export function trustedCanonical(canonical: string | null, pageUrl: string): string | null {
  if (!canonical || !/^https?:\/\//i.test(canonical.trim())) return null;
  const target = addressKey(canonical);
  const page = addressKey(pageUrl);
  if (!target || !page) return null;
  const [targetSite, targetPath] = split(target);
  const [pageSite, pagePath] = split(page);
  if (siteOf(targetSite) !== siteOf(pageSite)) return null;
  if (targetPath === '' || (pagePath !== targetPath && pagePath.startsWith(`${targetPath}/`))) return null;
  if (isListPath(targetPath)) return null;
  return normaliseUrl(canonical);
}

/**
 * Whether a page shows an article that is already held. Conservative: two articles are never merged; at worst one is
 * held twice. Equal address keys are enough unless both titles are known and have nothing in common (a site that
 * reuses an address); a trusted canonical needs title and text to agree as well.
 */
export function isSameArticle(page: SeenPage, held: Identifiable): boolean {
  const heldKeys = new Set(addressKeys(held.urls));
  if (addressKeys(page.urls).some((key) => heldKeys.has(key)))
    return titlesAgree(page.title, held.title) || textsAgree(page.text, held.text);
  const canonical = page.urls.map((url) => trustedCanonical(page.canonical, url)).find((url) => url !== null);
  const key = canonical ? addressKey(canonical) : null;
  return (
    key !== null &&
    heldKeys.has(key) &&
    page.title !== null &&
    held.title !== null &&
    titlesAgree(page.title, held.title) &&
    textsAgree(page.text, held.text)
  );
}

/** Equal words, or one the other's beginning; an unknown title contradicts nothing. */
function titlesAgree(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  const [a, b] = [plain(one), plain(other)];
  return a === b || (Math.min(a.length, b.length) >= 15 && (a.startsWith(b) || b.startsWith(a)));
}

/** Whether nearly all word runs of the shorter text stand in the longer one. */
export function textsAgree(one: string, other: string): boolean {
  if (one === other) return one.length > 0;
  if (Math.min(one.length, other.length) < SHORTEST_TEXT) return false;
  const [a, b] = [wordRuns(one), wordRuns(other)];
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const run of small) if (large.has(run)) shared++;
  return shared >= small.size * SAME_TEXT && small.size >= large.size / 2;
}

function wordRuns(text: string): Set<string> {
  const words = plain(text).split(' ');
  return new Set(words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' ')));
}

function split(key: string): [site: string, path: string] {
  const slash = key.indexOf('/');
  return slash < 0 ? [key, ''] : [key.slice(0, slash), key.slice(slash + 1)];
}

/** Second-level labels under which a country's registry sells names. */
const SHARED_SUFFIX = /\.(?:ac|co|com|edu|gov|info|name|net|org|pro)\.[a-z]{2}$/;

/** The registrable part of a host: `vtv8.vtv.vn` → `vtv.vn`. Government portals of two provinces stay two sites. */
function siteOf(host: string): string {
  return host
    .split('.')
    .slice(SHARED_SUFFIX.test(host) ? -3 : -2)
    .join('.');
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
