import { browser } from '@/utils/platform/browser.ts';
import { makeHandOverKey } from '@/utils/platform/hand-over-key.ts';
import { PRESS_HOSTS } from '@/utils/platform/press-hosts.ts';
import { grantedSites } from '@/utils/platform/site-access.ts';
import { detectIn } from './granted-sites.ts';

/** Kept as long as the extension runs: gone after an update, a reload, or switching off and on. */
const HERE = 'here';

/**
 * Comes back into the pages that are open while the extension comes (installed, updated, reloaded, switched on): the
 * scripts it had there are cut off from it, and only Firefox puts the manifest's there by itself, which a second one
 * does no harm. Called whenever the background starts; does its work once.
 */
export async function returnToOpenPages(): Promise<void> {
  const { [HERE]: isHere } = await browser.storage.session.get(HERE);
  if (isHere) return;
  await browser.storage.session.set({ [HERE]: true });
  await makeHandOverKey();
  await detectIn([...PRESS_HOSTS, ...(await grantedSites())]);
}
