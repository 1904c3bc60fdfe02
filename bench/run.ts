import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { QUIET_ARGS, requireChromium } from '../tools/lib/chromium.ts';
import { benchAnchoring } from './anchoring.ts';
import { benchPages } from './pages.ts';
import { benchPanel } from './panel.ts';
import { benchSave } from './save.ts';
import { benchSuggest } from './suggest.ts';
import { formatTable, type SectionResult } from './table.ts';
import { benchWeight } from './weight.ts';

/**
 * Runs the benchmarks and writes one table: `npm run bench [-- --only SECTION] [--json FILE] [--pages DIR]`. On a machine
 * that does other things meanwhile the ratios still say something, the values less.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'string' },
    /** Saved pages with an index.json, in place of our own in the section “pages”. */
    pages: { type: 'string' },
  },
});

async function inEmptyPage<Result>(bench: (page: Page) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch({ executablePath: requireChromium(), args: QUIET_ARGS });
  try {
    return await bench(await browser.newPage());
  } finally {
    await browser.close();
  }
}

const SECTIONS: Record<string, () => Promise<SectionResult>> = {
  pages: () => inEmptyPage((page) => benchPages(page, values.pages)),
  weight: benchWeight,
  anchoring: benchAnchoring,
  save: benchSave,
  panel: benchPanel,
  suggest: () => inEmptyPage(benchSuggest),
};

const chosen = Object.entries(SECTIONS).filter(([name]) => !values.only || values.only === name);
if (chosen.length === 0) throw new Error(`The sections are ${Object.keys(SECTIONS).join(', ')}.`);
const results: Record<string, SectionResult> = {};
for (const [name, bench] of chosen) {
  console.error(`Measuring: ${name}`);
  results[name] = await bench();
}
console.log(formatTable(Object.fromEntries(Object.entries(results).map(([name, { rows }]) => [name, rows]))));
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
