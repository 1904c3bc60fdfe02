import { browser } from '@/utils/platform/browser.ts';
import { makeHandOverKey } from '@/utils/platform/hand-over-key.ts';
import { PRESS_HOSTS } from '@/utils/platform/press-hosts.ts';
import { grantedSites } from '@/utils/platform/site-access.ts';
import { detectIn } from './granted-sites.ts';

/** Set once it is done, and kept as long as the extension runs: gone after an update, a reload, or switching off and on. */
const HERE = 'here';

/** Milliseconds that the pages may take to be looked at: one that the browser has frozen answers when it thaws. */
const PATIENCE = 5_000;

/**
 * Comes back into the pages that are open while the extension comes (installed, updated, reloaded, switched on): the
 * scripts it had there are cut off from it, and only Firefox puts the manifest's there by itself, which a second one
 * does no harm. Called whenever the background starts; does its work once, and again where it was stopped in the middle of it.
 */
export async function returnToOpenPages(): Promise<void> {
  const { [HERE]: isHere } = await browser.storage.session.get(HERE);
  if (isHere) return;
  // Where the browser's storage area is damaged there is no key; readers come all the same.
  await makeHandOverKey().catch(() => {});
  const looking = detectIn([...PRESS_HOSTS, ...(await grantedSites())]);
  await Promise.race([looking, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  await browser.storage.session.set({ [HERE]: true });
}
