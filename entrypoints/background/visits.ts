import { browser, type MessageSender } from '@/utils/platform/browser.ts';
import { isKeptIn } from './kept-steps.ts';

/**
 * What documents have looked up, for as long as the browser runs: the background itself remembers nothing. One item for
 * each thing that was shown, so that no two writes can undo each other.
 */

const PREFIX = 'visit';

/** A document in a tab. */
export interface Visit {
  tabId: number;
  document: string;
}

/** @returns null when the sender is no document in a tab */
export function visitOf({ tab, documentId, url }: MessageSender): Visit | null {
  const document = documentId ?? url;
  return tab?.id === undefined || !document ? null : { tabId: tab.id, document };
}

const itemOf = ({ tabId, document }: Visit, shown: string) => `${PREFIX} ${tabId} ${document} ${shown}`;

/** @param shown what it was told: an address or an article */
export async function rememberVisit(visit: Visit, shown: readonly string[]): Promise<void> {
  const items = Object.fromEntries(shown.map((one) => [itemOf(visit, one), true]));
  // Should the browser's memory be full, a page that goes on while it saves has to come back to save.
  await browser.storage.session.set(items).catch(() => {});
}

/** Whether a document was told one of these. */
export async function wasVisited(visit: Visit, shown: readonly string[]): Promise<boolean> {
  const found = await browser.storage.session.get(shown.map((one) => itemOf(visit, one)));
  return Object.keys(found).length > 0;
}

/** Forgets the documents of tabs that are closed, and what was done in them. */
export function watchClosedTabs(): void {
  browser.tabs.onRemoved.addListener(async (tabId) => {
    const items = Object.keys(await browser.storage.session.get(null));
    await browser.storage.session.remove(
      items.filter((item) => item.startsWith(`${PREFIX} ${tabId} `) || isKeptIn(item, tabId)),
    );
  });
}
