import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireFirefox } from '../../lib/firefox.ts';
import type { Locale } from '../launch.ts';
import { removeAddon } from './addon.ts';
import { buildFor } from './build.ts';
import { Marionette } from './marionette.ts';
import type { FirefoxPage } from './page.ts';
import { Pages } from './pages.ts';
import { type Appearance, PAGES_HOST, portFile, writeProfile } from './profile.ts';

/** How often to look whether Firefox listens, and how long, in milliseconds; it takes two seconds on a quiet machine. */
const PAUSE = 50;
const PATIENCE = 60_000;
/** How long Firefox may take to end by itself, in milliseconds. */
const END_PATIENCE = 10_000;

export interface FirefoxOptions {
  /** Language of the extension's texts. */
  locale?: Locale;
  colorScheme?: 'light' | 'dark';
  /** Whether the person lets the extension into private windows. */
  inPrivateWindows?: boolean;
  /** Whether all windows are private, as a person may have it set. */
  isAlwaysPrivate?: boolean;
  /** A profile to go on with, from an earlier {@link RunningFirefox.profileDir}. */
  profileDir?: string;
  /** As in tools/driver/firefox/profile.ts. */
  keepsSites?: boolean;
  /** The port of the running sample site (tools/lib/site.ts). */
  sitePort: number;
}

/** A Firefox with the built extension in it. */
export interface RunningFirefox {
  marionette: Marionette;
  /** The tab it started with. */
  page: FirefoxPage;
  openPage: () => Promise<FirefoxPage>;
  /** Opens a private window, and gives its tab. */
  openPrivatePage: () => Promise<FirefoxPage>;
  /** Waits for a tab that the extension opens, and gives it. */
  openedPage: () => Promise<FirefoxPage>;
  profileDir: string;
  /** The folder that was installed, a copy of the build. */
  buildDir: string;
  /** Where files are saved. */
  downloads: string;
  /** Address of a page of the extension, e.g. `url('popup.html')`. */
  url: (path: string) => string;
  /**
   * Removes the extension with all that it kept, closes all tabs, and installs it anew: what starts then knows nothing
   * of what was, but for the time of a start.
   */
  renew: (appearance: Appearance) => Promise<RunningFirefox>;
  close: () => Promise<void>;
  /** Ends it as a failure of the machine does: nothing is written any more. */
  kill: () => Promise<void>;
}

/** Starts Firefox with the built extension. The profile is left in place for a later start: the caller removes it. */
export async function launchFirefox(options: FirefoxOptions): Promise<RunningFirefox> {
  const { locale = 'vi', colorScheme = 'light', inPrivateWindows = false, sitePort } = options;
  const { keepsSites = false, isAlwaysPrivate = false } = options;
  const binary = requireFirefox();
  const profileDir = options.profileDir ?? (await mkdtemp(join(tmpdir(), 'but-nho-firefox-')));
  const downloads = join(profileDir, 'downloads');
  await mkdir(downloads, { recursive: true });
  writeProfile(profileDir, { locale, colorScheme, sitePort, downloads, keepsSites, isAlwaysPrivate });
  const firefox = spawn(
    binary,
    [
      '--headless',
      '--no-remote',
      '--new-instance',
      '--marionette',
      '-remote-allow-system-access',
      '--profile',
      profileDir,
    ],
    { stdio: 'ignore', env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' } },
  );
  try {
    const marionette = await Marionette.connect(await portOf(firefox, profileDir));
    await marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch: { webSocketUrl: false } } });
    const pages = new Pages(marionette);
    const withAddon = async (page: FirefoxPage, locale: Locale, host: string): Promise<RunningFirefox> => {
      const buildDir = await buildFor(locale, profileDir);
      await marionette.send('Addon:Install', {
        path: buildDir,
        temporary: true,
        allowPrivateBrowsing: inPrivateWindows || isAlwaysPrivate,
      });
      await pages.closeWelcome();
      await page.bringToFront();
      return {
        marionette,
        page,
        openPage: () => pages.open(),
        openPrivatePage: () => pages.open('private window'),
        openedPage: () => pages.opened(),
        profileDir,
        buildDir,
        downloads,
        url: (path) => `moz-extension://${host}/${path}`,
        renew: async (appearance) => {
          // Pages of the extension go with it, and a driver whose page is gone can open no other.
          const page = await pages.startAnew();
          const host = await removeAddon(marionette, appearance);
          await rm(downloads, { recursive: true });
          await mkdir(downloads);
          return withAddon(page, appearance.locale, host);
        },
        close: () => end(firefox, marionette),
        kill: () => kill(firefox, marionette),
      };
    };
    return await withAddon(await pages.opened(), locale, PAGES_HOST);
  } catch (error) {
    firefox.kill('SIGKILL');
    throw error;
  }
}

async function portOf(firefox: ChildProcess, profileDir: string): Promise<number> {
  const giveUp = Date.now() + PATIENCE;
  for (;;) {
    const port = existsSync(portFile(profileDir)) ? Number(await readFile(portFile(profileDir), 'utf8')) : 0;
    if (port > 0) return port;
    if (firefox.exitCode !== null) throw new Error(`Firefox ended as it started (code ${firefox.exitCode}).`);
    if (Date.now() > giveUp) throw new Error('Firefox does not start.');
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

async function kill(firefox: ChildProcess, marionette: Marionette): Promise<void> {
  const ended = new Promise((resolve) => firefox.once('exit', resolve));
  firefox.kill('SIGKILL');
  await ended;
  marionette.close();
}

/** Ends in good order, as when a person closes the last window: what is saved reaches the disk. */
async function end(firefox: ChildProcess, marionette: Marionette): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    if (firefox.exitCode !== null || firefox.signalCode !== null) resolve();
    else firefox.once('exit', () => resolve());
  });
  // Its answer may be lost in the ending.
  await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
  const patience = setTimeout(() => firefox.kill('SIGKILL'), END_PATIENCE);
  await ended;
  clearTimeout(patience);
  marionette.close();
}
