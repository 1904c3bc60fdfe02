import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { QUIET_ARGS, requireChromium } from '../tools/lib/chromium.ts';
import { benchAnchoring } from './anchoring.ts';
import { benchSave } from './save.ts';
import { benchSuggest } from './suggest.ts';

/** Runs the benchmarks: `npm run bench [-- --json FILE] [--section NAME]`. */
const { values } = parseArgs({ options: { json: { type: 'string' }, section: { type: 'string' } } });

async function inEmptyPage<Result>(bench: (page: Page) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch({ executablePath: requireChromium(), args: QUIET_ARGS });
  try {
    return await bench(await browser.newPage());
  } finally {
    await browser.close();
  }
}

async function suggestSection(): Promise<unknown> {
  const result = await inEmptyPage(benchSuggest);
  for (const { name, value, goal, isMost, met } of result.rows)
    console.log(`${met ? '✓' : '✗'} ${name}: ${value.toFixed(2)} (goal: ${isMost ? '≤' : '≥'} ${goal})`);
  return result;
}

const SECTIONS: Record<string, () => Promise<unknown>> = {
  anchoring: benchAnchoring,
  save: benchSave,
  suggest: suggestSection,
};

const results: Record<string, unknown> = {};
for (const [name, bench] of Object.entries(SECTIONS)) {
  if (values.section && values.section !== name) continue;
  console.log(`\n${name}`);
  results[name] = await bench();
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
