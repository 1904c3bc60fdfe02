/** `npm run icons`: draws public/icon/*.png from the SVG sources in tools/icons/, in the browser that will show them. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ROOT } from './lib/bundle.ts';
import { ensureChromium } from './lib/ensure-chromium.ts';
import { runMain, say } from './lib/run.ts';

/**
 * The drawings, the prefix of their files and their sizes in pixels: lit in the toolbar of an article, in the store and
 * in menus; quiet in the toolbar of any other page.
 */
const DRAWINGS = [
  { source: 'lit.svg', prefix: '', sizes: [16, 32, 48, 96, 128] },
  { source: 'quiet.svg', prefix: 'quiet-', sizes: [16, 32, 48] },
];

async function main(): Promise<number> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), chromiumSandbox: false });
  const page = await browser.newPage();
  for (const { source, prefix, sizes } of DRAWINGS) {
    const svg = await readFile(join(ROOT, 'tools/icons', source), 'utf8');
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
      const path = join('public/icon', `${prefix}${size}.png`);
      await writeFile(join(ROOT, path), await page.screenshot({ omitBackground: true }));
      say(path);
    }
  }
  await browser.close();
  return 0;
}

await runMain(main);
