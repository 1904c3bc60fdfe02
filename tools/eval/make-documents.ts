/**
 * Prints articles of our own in many layouts, with what is to be read of them, for `npm run eval:documents`:
 * `npm run make:documents -- DIR [--count N] [--seed S]`. The same seed gives the same layouts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { QUIET_ARGS, requireChromium } from '../lib/chromium.ts';
import { Random } from '../lib/random.ts';
import type { Gold } from './documents/gold.ts';
import { type MadeDocument, makeGated, makeLayouts } from './documents/layouts/documents.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});

async function main(directory: string | undefined): Promise<void> {
  if (!directory) throw new Error('Usage: npm run make:documents -- DIR [--count N] [--seed S]');
  for (const folder of ['files', 'gold']) mkdirSync(join(directory, folder), { recursive: true });
  const random = new Random(Number(values.seed));
  const documents = [...makeLayouts(random, Number(values.count)), ...makeGated(random)];
  const browser = await chromium.launch({ executablePath: requireChromium(), args: QUIET_ARGS });
  try {
    const page = await browser.newPage();
    for (const { name, html, gold } of documents) {
      await page.setContent(html);
      await page.pdf({
        path: join(directory, 'files', `${name}.pdf`),
        preferCSSPageSize: true,
        printBackground: true,
      });
      write(directory, name, gold);
    }
  } finally {
    await browser.close();
  }
  console.log(`${documents.length} documents in ${directory}`);
}

function write(directory: string, name: string, gold: MadeDocument['gold']): void {
  const whole: Gold = { file: `${name}.pdf`, ...gold };
  writeFileSync(join(directory, 'gold', `${name}.json`), `${JSON.stringify(whole, null, 1)}\n`);
}

await main(positionals[0]);
