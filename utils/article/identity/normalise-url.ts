import { routeOf, withoutAnchor } from './fragment.ts';
import { type DomainOf, siteOf, withoutVariant } from './sites.ts';

/** Parameters that say how a reader came, never what is shown. Sorted; a trailing `*` stands for any ending. */
const TRACKING = [
  '_ga',
  '_gl',
  'amp',
  'dicbo',
  'fb_*',
  'fbclid',
  'gclid',
  'gidzl',
  'igshid',
  'mc_*',
  'mibextid',
  'msclkid',
  'mtm_*',
  'outputtype',
  'pk_*',
  'ref',
  'share',
  'spm',
  'src',
  'srsltid',
  'utm_*',
  'vmcid',
  'yclid',
  'zalo_*',
  'zarsrc',
  'zdlink',
] as const;

const TRACKING_NAME = new RegExp(
  `^(?:${TRACKING.map((name) => name.replace('*', '.{0,60}')).join('|')})$`,
  'i',
);

/** Path parts that name a variant of an article: AMP, print and mobile views. */
const VARIANT_PATH: readonly [RegExp, string][] = [
  [/^\/(?:amp|print|in|mobile|m)\//, '/'],
  [/\/(?:amp|print|amp\.html)\/?$/, ''],
  [/[-.](?:amp|print)(?=\.[a-z]{3,5}$)/, ''],
  [/\.amp$/, ''],
  [/-print(?=\d+\.[a-z]{3,5}$)/, '-post'],
];

/**
 * The address of the page itself, for keeping and showing: no fragment but a route, no tracking parameters, the others
 * sorted, no final slash. Scheme and host stay as the page had them: the link must open. Of `blob:` and `data:`
 * addresses only what outlives the page is left.
 * @returns the address as it is when it is none of these
 */
export function normaliseUrl(url: string): string {
  const parsed = parse(url);
  if (!parsed) return url;
  const { protocol, host, pathname } = parsed;
  if (isWeb(parsed))
    return `${protocol}//${host}${cleanPath(pathname)}${query(parsed.searchParams)}${route(url)}`;
  return /^(?:blob|data):$/.test(protocol) ? realm(parsed) : withoutAnchor(url.trim());
}

/**
 * What equal addresses of one article have in common: host without `www`, mobile and AMP labels, path without AMP
 * and print parts, the parameters that matter; the address of a file.
 * @returns null when the address says nothing of what is shown: it is that of a document made on the spot, or none
 */
export function addressKey(url: string, domainOf: DomainOf): string | null {
  const parsed = parse(url);
  if (!parsed || isMomentary(parsed)) return null;
  if (!isWeb(parsed)) return normaliseUrl(url);
  let path = cleanPath(parsed.pathname);
  for (const [pattern, replacement] of VARIANT_PATH) path = path.replace(pattern, replacement);
  const host = withoutVariant(parsed.hostname, domainOf) + port(parsed);
  return `${host}${cleanPath(path)}${query(parsed.searchParams)}${route(url)}`;
}

/**
 * Who stands behind an address: its site and port; outside of the web what kind of document it is, and of a document
 * that a page made the page's origin. Nothing is ever shared between two of these.
 */
export function realmOf(url: string, domainOf: DomainOf): string {
  const parsed = parse(url);
  if (!parsed) return '';
  return isWeb(parsed) ? siteOf(parsed.hostname, domainOf) + port(parsed) : realm(parsed);
}

/** Whether an address is one of the web. */
export function isWebAddress(url: string): boolean {
  const parsed = parse(url);
  return parsed !== null && isWeb(parsed);
}

function parse(url: string): URL | null {
  try {
    return new URL(url.trim());
  } catch {
    return null;
  }
}

const isWeb = ({ protocol }: URL) => /^https?:$/.test(protocol);

const port = (parsed: URL) => (parsed.port ? `:${parsed.port}` : '');

/** Whether an address ends with its document, or holds the document itself. */
const isMomentary = ({ protocol }: URL) => /^(?:about|blob|data|javascript):$/.test(protocol);

const realm = ({ protocol, origin }: URL) => (protocol === 'blob:' ? `blob:${origin}` : protocol);

/** No double or final slashes; percent escapes in one spelling. */
function cleanPath(path: string): string {
  const once = path.replace(/\/{2,}/g, '/').replace(/\/$/, '');
  try {
    return encodeURI(decodeURI(once));
  } catch {
    return once;
  }
}

function query(parameters: URLSearchParams): string {
  const kept = [...parameters]
    .filter(([name]) => !TRACKING_NAME.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return kept.length ? `?${new URLSearchParams(kept)}` : '';
}

/** A route in one spelling, with the same parameters left out as of the address before it. */
function route(url: string): string {
  const [path = '', ...rest] = routeOf(url).split('?');
  const clean = cleanPath(path);
  return /[^#!]/.test(clean) ? clean + query(new URLSearchParams(rest.join('?'))) : '';
}
