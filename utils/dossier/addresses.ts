/**
 * Where a click on an article's address leads, or null where the address is none of the web: it was read from a page,
 * and a document must not carry a `javascript:` or `file:` link to the judges. Addresses kept without a scheme lead to https.
 */
export function linkTarget(address: string): string | null {
  if (/[\s<>"\p{Cc}\p{Cs}\ufffe\uffff]/u.test(address)) return null;
  if (/^https?:\/\/[^/]/i.test(address)) return address;
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?]|$)/i.test(address) ? `https://${address}` : null;
}
