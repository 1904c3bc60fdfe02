import { browser } from '@/utils/platform/browser.ts';
import { getReviewerName } from '@/utils/store/desk/reviewer.ts';

/** Its item in the extension's own storage: a library that is lost is no first run. */
const KEY = 'welcomed';

/**
 * Opens the first page, once: an update, or a library that somebody works with already, needs no welcome.
 * @param reason why the browser says that the extension was installed
 */
export async function welcome(reason: string): Promise<void> {
  const { [KEY]: isWelcomed } = await browser.storage.local.get(KEY);
  if (isWelcomed) return;
  if (reason === 'install' && (await getReviewerName()) === null)
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  await browser.storage.local.set({ [KEY]: true });
}
