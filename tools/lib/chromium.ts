import { accessSync, constants } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where an installed Chromium is looked for, best first: Debian's wrapper in /usr/bin injects extensions of its own. */
const INSTALLED = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser to drive: `CHROMIUM_PATH`, an installed Chromium, or Playwright's own; null when there is none. */
export function findChromium(): string | null {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) return isExecutable(wanted) ? wanted : null;
  return [...INSTALLED, chromium.executablePath()].find(isExecutable) ?? null;
}

/** As {@link findChromium}; @throws when there is no browser. */
export function requireChromium(): string {
  const path = findChromium();
  if (!path) throw new Error('No Chromium found. Install Chromium, or name its program in CHROMIUM_PATH.');
  return path;
}

/** Switches that keep a headless browser quiet and offline; without a sandbox where the user is root. */
export const QUIET_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
