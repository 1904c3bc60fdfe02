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
  const tabId = await tab.open(address);
  if (tabId === null) return 'refused';
  for (let look = 0; look < LOOKS && !signal.aborted; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, LOOK));
    // Nobody answers before the page is read.
    if (await callReader(tabId, 'showMark', { id: markId }).catch(() => false)) return 'shown';
  }
  return 'open';
}
