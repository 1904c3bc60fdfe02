import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../lib/ensure-chromium.ts';
import { runMain, say } from '../lib/run.ts';
import { ensureNatsServer } from '../panel/server/ensure.ts';
import type { Size } from './panel/lab.ts';
import { PARTS, type PartName } from './panel/parts.ts';
import { type Part, type Row, table } from './panel/rows.ts';
import { trustInSockets } from './panel/world/sockets.ts';

/**
 * Holds panels to what they promise, on real servers that run on this machine and come to harm.
 *
 *     npm run eval:panel -- [--seeds N] [--json FILE] [--only rights,word,proxy,killed,faults,round] [--round PART] [--short]
 *
 * Three nodes on loopback, the product's own credentials, client and visits; browsers that are killed (`killed`) have the extension as
 * it was built last. Per fault N seeds (3 where nothing is said). A whole
 * round takes a quarter of an hour to be written; `--round 0.1` has a tenth of it. `--short` is what `npm test` runs: rights, and a
 * false acknowledgement.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '3' },
    json: { type: 'string' },
    only: { type: 'string' },
    round: { type: 'string', default: '1' },
    short: { type: 'boolean', default: false },
  },
});

const SHORT: PartName[] = ['rights', 'word'];
const names = (values.only?.split(',') ?? (values.short ? SHORT : Object.keys(PARTS))) as PartName[];

const WHOLE: Size = {
  seeds: Number(values.seeds),
  reviewers: 56,
  changes: 5_000,
  milliseconds: 60_000,
  round: Number(values.round),
  idle: 75_000,
};

async function main(): Promise<number> {
  const { path, version } = ensureNatsServer();
  say(`Server: ${version} (${path})`);
  if (names.includes('killed')) ensureChromium();
  trustInSockets('');
  const folder = mkdtempSync(join(tmpdir(), 'but-nho-panel-'));
  const rows: Row[] = [];
  const details: Record<string, unknown> = { version, size: WHOLE };
  try {
    for (const name of names) {
      const part: Part = await PARTS[name]({ program: path, folder, size: WHOLE, say });
      rows.push(...part.rows);
      details[name] = part.details;
      console.log(table(part.rows));
      if (values.json) writeFileSync(values.json, `${JSON.stringify({ rows, ...details }, null, 1)}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${table(rows)}`);
  return rows.every(({ isGood }) => isGood) ? 0 : 1;
}

await runMain(main);
