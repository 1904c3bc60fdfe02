import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Where an installed Chromium is looked for, best first: Debian's wrapper in /usr/bin injects extensions of its own. */
const INSTALLED = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...(process.env.LOCALAPPDATA
    ? [join(process.env.LOCALAPPDATA, 'Chromium', 'Application', 'chrome.exe')]
    : []),
  ...(process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => [join(folder, 'chromium'), join(folder, 'chromium-browser')]),
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browsers that may be driven, best first: `CHROMIUM_PATH` alone if set, else installed ones and Playwright's own. */
export function chromiumCandidates(): string[] {
  const named = process.env.CHROMIUM_PATH;
  return (named ? [named] : [...INSTALLED, chromium.executablePath()]).filter(isExecutable);
}

/** The first of {@link chromiumCandidates}, not tried out; null when there is none. */
export function findChromium(): string | null {
  return chromiumCandidates()[0] ?? null;
}

/** As {@link findChromium}; @throws when there is no browser. */
export function requireChromium(): string {
  const path = findChromium();
  if (!path) throw new Error('No Chromium found. Install Chromium, or name its program in CHROMIUM_PATH.');
  return path;
}

/**
 * What a browser calls itself, e.g. “Chromium 156.0.8078.79”; null when it does not start, for instance because a
 * system library is missing. On Windows the path answers, since asking would open a window.
 */
export function chromiumVersion(path: string): string | null {
  if (process.platform === 'win32') return isExecutable(path) ? path : null;
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return answer.status === 0 ? answer.stdout.trim() : null;
}

/** Google's branded Chrome ignores `--load-extension` since version 137; Chromium and Chrome for Testing obey it. */
export function refusesExtensions(version: string): boolean {
  return /Google[\s\\/]*Chrome(?! for Testing)/.test(version);
}

/**
 * What is switched off in a driven browser. It heeds the last such switch alone, so that Playwright's own list
 * (1.65, `disabledFeatures`) is said once more; the last line is ours: pages that the address bar keeps ready cost as much
 * as all the rest of a start.
 */
const NO_FEATURES = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...[
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
  ],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'PreloadTopChromeWebUI'],
];

/** Switches that keep a headless browser quiet and offline; without a sandbox where the user is root. */
export const QUIET_ARGS = [
  `--disable-features=${NO_FEATURES.join(',')}`,
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
