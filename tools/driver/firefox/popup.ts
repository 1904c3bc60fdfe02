import { until } from '../../lib/until.ts';
import { asBrowser, type EmbeddedPage, embeddedPage } from './embedded.ts';
import type { RunningFirefox } from './launch.ts';
import type { FirefoxPage } from './page.ts';
import { ADDON_ID } from './profile.ts';

/** The real popup of Firefox, hanging from the toolbar. */
export interface FirefoxPopup extends EmbeddedPage {
  /** Closes it as a click beside it does. */
  close: () => Promise<void>;
}

/** Clicks the extension's button in the toolbar while `article` is the open tab: grants `activeTab`, opens the popup. */
export async function openFirefoxPopup(
  { marionette }: RunningFirefox,
  article: FirefoxPage,
): Promise<FirefoxPopup> {
  await article.bringToFront();
  const popup = embeddedPage(marionette, 'popup');
  await asBrowser(marionette, pressButton, ADDON_ID);
  // Until it is open its page is moved from one element to another, and what is asked of it meanwhile gets lost.
  await until('The popup does not open.', () => asBrowser<boolean>(marionette, isPopupOpen));
  await popup.waitFor(`document.querySelector('#app')?.childElementCount > 0`);
  return { ...popup, close: () => asBrowser(marionette, closePopup) };
}

// What follows runs in the browser's own window, with its rights.

declare const ChromeUtils: { importESModule: (url: string) => Record<string, never> };
declare const WebExtensionPolicy: { getByID: (id: string) => { extension: object } };

function pressButton(id: string): void {
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  ) as unknown as {
    ExtensionParent: {
      apiManager: {
        global: { browserActionFor: (extension: object) => { triggerAction: (window: Window) => void } };
      };
    };
  };
  ExtensionParent.apiManager.global
    .browserActionFor(WebExtensionPolicy.getByID(id).extension)
    .triggerAction(window);
}

function isPopupOpen(): boolean {
  const panel = [...document.querySelectorAll('.webextension-popup-browser')].pop()?.closest('panel');
  return (panel as unknown as { state: string } | null)?.state === 'open';
}

function closePopup(): void {
  const panel = [...document.querySelectorAll('.webextension-popup-browser')].pop()?.closest('panel');
  (panel as unknown as { hidePopup: () => void } | null)?.hidePopup();
}
