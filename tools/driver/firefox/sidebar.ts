import { until } from '../../lib/until.ts';
import { asBrowser, type EmbeddedPage, embeddedPage } from './embedded.ts';
import type { RunningFirefox } from './launch.ts';
import type { FirefoxPage } from './page.ts';
import { openFirefoxPopup } from './popup.ts';

/** How long the popup's content has to stay as it is before its button is pressed, in milliseconds. */
const REST = 400;

/** Opens the side panel as a person does: by the button in the toolbar popup. */
export async function openFirefoxSidebar(
  firefox: RunningFirefox,
  article: FirefoxPage,
): Promise<EmbeddedPage> {
  const popup = await openFirefoxPopup(firefox, article);
  await rest(popup);
  await popup.click('open-panel');
  await until('The sidebar does not open.', () => asBrowser<boolean>(firefox.marionette, isSidebarOpen));
  const sidebar = embeddedPage(firefox.marionette, 'sidebar');
  await sidebar.waitFor(`document.querySelector('#app')?.childElementCount > 0`);
  return sidebar;
}

/** What an article is in the list comes into the popup last, and moves its buttons. */
async function rest(popup: EmbeddedPage): Promise<void> {
  const state = () => popup.evaluate<string>(`innerHeight + document.body.innerText`);
  for (let last = await state(); ; ) {
    await new Promise((resolve) => setTimeout(resolve, REST));
    const now = await state();
    if (now === last) return;
    last = now;
  }
}

/** Runs in the browser's own window, with its rights. */
function isSidebarOpen(): boolean {
  return (window as unknown as { SidebarController: { isOpen: boolean } }).SidebarController.isOpen;
}
