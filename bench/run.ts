import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchAnchoring } from './anchoring.ts';

/** Runs the benchmarks: `npm run bench [-- --json FILE] [--section NAME]`. */
const { values } = parseArgs({ options: { json: { type: 'string' }, section: { type: 'string' } } });

const SECTIONS: Record<string, () => Promise<unknown>> = { anchoring: benchAnchoring };

const results: Record<string, unknown> = {};
for (const [name, bench] of Object.entries(SECTIONS)) {
  if (values.section && values.section !== name) continue;
  console.log(`\n${name}`);
  results[name] = await bench();
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
