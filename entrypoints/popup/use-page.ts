import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from '@/utils/browser';
import { type Fault, toFault } from '@/utils/fault';
import { injectReader } from '@/utils/inject';
import { callReader, type PageDescription } from '@/utils/messages';

/** What the popup knows of the tab it was opened over. */
export type PageState =
  | { type: 'loading' }
  /** The browser lets no extension in: its own pages, the store. */
  | { type: 'forbidden' }
  /** Not taken for an article; it can be read all the same. */
  | { type: 'unread'; tabId: number; url: string | null }
  /** There is a reader, but it did not answer as it should. */
  | { type: 'failed'; fault: Fault }
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

/** @returns null when the tab has no reader */
async function describePage(tabId: number): Promise<PageDescription | null> {
  try {
    return await callReader(tabId, 'describePage', null);
  } catch (error) {
    const fault = toFault(error, 'invalid');
    if (fault.code === 'unreachable') return null;
    throw fault;
  }
}

async function look(): Promise<PageState> {
  const tabId = await findTab();
  if (tabId === null) return { type: 'forbidden' };
  const description = await describePage(tabId);
  if (description) return { type: 'read', tabId, description };
  if (!(await isAllowed(tabId))) return { type: 'forbidden' };
  const { url = null } = await browser.tabs.get(tabId);
  return { type: 'unread', tabId, url };
}

const failed = (error: unknown): PageState => ({ type: 'failed', fault: toFault(error, 'unreachable') });

/**
 * The page under the popup.
 * @returns its state, a function that has it read although it does not look like an article, and one that asks it again
 */
export function usePage(): {
  page: PageState;
  readAnyway: (tabId: number) => Promise<void>;
  lookAgain: () => Promise<void>;
} {
  const [page, setPage] = useState<PageState>({ type: 'loading' });
  const refresh = useCallback(async () => setPage(await look().catch(failed)), []);
  useEffect(() => void refresh(), [refresh]);
  useEffect(() => {
    // The popup may be opened while the page still loads: then the browser lets nobody in yet, the reader comes only when
    // the page turns out to be an article, and what it shows of the marks is known when it has settled.
    const isOpen = page.type === 'read' && !page.description.sight.isSettled;
    if (page.type !== 'unread' && page.type !== 'forbidden' && !isOpen) return undefined;
    const timer = setTimeout(() => void refresh(), LOOK_AGAIN);
    return () => clearTimeout(timer);
  }, [page, refresh]);
  const readAnyway = useCallback(
    async (tabId: number) => {
      setPage({ type: 'loading' });
      if (!(await isAllowed(tabId))) return setPage({ type: 'forbidden' });
      try {
        await injectReader(tabId);
        await callReader(tabId, 'open', { asked: true });
      } catch (error) {
        return setPage(failed(error));
      }
      await refresh();
    },
    [refresh],
  );
  return { page, readAnyway, lookAgain: refresh };
}
