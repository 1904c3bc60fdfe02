import { toFault } from '@/utils/model/fault.ts';
import { browser } from './browser.ts';

/**
 * Loads the reader into the top frame of a tab. Loading it twice is harmless: a reader that runs already stays.
 * @throws Fault `unreachable` where the browser forbids it (its own pages, stores, hosts without permission)
 */
export async function injectReader(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/reader.js'] });
  } catch (error) {
    throw toFault(error, 'unreachable');
  }
}
