/** Fragments by which single-page sites tell their pages apart: `#/bai/1`, `#!bai-1`. */
const ROUTE = /^#[!/]/;

/** What a browser scrolls to is no part of an address (URL Fragment Text Directives, `#:~:text=`). */
const DIRECTIVE = /:~:.*$/s;

/** The fragment of an address if it says which page is shown, with its `#`; '' if it names a place in the page. */
export function routeOf(url: string): string {
  const at = url.indexOf('#');
  const fragment = at < 0 ? '' : url.slice(at).replace(DIRECTIVE, '');
  return ROUTE.test(fragment) ? fragment : '';
}

/** An address as far as it says which page is shown: it changes when a single-page site goes on, not when a reader jumps. */
export function withoutAnchor(url: string): string {
  return url.replace(/#.*$/s, '') + routeOf(url);
}
