import { toFault } from '@/utils/model/fault.ts';
import { browser } from './browser.ts';
import { type PartName, partFile } from './parts/part-names.ts';

/**
 * Loads the reader into the top frame of a tab. Loading it twice is harmless: a reader that runs already stays.
 * @throws Fault `unreachable` where the browser forbids it (its own pages, stores, hosts without permission)
 */
export const injectReader = (tabId: number): Promise<void> => inject(tabId, 'reader.js');

/**
 * Loads a part of the reader to it. In a page that has no reader, as the one that asked has left, it does nothing.
 * @throws Fault as {@link injectReader}
 */
export const injectPart = (tabId: number, part: PartName): Promise<void> => inject(tabId, partFile(part));

async function inject(tabId: number, file: string): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [`/${file}`] });
  } catch (error) {
    throw toFault(error, 'unreachable');
  }
}
