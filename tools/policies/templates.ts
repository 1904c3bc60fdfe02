import type { Preset } from '../../utils/schema/preset.ts';
import { registryFile } from './registry-file.ts';

/** What policies are written of. */
export interface Rollout {
  /** The extension's id in the Chrome Web Store. */
  chromeId: string;
  /** The extension's id among Edge's add-ons. */
  edgeId: string;
  preset: Preset;
}

/** The id under which Firefox knows the extension, as in its manifest. */
export const FIREFOX_ID = 'but-nho@but-nho.vn';

/** What stands for an id until a store has given one. */
export const CHROME_ID = 'ID_IN_THE_CHROME_WEB_STORE';
export const EDGE_ID = 'ID_AMONG_THE_EDGE_ADDONS';

const json = (policies: object) => `${JSON.stringify(policies, null, 2)}\n`;

/** Where the browser of a policy gets the extension from, and keeps it up to date. */
const CHROME_STORE = 'https://clients2.google.com/service/update2/crx';
const EDGE_STORE = 'https://edge.microsoft.com/extensionwebstorebase/v1/crx';
const FIREFOX_STORE = `https://addons.mozilla.org/firefox/downloads/latest/${FIREFOX_ID}/latest.xpi`;

/** A Chromium's policies: installed, on the toolbar, with the preset. */
const chromium = (id: string, settings: Record<string, string>, preset: Preset) => ({
  ExtensionSettings: { [id]: { installation_mode: 'force_installed', ...settings } },
  '3rdparty': { extensions: { [id]: preset } },
});

/** The policy files of a rollout, by name: what an administrator copies to the computers (docs/managed.md). */
export function policyFiles({ chromeId, edgeId, preset }: Rollout): ReadonlyMap<string, string> {
  const chrome = { update_url: CHROME_STORE, toolbar_pin: 'force_pinned' };
  const edge = { update_url: EDGE_STORE, toolbar_state: 'force_shown' };
  return new Map([
    ['chrome.json', json(chromium(chromeId, chrome, preset))],
    ['chrome.reg', registryFile('Google\\Chrome', chromeId, chrome, preset)],
    ['edge.json', json(chromium(edgeId, edge, preset))],
    ['edge.reg', registryFile('Microsoft\\Edge', edgeId, edge, preset)],
    [
      'firefox-policies.json',
      json({
        policies: {
          ExtensionSettings: {
            [FIREFOX_ID]: {
              installation_mode: 'force_installed',
              install_url: FIREFOX_STORE,
              default_area: 'navbar',
            },
          },
          '3rdparty': { Extensions: { [FIREFOX_ID]: preset } },
        },
      }),
    ],
  ]);
}
