/** `npm test`: every check in order, all of them even when one fails, and a last line `N passed, N failed`. */
import type { Tally } from './check/reports.ts';
import { STAGES } from './check/stages.ts';
import { ensureChromium } from './lib/ensure-chromium.ts';
import { runMain, say } from './lib/run.ts';

async function main(): Promise<number> {
  ensureChromium();
  const total: Tally = { passed: 0, failed: 0 };
  const failedStages: string[] = [];
  for (const { name, needs, run } of STAGES) {
    const started = Date.now();
    const unrun = needs !== undefined && failedStages.includes(needs);
    say(unrun ? `${name}: not run, because of the ${needs}` : `${name} …`);
    const { passed, failed } = unrun ? { passed: 0, failed: 1 } : await run();
    say(`${name}: ${passed} passed, ${failed} failed (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) failedStages.push(name);
  }
  if (failedStages.length > 0) say(`Failed: ${failedStages.join(', ')}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

await runMain(main);
