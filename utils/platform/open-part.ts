import { Fault } from '@/utils/model/fault.ts';
import { keepOpened } from '@/utils/store/desk/reviews.ts';
import { browser } from './browser.ts';
import { readingUrl } from './document-page.ts';

/**
 * Takes a tab to a part of an entry, which from then on was opened. Remembered here, and not only by the page that comes: on sites
 * that Bút Nhớ may not read nobody would say so.
 * @throws Fault `invalid` for an address that no tab can show: the tab stays where it is, and nothing is remembered
 */
export async function openPartIn(tabId: number, entryId: string, address: string): Promise<void> {
  const url = readingUrl(address);
  if (url === null) throw new Fault('invalid', address);
  await keepOpened(entryId, address);
  await browser.tabs.update(tabId, { url, active: true });
}
