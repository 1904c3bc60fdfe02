import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { QUIET_ARGS, requireChromium } from '../tools/lib/chromium.ts';
import { acceptSizes, acceptTable } from './accept.ts';
import { benchAnchoring } from './anchoring.ts';
import { benchExport } from './export.ts';
import { benchLibrary } from './library.ts';
import { benchPages } from './pages.ts';
import { benchPanel } from './panel.ts';
import { benchSave } from './save.ts';
import { benchSuggest } from './suggest.ts';
import { formatTable, type SectionResult } from './table.ts';
import { benchWeight } from './weight.ts';

/**
 * Runs the benchmarks and writes one table: `npm run bench [-- --only SECTION] [--json FILE] [--pages DIR] [--accept]`. On
 * a machine that does other things meanwhile the ratios still say something, the values less. `--accept` keeps the table
 * in bench/accepted.md, and the sizes that tests/e2e/budget.spec.ts holds the build to; `--accept-sizes` the sizes alone.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'string' },
    /** Saved pages with an index.json, in place of our own in the section “pages”. */
    pages: { type: 'string' },
    accept: { type: 'boolean' },
    'accept-sizes': { type: 'boolean' },
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
  library: benchLibrary,
  export: benchExport,
  save: benchSave,
  panel: benchPanel,
  suggest: () => inEmptyPage(benchSuggest),
};

if (values.accept || values['accept-sizes']) {
  acceptSizes();
  if (!values.accept) process.exit();
}

const chosen = Object.entries(SECTIONS).filter(([name]) => !values.only || values.only === name);
if (chosen.length === 0) throw new Error(`The sections are ${Object.keys(SECTIONS).join(', ')}.`);
const results: Record<string, SectionResult> = {};
for (const [name, bench] of chosen) {
  console.error(`Measuring: ${name}`);
  results[name] = await bench();
}
const table = formatTable(
  Object.fromEntries(Object.entries(results).map(([name, { rows }]) => [name, rows])),
);
console.log(table);
if (values.accept) acceptTable(table);
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
