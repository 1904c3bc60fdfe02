import { useEffect, useState } from 'preact/hooks';
import {
  askForSite,
  releaseSite,
  type SiteAccess,
  siteAccess,
  sitePattern,
} from '@/utils/platform/site-access.ts';

/** How the site of a page is read, and the way to change it. */
export interface Site {
  host: string;
  access: SiteAccess;
  /**
   * Must be called from a click: the browser asks the reviewer in its own words.
   * @returns how the site is read from now on; the reviewer may have said no
   * @throws what the browser throws where it does not even ask
   */
  choose: (isWanted: boolean) => Promise<SiteAccess>;
}

/**
 * The site under the popup.
 * @param url address of the page; null where there is none that may be read
 * @returns null outside of the web, until the browser has answered, and where it does not answer
 */
export function useSite(url: string | null): Site | null {
  const pattern = url && sitePattern(url);
  const [access, setAccess] = useState<SiteAccess | null>(null);
  useEffect(() => {
    if (pattern) siteAccess(pattern).then(setAccess, () => setAccess(null));
  }, [pattern]);
  if (!url || !pattern || !access) return null;
  const choose = async (isWanted: boolean) => {
    if (isWanted) await askForSite(pattern);
    else await releaseSite(pattern);
    const chosen = await siteAccess(pattern);
    setAccess(chosen);
    return chosen;
  };
  return { host: new URL(url).hostname, access, choose };
}
