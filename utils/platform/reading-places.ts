import { browser } from './browser.ts';

/**
 * How far parts of entries were read. In the browser's own small store and not in the library: it is no work that must not be
 * lost, it belongs to this device, and it is written at each rest of scrolling.
 */

/** One item for each part, so that no two tabs can undo each other. */
const itemOf = (key: string) => `place ${key}`;

/** @param key of the part's address @param offset into the article's text, of the first words in the window; 0 at its start */
export async function keepPlace(key: string, offset: number): Promise<void> {
  if (offset > 0) await browser.storage.local.set({ [itemOf(key)]: offset });
  else await browser.storage.local.remove(itemOf(key));
}

/** @returns 0 where nothing is known, where reading begins anew, and where the browser's small store is damaged */
export async function placeOf(key: string): Promise<number> {
  const stored: Record<string, unknown> = await browser.storage.local.get(itemOf(key)).catch(() => ({}));
  const offset = stored[itemOf(key)];
  return Number.isSafeInteger(offset) ? (offset as number) : 0;
}
