import { browser } from '@/utils/platform/browser.ts';
import { grantedSites } from '@/utils/platform/site-access.ts';

const DETECTOR = 'content-scripts/detector.js';

/** What runs on a press page, as the manifest has it. */
const SCRIPTS = [
  { id: 'granted-sites-guard', js: ['guard.js'], runAt: 'document_start' },
  { id: 'granted-sites', js: [DETECTOR], runAt: 'document_idle' },
] as const;

/**
 * Has guard and detector run on the sites that the reviewer granted, as it does on the press hosts of the manifest. Safe to
 * repeat; an update of the extension forgets such registrations, so it is done at every installation, too.
 */
async function registerScripts(): Promise<void> {
  const matches = await grantedSites();
  const ids = SCRIPTS.map(({ id }) => id);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids });
  if (registered.length > 0)
    await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts(
    SCRIPTS.map(({ id, js, runAt }) => ({ id, js: [...js], matches, runAt })),
  );
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
  browser.runtime.onInstalled.addListener(() => void registerScripts());
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await registerScripts();
    await detectIn(origins);
  });
  browser.permissions.onRemoved.addListener(() => void registerScripts());
}
