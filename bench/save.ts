import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { bundleScript } from '../tools/lib/bundle.ts';
import { QUIET_ARGS, requireChromium } from '../tools/lib/chromium.ts';
import { median } from '../tools/lib/median.ts';
import { sealedHosts, serveSite } from '../tools/lib/site.ts';
import type { Way } from './save-in-page.ts';
import { beside, type SectionResult } from './table.ts';

/** Saves of each way; a median needs some hundreds. */
const SAVES = 400;

/** Measures what it costs to have a mark on the disk, and in two places, before it is answered for. */
export async function benchSave(): Promise<SectionResult> {
  const site = await serveSite();
  const profile = await mkdtemp(join(tmpdir(), 'but-nho-bench-'));
  // A profile on the disk: a browser's private contexts keep everything in memory.
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireChromium(),
    args: [...QUIET_ARGS, sealedHosts(site.port)],
  });
  try {
    const page = await context.newPage();
    // The private file system is for secure origins only.
    await page.goto(`http://127.0.0.1:${site.port}/`);
    await page.addScriptTag({ content: await bundleScript('bench/save-in-page.ts', 'saveBench', true) });
    const times = await page.evaluate(
      (saves) =>
        (
          globalThis as unknown as { saveBench: { measure(saves: number): Promise<Record<Way, number[]>> } }
        ).saveBench.measure(saves),
      SAVES,
    );
    const base = median(times.default);
    const rows = Object.entries(times).map(([way, all]) =>
      beside(`saving a mark: ${way}`, median(all), 'ms', base, 'the default'),
    );
    return { rows };
  } finally {
    await context.close();
    await site.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
