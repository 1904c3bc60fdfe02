import type { Award } from '@/utils/model/award.ts';
import type { Entry } from '@/utils/model/entries.ts';
import { outletOf } from '../outlets.ts';
import type { KnownArticle, Said } from '../said.ts';

/**
 * Whether all parts appeared in licensed press, by the host of their address. A page of a paper may still be one that
 * does not count, and a licence in the footer outweighs the table: only a part whose host has another licence is a no.
 */
export function checkPress(
  { parts }: Entry,
  { licensedOnly, presumed }: Award,
  articles: ReadonlyMap<string, KnownArticle>,
): Said {
  if (licensedOnly === false) return ['yes', 'anyPlace'];
  if (parts.length === 0) return ['ask', 'noAddress'];
  const names = new Set<string>();
  let isVerified = true;
  let doubt: Said | null = null;
  for (const { address, publishedOn } of parts) {
    const host = hostOf(address);
    const outlet = outletOf(host);
    const day = articles.get(address)?.publishedOn ?? publishedOn;
    if (outlet?.isPress === false) {
      const isRuled = licensedOnly === true && !presumed.includes('licensedOnly');
      if (outlet.isAttested && isRuled) return ['no', 'notPress', outlet.name, host];
      doubt ??= ['ask', 'maybeNotPress', outlet.name, host];
    } else if (!outlet?.isPress) doubt ??= ['ask', 'unknownHost', host];
    else if (outlet.until !== null && day !== null && day.slice(0, outlet.until.length) > outlet.until)
      doubt ??= ['ask', 'closedOutlet', outlet.name, outlet.until];
    if (!outlet) continue;
    names.add(outlet.name);
    isVerified &&= outlet.isAttested;
  }
  return doubt ?? ['yes', isVerified ? 'press' : 'pressUnverified', [...names].join(', ')];
}

const hostOf = (address: string): string => {
  try {
    return new URL(address).hostname;
  } catch {
    return address;
  }
};
