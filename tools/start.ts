/**
 * `npm start`: builds the extension and opens it in a real browser on the sample entry. Without a display the same
 * browser runs headless and does a reviewer's job as a tour, which `npm start -- --tour` asks for anywhere.
 */
import { ensureChromium } from './lib/ensure-chromium.ts';
import { runMain, runModule, say } from './lib/run.ts';
import { openForPerson } from './open.ts';
import { runTour } from './tour/run.ts';

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function main(): Promise<number> {
  ensureChromium();
  say('Building the extension …');
  if ((await runModule('wxt/bin/wxt.mjs', ['build'])) !== 0)
    throw new Error('The extension could not be built: the reason stands above.');
  if (hasDisplay() && !process.argv.includes('--tour')) return openForPerson();
  say('A tour in the headless browser: a reviewer’s job, step by step.');
  return runTour();
}

await runMain(main);
