import { useEffect, useState } from 'preact/hooks';
import { browser } from '@/utils/platform/browser.ts';
import type { PageLink } from '../link/page-link.ts';

/** The address of the page that the panel stands beside; null where the browser keeps it from us. */
export function useAddress(link: PageLink): string | null {
  const tabId = link.tabId.value;
  // With another page the link changes: it is dialled.
  const status = link.status.value;
  const url = link.standing.value?.head?.url;
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let isOver = false;
    if (tabId === null) return undefined;
    browser.tabs.get(tabId).then(
      (tab) => isOver || setAddress(tab.url ?? null),
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [tabId, status, url]);
  return address;
}
