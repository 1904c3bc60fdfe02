import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from '@/utils/browser';
import { injectReader } from '@/utils/inject';
import { callReader, type PageDescription } from '@/utils/messages';

/** What the popup knows of the tab it was opened over. */
export type PageState =
  | { type: 'loading' }
  /** The browser lets no extension in: its own pages, the store. */
  | { type: 'forbidden' }
  /** Not taken for an article; it can be read all the same. */
  | { type: 'unread'; tabId: number; url: string | null }
  | { type: 'read'; tabId: number; description: PageDescription };

/** Milliseconds between looks at a page that was not read yet. */
const LOOK_AGAIN = 700;

/** The tab the popup is about: named in its address where the popup is opened as a page, else the active one. */
async function findTab(): Promise<number | null> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

async function isAllowed(tabId: number): Promise<boolean> {
  return browser.scripting
    .executeScript({ target: { tabId }, func: () => true })
    .then(() => true)
    .catch(() => false);
}

async function look(): Promise<PageState> {
  const tabId = await findTab();
  if (tabId === null) return { type: 'forbidden' };
  const description = await callReader(tabId, 'describePage', null).catch(() => null);
  if (description) return { type: 'read', tabId, description };
  if (!(await isAllowed(tabId))) return { type: 'forbidden' };
  const { url = null } = await browser.tabs.get(tabId);
  return { type: 'unread', tabId, url };
}

/**
 * The page under the popup.
 * @returns its state, and a function that has it read although it does not look like an article
 */
export function usePage(): { page: PageState; readAnyway: (tabId: number) => Promise<void> } {
  const [page, setPage] = useState<PageState>({ type: 'loading' });
  const refresh = useCallback(async () => setPage(await look()), []);
  useEffect(() => void refresh(), [refresh]);
  useEffect(() => {
    // The popup may be opened while the page still loads: then the browser lets nobody in yet, and the reader comes
    // only when the page turns out to be an article.
    if (page.type !== 'unread' && page.type !== 'forbidden') return undefined;
    const timer = setInterval(() => void refresh(), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [page.type, refresh]);
  const readAnyway = useCallback(
    async (tabId: number) => {
      setPage({ type: 'loading' });
      try {
        await injectReader(tabId);
        await callReader(tabId, 'open', { asked: true });
        await refresh();
      } catch {
        setPage({ type: 'forbidden' });
      }
    },
    [refresh],
  );
  return { page, readAnyway };
}
