import { isWebAddress } from '@/utils/article/index.ts';
import { Fault } from '@/utils/model/fault.ts';
import { keepOpened } from '@/utils/store/desk/reviews.ts';
import { browser } from './browser.ts';

/**
 * Takes a tab to a part of an entry, which from then on was opened. Remembered here, and not only by the page that comes: on sites
 * that Bút Nhớ may not read nobody would say so.
 * @throws Fault `invalid` for an address that is none of the web: the tab stays where it is, and nothing is remembered
 */
export async function openPartIn(tabId: number, entryId: string, address: string): Promise<void> {
  if (!isWebAddress(address)) throw new Fault('invalid', address);
  await keepOpened(entryId, address);
  await browser.tabs.update(tabId, { url: address, active: true });
}
