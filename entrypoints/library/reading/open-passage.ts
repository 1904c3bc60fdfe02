import { callReader } from '@/utils/platform/messages/messages.ts';
import type { ReadingTab } from './reading-tab.ts';

/** Milliseconds between two looks whether the page has been read, and how often it is looked. */
const LOOK = 250;
const LOOKS = 40;

/** What became of it: the mark is shown; the page is open, but shows no mark; the address is none of the web. */
export type Opened = 'shown' | 'open' | 'refused';

/**
 * Opens an article at a mark. On sites that Bút Nhớ may not read, and where the words are not in the page, it is open all the
 * same.
 * @param signal ends the waiting: somebody wants to go elsewhere
 */
export async function openAtMark(
  tab: ReadingTab,
  address: string,
  markId: string,
  signal: AbortSignal,
): Promise<Opened> {
  // Nobody answers before a page is read, and on sites that may not be read.
  const show = (tabId: number) => callReader(tabId, 'showMark', { id: markId }).catch(() => false);
  // Where its page is open already it is not loaded again.
  if (tab.id !== null && (await show(tab.id)) && (await tab.comeForward())) return 'shown';
  const tabId = await tab.open(address);
  if (tabId === null) return 'refused';
  for (let look = 0; look < LOOKS && !signal.aborted; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, LOOK));
    if (await show(tabId)) return 'shown';
  }
  return 'open';
}
