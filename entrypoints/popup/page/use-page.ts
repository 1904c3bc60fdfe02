import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Fault, toFault } from '@/utils/model/fault.ts';
import { browser } from '@/utils/platform/browser.ts';
import { isPdfAddress } from '@/utils/platform/document-page.ts';
import { injectReader } from '@/utils/platform/inject.ts';
import { callReader, type PageDescription } from '@/utils/platform/messages/messages.ts';
import { FEW_LETTERS, probeFrames, probePage, type WordlessKind, wordlessKind } from './probe.ts';

/** What the popup knows of the tab it was opened over. */
export type PageState =
  | { type: 'loading' }
  /** The browser lets no extension in: its own pages, the store. */
  | { type: 'forbidden' }
  /** Not taken for an article; it can be read all the same. */
  | { type: 'unread'; tabId: number; url: string | null }
  /** The browser has not got it all yet. */
  | { type: 'arriving' }
  /** There is nothing in it that could be marked. */
  | { type: 'wordless'; kind: Exclude<WordlessKind, 'pdf'> }
  /** The browser shows a PDF, where it lets no reader in: the page for files does. */
  | { type: 'pdf'; tabId: number; file: string | null }
  /**
   * Its main part stands in a frame, where no reader works. `frame` is the address to open it under by itself, where it
   * has one; `hasWords` whether there is something to read around it, too.
   */
  | { type: 'framed'; tabId: number; url: string | null; frame: string | null; hasWords: boolean }
  /** There is a reader, but it did not answer as it should. */
  | { type: 'failed'; fault: Fault }
  | { type: 'read'; tabId: number; description: PageDescription };

/** Milliseconds between looks at a page that was not read yet: doubling, so that a busy page costs next to nothing. */
const FIRST_LOOK = 700;
const LAST_LOOK = 5_600;

/** The tab the popup is about: named in its address where the popup is opened as a page, else the active one. */
export async function findTab(): Promise<number | null> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** The address of a tab's page; null where the browser keeps it, and the page, from us. */
async function addressOf(tabId: number): Promise<string | null> {
  return (await browser.tabs.get(tabId)).url || null;
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
  return lookInside(tabId);
}

/** Milliseconds to wait for a page without an address. */
const PATIENCE = 700;

/** What a page is that has not been read, and so what can be done with it. */
async function lookInside(tabId: number): Promise<PageState> {
  const url = await addressOf(tabId);
  // A document made on the spot (blob:) has no address for us; where a page's source is shown, Chromium never answers.
  const silence = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  const probe = await (url ? probePage(tabId) : Promise.race([probePage(tabId), silence]));
  // Firefox shows a PDF in a page of its own, where it lets nobody in.
  if (!probe) return url && isPdfAddress(url) ? { type: 'pdf', tabId, file: url } : { type: 'forbidden' };
  if (probe.isLoading) return { type: 'arriving' };
  const kind = wordlessKind(probe);
  // A page's own file, unless the browser shows nothing but the file.
  if (kind === 'pdf')
    return {
      type: 'pdf',
      tabId,
      file: probe.contentType === 'application/pdf' ? url : (probe.embedded?.url ?? url),
    };
  if (kind && kind !== 'empty') return { type: 'wordless', kind };
  const frames = (await probeFrames(tabId)).filter(({ isTop }) => !isTop);
  const article = frames.find(({ isArticle }) => isArticle);
  const hasWords = probe.letters >= FEW_LETTERS;
  if (article) return { type: 'framed', tabId, url, frame: article.url, hasWords };
  if (probe.frame && !hasWords) return { type: 'framed', tabId, url, frame: probe.frame.url, hasWords };
  return kind ? { type: 'wordless', kind } : { type: 'unread', tabId, url };
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
  const delay = useRef(FIRST_LOOK);
  const refresh = useCallback(async () => setPage(await look().catch(failed)), []);
  useEffect(() => void refresh(), [refresh]);
  useEffect(() => {
    // The tab goes on to the next entry, or is reloaded, under a popup that stays.
    const hear = async (tabId: number, { status }: { status?: string }) => {
      if (!status || tabId !== (await findTab())) return;
      delay.current = FIRST_LOOK;
      void refresh();
    };
    browser.tabs.onUpdated.addListener(hear);
    return () => browser.tabs.onUpdated.removeListener(hear);
  }, [refresh]);
  useEffect(() => {
    // The popup may be opened while the page still loads: then the browser lets nobody in yet, the reader comes only when
    // the page turns out to be an article, and what it shows of the marks is known when it has settled.
    if (page.type === 'loading' || page.type === 'failed') return undefined;
    if (page.type === 'read' && page.description.sight.isSettled) return undefined;
    const timer = setTimeout(() => void refresh(), delay.current);
    if (page.type !== 'read') delay.current = Math.min(delay.current * 2, LAST_LOOK);
    return () => clearTimeout(timer);
  }, [page, refresh]);
  const readAnyway = useCallback(
    async (tabId: number) => {
      setPage({ type: 'loading' });
      try {
        const inside = await lookInside(tabId);
        if (inside.type !== 'unread' && inside.type !== 'framed') return setPage(inside);
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
