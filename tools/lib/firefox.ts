import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where an installed Firefox is looked for, best first; one older than the manifest allows refuses the extension. */
const INSTALLED = [
  ...(process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => [join(folder, 'firefox-esr'), join(folder, 'firefox')]),
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...(process.env.PROGRAMFILES ? [join(process.env.PROGRAMFILES, 'Mozilla Firefox', 'firefox.exe')] : []),
];

/** The oldest version that runs the extension; the manifest takes it from here (wxt.config.ts). */
export const OLDEST_FIREFOX = 147;

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What a browser calls itself, e.g. “Mozilla Firefox 153.8.0esr”; null when it does not start. */
export function firefoxVersion(path: string): string | null {
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return answer.status === 0 ? answer.stdout.trim() : null;
}

/** Whether a browser of this name, e.g. “Mozilla Firefox 128.5.0esr”, is new enough. */
export function runsExtension(version: string): boolean {
  return Number(/\d+/.exec(version)?.[0] ?? 0) >= OLDEST_FIREFOX;
}

/** The first Firefox that starts and is new enough: `FIREFOX_PATH` alone if set, else an installed one; null without. */
export function findFirefox(): string | null {
  const named = process.env.FIREFOX_PATH;
  for (const path of (named ? [named] : INSTALLED).filter(isExecutable)) {
    const version = firefoxVersion(path);
    if (version && runsExtension(version)) return path;
  }
  return null;
}

/** As {@link findFirefox}; @throws when there is no such browser. */
export function requireFirefox(): string {
  const path = findFirefox();
  if (!path)
    throw new Error(
      `No Firefox ${OLDEST_FIREFOX} or later found. Install Firefox, or name its program in FIREFOX_PATH.`,
    );
  return path;
}
