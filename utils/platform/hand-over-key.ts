import { browser } from './browser.ts';
import { newId } from './id.ts';
import { callBackground } from './messages/messages.ts';

/** Where it is kept: unlike a session's storage this outlives an update. */
const KEY = 'handOverKey';

/** Milliseconds between looks for a key that is just being made. */
const PAUSE = 200;

/** Makes the key at the first start of an installation; only the background may, as two would make two. */
export async function makeHandOverKey(): Promise<void> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  if (!kept) await browser.storage.local.set({ [KEY]: `${newId()}${newId()}` });
}

/**
 * What a reader shows to the one that takes over its page after an update, as a proof that what stands there unsaved
 * is ours: a page can put up an element like ours, but it can neither guess the key nor see it in our closed root.
 * Asked of the browser, not of the background, which may be busy or just gone; of that one where the browser's storage area
 * is damaged.
 * @throws the signal's reason when it aborts first
 */
export async function handOverKey(signal: AbortSignal): Promise<string> {
  for (;;) {
    const kept = await browser.storage.local.get(KEY).catch(() => null);
    if (!kept) return callBackground('spareKey', null);
    const key = kept[KEY];
    if (typeof key === 'string') return key;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    signal.throwIfAborted();
  }
}
