import { spawnSync } from 'node:child_process';
import { ROOT } from './bundle.ts';
import { findFirefox, firefoxVersion, OLDEST_FIREFOX } from './firefox.ts';
import { say } from './run.ts';

/** The browser with its Vietnamese texts. */
const DEBIAN_PACKAGES = ['firefox-esr', 'firefox-esr-l10n-vi'];

const HOW_TO_GIVE_ONE = `No Firefox ${OLDEST_FIREFOX} or later could be found or installed: install Firefox (on Debian: apt-get install firefox-esr), or name its program in FIREFOX_PATH.`;

function install(args: string[]): void {
  spawnSync('apt-get', args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'ignore'] });
}

/**
 * Finds a Firefox, or gets Debian's package where the user may install it. The path is left in `FIREFOX_PATH`, so that
 * every later program uses the same browser.
 * @throws with one sentence for the person at the terminal when no browser can be had
 */
export function ensureFirefox(): string {
  let path = findFirefox();
  const named = process.env.FIREFOX_PATH;
  if (!path && named)
    throw new Error(
      `FIREFOX_PATH names ${named}, which is not a Firefox ${OLDEST_FIREFOX} or later that starts.`,
    );
  if (!path && process.platform === 'linux' && process.getuid?.() === 0) {
    say('No Firefox on this machine; installing the Debian package firefox-esr with apt-get.');
    install(['update', '-qq']);
    install(['install', '-y', '-qq', '--no-install-recommends', ...DEBIAN_PACKAGES]);
    path = findFirefox();
  }
  if (!path) throw new Error(HOW_TO_GIVE_ONE);
  say(`Browser: ${firefoxVersion(path)} (${path})`);
  process.env.FIREFOX_PATH = path;
  return path;
}
