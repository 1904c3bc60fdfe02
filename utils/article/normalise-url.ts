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

/** Host labels that name a variant of a site. */
const VARIANT_HOST = /^(?:www\d?|m|mobile|amp|beta|lite|wap)\./;

/** Path parts that name a variant of an article: AMP, print and mobile views. */
const VARIANT_PATH: readonly [RegExp, string][] = [
  [/^\/(?:amp|print|in|mobile|m)\//, '/'],
  [/\/(?:amp|print|amp\.html)\/?$/, ''],
  [/[-.](?:amp|print)(?=\.[a-z]{3,5}$)/, ''],
  [/\.amp$/, ''],
  [/-print(?=\d+\.[a-z]{3,5}$)/, '-post'],
];

/**
 * The address of the page itself, for keeping and showing: no fragment, no tracking parameters, the
 * others sorted, no final slash. Scheme and host stay as the page had them: the link must open.
 * @returns the address unchanged when it is none of the web
 */
export function normaliseUrl(url: string): string {
  const parsed = parse(url);
  if (!parsed) return url;
  return `${parsed.protocol}//${parsed.host}${cleanPath(parsed.pathname)}${query(parsed)}`;
}

/**
 * What equal addresses of one article have in common: host without `www`, mobile and AMP labels, path without AMP
 * and print parts, the parameters that matter.
 * @returns null when the address is none of the web
 */
export function addressKey(url: string): string | null {
  const parsed = parse(url);
  if (!parsed) return null;
  let path = cleanPath(parsed.pathname);
  for (const [pattern, replacement] of VARIANT_PATH) path = path.replace(pattern, replacement);
  return `${parsed.host.replace(VARIANT_HOST, '')}${cleanPath(path)}${query(parsed)}`;
}

function parse(url: string): URL | null {
  try {
    const parsed = new URL(url.trim());
    return /^https?:$/.test(parsed.protocol) ? parsed : null;
  } catch {
    return null;
  }
}

/** No double or final slashes; percent escapes in one spelling. */
function cleanPath(path: string): string {
  const once = path.replace(/\/{2,}/g, '/').replace(/\/$/, '');
  try {
    return encodeURI(decodeURI(once));
  } catch {
    return once;
  }
}

function query(parsed: URL): string {
  const kept = [...parsed.searchParams]
    .filter(([name]) => !TRACKING_NAME.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return kept.length ? `?${new URLSearchParams(kept)}` : '';
}
