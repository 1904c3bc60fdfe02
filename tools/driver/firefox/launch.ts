import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../lib/bundle.ts';
import { requireFirefox } from '../../lib/firefox.ts';
import type { Locale } from '../launch.ts';
import { Marionette } from './marionette.ts';
import { FirefoxPage } from './page.ts';
import { PAGES_HOST, portFile, writeProfile } from './profile.ts';

/** The build that is driven; `npm run build` makes it. */
const BUILD = join(ROOT, '.output/firefox-mv3');

/** How often to look whether Firefox listens, and how long, in milliseconds; it takes two seconds on a quiet machine. */
const PAUSE = 50;
const PATIENCE = 60_000;
/** How long a page of welcome may take to come, in milliseconds. */
const WELCOME_PATIENCE = 4_000;

/** How long Firefox may take to end by itself, in milliseconds. */
const END_PATIENCE = 10_000;

export interface FirefoxOptions {
  /** Language of the extension's texts. */
  locale?: Locale;
  colorScheme?: 'light' | 'dark';
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
  /** Waits for a tab that the extension opens, and gives it. */
  openedPage: () => Promise<FirefoxPage>;
  profileDir: string;
  /** The folder that was installed, a copy of the build. */
  buildDir: string;
  /** Where files are saved. */
  downloads: string;
  /** Address of a page of the extension, e.g. `url('popup.html')`. */
  url: (path: string) => string;
  close: () => Promise<void>;
  /** Ends it as a failure of the machine does: nothing is written any more. */
  kill: () => Promise<void>;
}

/** Starts Firefox with the built extension. The profile is left in place for a later start: the caller removes it. */
export async function launchFirefox(options: FirefoxOptions): Promise<RunningFirefox> {
  const { locale = 'vi', colorScheme = 'light', keepsSites = false, sitePort } = options;
  const binary = requireFirefox();
  const profileDir = options.profileDir ?? (await mkdtemp(join(tmpdir(), 'but-nho-firefox-')));
  const downloads = join(profileDir, 'downloads');
  await mkdir(downloads, { recursive: true });
  writeProfile(profileDir, { locale, colorScheme, sitePort, downloads, keepsSites });
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
    const buildDir = await buildFor(locale, profileDir);
    const pages = new Pages(marionette);
    const page = await pages.opened();
    await marionette.send('Addon:Install', { path: buildDir, temporary: true });
    await pages.closeWelcome();
    await page.bringToFront();
    return {
      marionette,
      page,
      openPage: () => pages.open(),
      openedPage: () => pages.opened(),
      profileDir,
      buildDir,
      downloads,
      url: (path) => `moz-extension://${PAGES_HOST}/${path}`,
      close: () => end(firefox, marionette),
      kill: () => kill(firefox, marionette),
    };
  } catch (error) {
    firefox.kill('SIGKILL');
    throw error;
  }
}

/** The tabs, each known by the handle that Firefox gives it. */
class Pages {
  readonly #marionette: Marionette;
  readonly #known = new Set<string>();

  constructor(marionette: Marionette) {
    this.#marionette = marionette;
  }

  async open(): Promise<FirefoxPage> {
    const { handle } = await this.#marionette.send<{ handle: string }>('WebDriver:NewWindow', {
      type: 'tab',
    });
    return this.#meet(handle);
  }

  /** A tab that was not known yet. */
  async opened(): Promise<FirefoxPage> {
    const giveUp = Date.now() + PATIENCE;
    for (;;) {
      const handles = await this.#marionette.send<string[]>('WebDriver:GetWindowHandles');
      const handle = handles.find((one) => !this.#known.has(one));
      if (handle) return this.#meet(handle);
      if (Date.now() > giveUp) throw new Error('No tab was opened.');
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  /** Closes the page that greets a new reviewer. A profile that was welcomed before opens none. */
  async closeWelcome(): Promise<void> {
    const giveUp = Date.now() + WELCOME_PATIENCE;
    while (Date.now() < giveUp) {
      const handles = await this.#marionette.send<string[]>('WebDriver:GetWindowHandles');
      for (const handle of handles.filter((one) => !this.#known.has(one))) {
        await this.#marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
        const { value } = await this.#marionette.send<{ value: string }>('WebDriver:GetCurrentURL');
        if (!value.endsWith('/welcome.html')) continue;
        await this.#marionette.send('WebDriver:CloseWindow');
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  #meet(handle: string): FirefoxPage {
    this.#known.add(handle);
    return new FirefoxPage(this.#marionette, handle);
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

/**
 * The folder to install. Firefox speaks Vietnamese only with its language pack; so that the extension does everywhere,
 * it gets a copy of the build with one language, beside the profile's data.
 */
async function buildFor(locale: Locale, profileDir: string): Promise<string> {
  if (!existsSync(join(BUILD, 'manifest.json')))
    throw new Error('The extension is not built for Firefox: run `npm run build` first.');
  const copy = join(profileDir, `build-${locale}`);
  await rm(copy, { recursive: true, force: true });
  await cp(BUILD, copy, {
    recursive: true,
    filter: (source) => dirname(source) !== join(BUILD, '_locales') || source.endsWith(locale),
  });
  const manifest = JSON.parse(await readFile(join(copy, 'manifest.json'), 'utf8'));
  await writeFile(join(copy, 'manifest.json'), JSON.stringify({ ...manifest, default_locale: locale }));
  return copy;
}
