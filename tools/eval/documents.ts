/**
 * Measures how PDF pages read: `npm run eval:documents -- DIR [--json FILE] [-v]`. DIR holds `files/NAME.pdf` and
 * `gold/NAME.json` (their form: `documents/gold.ts`). `-v` tells each thing that is not as it should be.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { readLayout } from '../../utils/pages/index.ts';
import { QUIET_ARGS, requireChromium } from '../lib/chromium.ts';
import { readGold } from './documents/gold.ts';
import { type Counts, measure, NO_COUNTS } from './documents/measure.ts';
import { pdfReader } from './documents/read-pdf.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, verbose: { type: 'boolean', short: 'v', default: false } },
});

async function main(directory: string | undefined): Promise<void> {
  if (!directory) throw new Error('Usage: npm run eval:documents -- DIR [--json FILE] [-v]');
  const total: Counts = { ...NO_COUNTS };
  const files: (Counts & { file: string; remarks: string[] })[] = [];
  const browser = await chromium.launch({ executablePath: requireChromium(), args: QUIET_ARGS });
  try {
    const read = await pdfReader(await browser.newPage());
    for (const gold of readGold(directory)) {
      const pages = await read(join(directory, 'files', gold.file));
      const { counts, remarks } = measure(gold, readLayout(pages, gold.frame ?? null));
      for (const name of Object.keys(total) as (keyof Counts)[]) total[name] += counts[name];
      files.push({ file: gold.file, ...counts, remarks });
      if (values.verbose) for (const remark of remarks) console.log(`${gold.file}: ${remark}`);
    }
  } finally {
    await browser.close();
  }
  report(total);
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ total, files }, null, 2)}\n`);
}

const share = (part: number, whole: number): string =>
  whole === 0 ? 'none' : `${part} of ${whole} (${((100 * part) / whole).toFixed(2)} %)`;

function report(counts: Counts): void {
  console.log(`${counts.documents} documents`);
  console.log(
    `paragraphs whole     ${share(counts.whole, counts.paragraphs)}, out of order ${counts.outOfOrder}`,
  );
  console.log(
    `figures found        ${share(counts.found, counts.figures)}; glued ${counts.glued}, split ${counts.split}, cut ${counts.cut}, wrong ${counts.wrong}`,
  );
  console.log(`suggestions          ${share(counts.met, counts.suggestions)}, besides ${counts.more}`);
  console.log(`foreign words        ${counts.foreign}`);
  console.log(
    `pages judged right   ${share(counts.gated, counts.pages)}; suggestions from unread pages ${counts.fromUnread}`,
  );
}

await main(positionals[0]);
