import { spawnSync } from 'node:child_process';
import { ROOT } from './bundle.ts';
import { chromiumCandidates, chromiumVersion, refusesExtensions } from './chromium.ts';
import { say } from './run.ts';

/** The browser, its Vietnamese texts, and fonts that hold every Vietnamese letter. */
const DEBIAN_PACKAGES = ['chromium', 'chromium-l10n', 'fonts-liberation', 'fonts-noto-core'];

const HOW_TO_GIVE_ONE =
  'No Chromium could be found or installed: install Chromium (on Debian and Ubuntu: apt-get install chromium), or name its program in CHROMIUM_PATH.';

/** The first browser that starts and loads extensions; null when there is none. @throws when `CHROMIUM_PATH` is unfit */
function usableChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  for (const path of chromiumCandidates()) {
    const version = chromiumVersion(path);
    if (!version) continue;
    if (!refusesExtensions(version)) {
      say(`Browser: ${version} (${path})`);
      return path;
    }
    if (named)
      throw new Error(
        `CHROMIUM_PATH names ${version}, which no longer loads unpacked extensions: name a Chromium.`,
      );
  }
  if (named) throw new Error(`CHROMIUM_PATH names ${named}, which is not a browser that starts.`);
  return null;
}

/** Runs an installer; what it says on failing is left out, since the next way is tried and the last one speaks for all. */
function install(program: string, args: string[]): void {
  spawnSync(program, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'ignore'] });
}

/**
 * Finds a Chromium, or gets one: Playwright's own build first, then Debian's package where the user may install it.
 * The path is left in `CHROMIUM_PATH`, so that every later program uses the same browser.
 * @throws with one sentence for the person at the terminal when no browser can be had
 */
export function ensureChromium(): string {
  let path = usableChromium();
  if (!path) {
    say('No Chromium on this machine; downloading the one that Playwright keeps (about 170 MB).');
    install(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium', '--no-shell']);
    path = usableChromium();
  }
  if (!path && process.platform === 'linux' && process.getuid?.() === 0) {
    say('That did not give a browser that starts; installing the Debian package chromium with apt-get.');
    install('apt-get', ['update', '-qq']);
    install('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...DEBIAN_PACKAGES]);
    path = usableChromium();
  }
  if (!path) throw new Error(HOW_TO_GIVE_ONE);
  process.env.CHROMIUM_PATH = path;
  return path;
}
