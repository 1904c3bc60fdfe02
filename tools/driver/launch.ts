import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from '@playwright/test';
import { ROOT } from '../lib/bundle.ts';
import { QUIET_ARGS, requireChromium } from '../lib/chromium.ts';
import { buildInOneLanguage } from './build-in-one-language.ts';
import { seeClosedRoots } from './closed-root.ts';

/** The build that is driven; `npm run build` makes it. */
export const BUILD = join(ROOT, '.output/chrome-mv3');
/** How long the worker may take to show itself, in milliseconds; it takes half a second on a quiet machine. */
const WORKER_TIMEOUT = 30_000;

/** The switch with which Playwright, and we, keep the browser's own services from the network. */
const NO_SERVICES = '--disable-background-networking';

/** The switch with which Playwright has every page loaded anew. */
const NO_KEPT_PAGES = '--disable-back-forward-cache';

export type Locale = 'vi' | 'en';

export interface LaunchOptions {
  /** Language of the extension's texts. */
  locale?: Locale;
  /** A profile to go on with, from an earlier {@link RunningExtension.profileDir}: what the reviewer saved is there. */
  profileDir?: string;
  colorScheme?: 'light' | 'dark';
  /** Loads a copy of the build, kept in the profile, which can be changed under the browser (update.ts). */
  ownBuild?: boolean;
  /** False opens a window, for a person. */
  headless?: boolean;
  /** Leaves the browser's own services on, such as those that fill in forms: to see what they ask for. */
  withServices?: boolean;
  /** Keeps pages that are left in memory, as browsers do for a person: Playwright switches that off. */
  keepsPages?: boolean;
  /** False leaves pages alone: looking through closed roots costs time, which would be measured along. */
  seesClosedRoots?: boolean;
  /** The window's height in CSS pixels, where nobody sees it. */
  height?: number;
  /** Leaves the page open that greets a new reviewer. */
  withWelcome?: boolean;
  /** Further switches, e.g. where host names lead (tools/lib/site.ts). */
  args?: string[];
}

/** A browser with the built extension in it. */
export interface RunningExtension {
  context: BrowserContext;
  /** The extension's id: the host of its pages. */
  id: string;
  /** The background. Evaluating in it hangs while it is stopped (worker.ts): wake it by a message first. */
  worker: Worker;
  /** Browser-wide DevTools session, for what Playwright does not offer. */
  devtools: CDPSession;
  profileDir: string;
  /** The folder that was loaded. */
  buildDir: string;
  /** Address of a page of the extension, e.g. `url('popup.html')`. */
  url: (path: string) => string;
  close: () => Promise<void>;
}

/** Starts Chromium with the built extension. The profile is left in place for a later start: the caller removes it. */
export async function launchExtension(options: LaunchOptions = {}): Promise<RunningExtension> {
  const { locale = 'vi', colorScheme = 'light', headless = true, withServices = false, args = [] } = options;
  const ignored = [...(withServices ? [NO_SERVICES] : []), ...(options.keepsPages ? [NO_KEPT_PAGES] : [])];
  const executablePath = requireChromium();
  const profileDir = options.profileDir ?? (await mkdtemp(join(tmpdir(), 'but-nho-')));
  const buildDir = await buildFor(locale, executablePath, profileDir, options.ownBuild ?? false);
  await allowReloads(profileDir);
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath,
    headless,
    // The window's owner (tools/open.ts) closes it in good order; Playwright would end the process.
    handleSIGINT: headless,
    handleSIGTERM: headless,
    chromiumSandbox: false,
    ignoreDefaultArgs: ignored,
    colorScheme,
    viewport: headless ? { width: 1280, height: options.height ?? 900 } : null,
    env: { ...process.env, LANGUAGE: locale },
    args: [
      // The second switch keeps back the browser's warning about the other switches.
      ...(headless ? QUIET_ARGS : ['--no-first-run', '--test-type']).filter(
        (arg) => !withServices || arg !== NO_SERVICES,
      ),
      `--lang=${locale}`,
      '--enable-unsafe-extension-debugging',
      `--disable-extensions-except=${buildDir}`,
      `--load-extension=${buildDir}`,
      ...args,
    ],
  });
  if (options.seesClosedRoots ?? true) seeClosedRoots(context);
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: WORKER_TIMEOUT }));
  // It is announced before it runs, and a background that is stopped while it starts is stuck between the two.
  await worker.evaluate(untilActive);
  if (!options.withWelcome) await closeWelcome(context, worker);
  const devtools = await context.browser()!.newBrowserCDPSession();
  const { host: id } = new URL(worker.url());
  const url = (path: string) => `chrome-extension://${id}/${path}`;
  return { context, id, worker, devtools, profileDir, buildDir, url, close: () => context.close() };
}

const isWelcome = (page: Page): boolean => page.url().endsWith('/welcome.html');

/** The page that greets a new reviewer, once it is open: see {@link LaunchOptions.withWelcome}. */
export const welcomePage = async (context: BrowserContext): Promise<Page> =>
  context.pages().find(isWelcome) ?? (await context.waitForEvent('page', { predicate: isWelcome }));

/** Closes the page that greets a new reviewer, which stands before all others where it was opened. */
async function closeWelcome(context: BrowserContext, worker: Worker): Promise<void> {
  await worker.evaluate(untilWelcomed);
  for (const page of context.pages().filter(isWelcome)) {
    await page.getByTestId('begin').waitFor();
    await page.close();
  }
}

/** Runs in the worker: waits until it is settled whether there is a welcome; a damaged store tells nothing, and greets nobody. */
async function untilWelcomed(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { get: (key: string) => Promise<{ welcomed?: boolean }> } } };
  };
  // No function of its own name: round one tsx puts a helper that the worker does not have.
  for (let isSettled: unknown = false; !isSettled; await new Promise((resolve) => setTimeout(resolve, 20)))
    isSettled = await chrome.storage.local.get('welcomed').then(
      ({ welcomed }) => welcomed,
      () => true,
    );
}

/** Runs in the worker: waits until its installation is over. */
async function untilActive(): Promise<void> {
  const { serviceWorker } = globalThis as unknown as { serviceWorker: { state: string } };
  while (serviceWorker.state !== 'activated') await new Promise((resolve) => setTimeout(resolve, 20));
}

/**
 * The folder to load. On Linux the language of a browser comes from LANGUAGE, but only where its language pack is
 * installed (Debian: chromium-l10n); without the pack it would show English. So that Vietnamese is Vietnamese
 * everywhere, such a browser gets a copy of the build without the other languages, kept beside its profile's data,
 * where the path, and with it the extension's id, stays the same from start to start.
 * @param isOwn a copy in any case; one that is there is gone on with
 */
async function buildFor(
  locale: Locale,
  executablePath: string,
  profileDir: string,
  isOwn: boolean,
): Promise<string> {
  if (!existsSync(join(BUILD, 'manifest.json')))
    throw new Error('The extension is not built: run `npm run build` first.');
  const pack = join(dirname(executablePath), 'locales', `${locale}.pak`);
  const speaks = locale === 'en' || process.platform !== 'linux' || existsSync(pack);
  if (speaks && !isOwn) return BUILD;
  const copy = join(profileDir, `build-${locale}`);
  if (speaks) {
    if (!existsSync(copy)) await cp(BUILD, copy, { recursive: true });
    return copy;
  }
  await buildInOneLanguage(BUILD, copy, locale);
  return copy;
}

/** Without developer mode an extension that reloads itself is left switched off. */
async function allowReloads(profileDir: string): Promise<void> {
  const path = join(profileDir, 'Default/Preferences');
  if (existsSync(path)) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
}
