import { type EmbeddedPage, embeddedPage } from './embedded.ts';
import type { RunningFirefox } from './launch.ts';
import type { FirefoxPage } from './page.ts';
import { openFirefoxPopup } from './popup.ts';

/** Opens the side panel as a person does: by the button in the toolbar popup. */
export async function openFirefoxSidebar(
  firefox: RunningFirefox,
  article: FirefoxPage,
): Promise<EmbeddedPage> {
  const popup = await openFirefoxPopup(firefox, article);
  await popup.click('open-panel');
  const sidebar = embeddedPage(firefox.marionette, 'sidebar');
  await sidebar.waitFor(`document.querySelector('#app')?.childElementCount > 0`);
  return sidebar;
}
