import { browser } from '@/utils/browser';
import { grantedSites } from '@/utils/site-access';

const SCRIPT_ID = 'granted-sites';
const DETECTOR = 'content-scripts/detector.js';

/**
 * Has the detector run on the sites that the reviewer granted, as it does on the press hosts of the manifest. Safe to
 * repeat; an update of the extension forgets such registrations, so it is done at every installation, too.
 */
async function registerDetector(): Promise<void> {
  const matches = await grantedSites();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: SCRIPT_ID, js: [DETECTOR], matches, runAt: 'document_idle' },
  ]);
}

/** Pages of these sites that are open already are looked at now, not only at their next visit. */
export async function detectIn(origins: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...origins], discarded: false });
  // A tab that went elsewhere meanwhile is looked at there, or not at all.
  await Promise.allSettled(
    tabs.map(({ id: tabId = browser.tabs.TAB_ID_NONE }) =>
      browser.scripting.executeScript({ target: { tabId }, files: [DETECTOR] }),
    ),
  );
}

/** Listens for sites that the reviewer grants or takes back, in the popup or in the browser's settings. */
export function watchGrantedSites(): void {
  browser.runtime.onInstalled.addListener(() => void registerDetector());
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await registerDetector();
    await detectIn(origins);
  });
  browser.permissions.onRemoved.addListener(() => void registerDetector());
}
