import { asBrowser } from './embedded.ts';
import type { Marionette } from './marionette.ts';
import { ADDON_ID, type Appearance, hostSetting, lookOf } from './profile.ts';
import { change } from './settings.ts';

/**
 * Removes the extension. What it stored is out of reach afterwards, as its pages get another host.
 * @returns the host of its pages once it is installed anew
 */
export async function removeAddon(marionette: Marionette, appearance: Appearance): Promise<string> {
  const host = crypto.randomUUID();
  await asBrowser(marionette, hideSidebar);
  await marionette.send('Addon:Uninstall', { id: ADDON_ID });
  await asBrowser(marionette, forgetPermissions, ADDON_ID);
  await change(marionette, { ...hostSetting(host), ...lookOf(appearance) });
  return host;
}

/** Takes back what the person let the extension into, as is done on the page of add-ons. */
export const revokeSites = (marionette: Marionette, origins: string[]): Promise<void> =>
  asBrowser(marionette, revoke, ADDON_ID, origins);

// What follows runs in the browser's own window, with its rights.

interface Permissions {
  removeAll: (id: string) => Promise<void>;
  remove: (id: string, gone: { permissions: string[]; origins: string[] }, emitter: object) => Promise<void>;
}

declare const ChromeUtils: { importESModule: (url: string) => { ExtensionPermissions: Permissions } };
declare const WebExtensionPolicy: { getByID: (id: string) => { extension: object } };

function hideSidebar(): void {
  (window as unknown as { SidebarController: { hide: () => void } }).SidebarController.hide();
}

/** Firefox forgets them by itself, but without telling when it has. */
function forgetPermissions(id: string): Promise<void> {
  return ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  ).ExtensionPermissions.removeAll(id);
}

function revoke(id: string, origins: string[]): Promise<void> {
  return ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  ).ExtensionPermissions.remove(id, { permissions: [], origins }, WebExtensionPolicy.getByID(id).extension);
}
