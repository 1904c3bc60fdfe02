/**
 * `npm run test:firefox`: builds for Firefox, and runs all of tests/firefox/, also what `npm test` leaves out, in the
 * Firefox that `FIREFOX_PATH` names, else in one that is installed, else in Debian's.
 */
import { ensureFirefox } from './lib/ensure-firefox.ts';
import { runMain, runModule } from './lib/run.ts';

async function main(): Promise<number> {
  ensureFirefox();
  const built = await runModule('wxt/bin/wxt.mjs', ['build', '-b', 'firefox']);
  if (built !== 0) return built;
  return runModule('@playwright/test/cli.js', ['test', '--config', 'tests/firefox/whole.config.ts']);
}

await runMain(main);
