/**
 * `npm test`: every check in order, all of them even when one fails; then a table of what each took, and a last line
 * `N passed, N failed`.
 */
import type { Tally } from './check/reports.ts';
import { STAGES } from './check/stages.ts';
import { tableOf } from './check/table.ts';
import { ensureChromium } from './lib/ensure-chromium.ts';
import { runMain, say } from './lib/run.ts';

async function main(): Promise<number> {
  ensureChromium();
  const total: Tally = { passed: 0, failed: 0 };
  const failedStages: string[] = [];
  const rows: string[][] = [];
  for (const { name, needs, run } of STAGES) {
    const started = Date.now();
    const unrun = needs !== undefined && failedStages.includes(needs);
    say(unrun ? `${name}: not run, because of the ${needs}` : `${name} …`);
    const { passed, failed } = unrun ? { passed: 0, failed: 1 } : await run();
    const seconds = (Date.now() - started) / 1000;
    say(`${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)\n`);
    rows.push([name, `${passed} passed`, `${failed} failed`, `${seconds.toFixed(1)} s`]);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) failedStages.push(name);
  }
  console.log(tableOf(rows));
  if (failedStages.length > 0) say(`Failed: ${failedStages.join(', ')}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

await runMain(main);
