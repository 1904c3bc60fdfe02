import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../launch.ts';

/** The extension's id in Firefox, as in the manifest, and the host of its pages at first, which is random otherwise. */
export const ADDON_ID = 'but-nho@but-nho.vn';
export const PAGES_HOST = '6f1d2c3b-4a59-4e68-8b7d-9c0e1f2a3b4c';

/** Keeps a fresh Firefox quiet and offline, and lets an extension be installed from a folder. */
const QUIET = {
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'xpinstall.signatures.required': false,
  // Kills the hosts' HTTPS-first guessing: the sample site speaks plain HTTP.
  'dom.security.https_first': false,
  'dom.security.https_only_mode': false,
};

/** What the browser looks like. */
export interface Appearance {
  locale: Locale;
  colorScheme: 'light' | 'dark';
}

export interface ProfileOptions extends Appearance {
  /** Port of the sample site. It serves as the browser's proxy, so every name leads to it and none anywhere else. */
  sitePort: number;
  /** Where files are saved without a question, absolute. */
  downloads: string;
  /** As a reviewer's Firefox may be set: no extension is let into a site before the reviewer says so. */
  keepsSites: boolean;
  /** As a person may have it set: all windows are private. */
  isAlwaysPrivate: boolean;
}

/** The settings for a colour scheme. */
export const schemeOf = (colorScheme: Appearance['colorScheme']) => ({
  'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
  'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
});

/** The settings for an appearance. */
export const lookOf = ({ locale, colorScheme }: Appearance) => ({
  'intl.accept_languages': locale,
  'intl.locale.requested': locale === 'vi' ? 'vi' : 'en-US',
  ...schemeOf(colorScheme),
});

/** The setting under which the host of the extension's pages is found. */
export const hostSetting = (host: string) => ({
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: host }),
});

/** Writes down in a profile how Firefox is to behave; what the reviewer saved in it stays. */
export function writeProfile(folder: string, options: ProfileOptions): void {
  const { sitePort, downloads, keepsSites, isAlwaysPrivate } = options;
  const preferences = {
    ...QUIET,
    'browser.download.alwaysOpenPanel': false,
    'browser.download.dir': downloads,
    'browser.download.folderList': 2,
    'extensions.originControls.grantByDefault': !keepsSites,
    // What the reviewer is asked is answered with yes: the question itself is the browser's own.
    'extensions.webextOptionalPermissionPrompts': false,
    'browser.privatebrowsing.autostart': isAlwaysPrivate,
    ...hostSetting(PAGES_HOST),
    ...lookOf(options),
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': sitePort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': sitePort,
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  rmSync(portFile(folder), { force: true });
}

/** Where Firefox writes the port on which it listens. */
export const portFile = (folder: string): string => join(folder, 'MarionetteActivePort');
