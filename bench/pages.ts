import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CorpusPage } from '../tools/eval/pages/figures.ts';
import { addressOf, serveSaved } from '../tools/eval/pages/serve.ts';
import { bundleScript } from '../tools/lib/bundle.ts';
import { median } from '../tools/lib/median.ts';
import type * as InPage from './pages/in-page.ts';
import { type PageCost, pageRows } from './pages/rows.ts';
import { type SamplePage, samplePages } from './sample-page.ts';
import type { SectionResult } from './table.ts';

declare const pagesBench: typeof InPage;

/** Times that each contender meets a page for the first time; the median counts. */
const COLD_ROUNDS = 5;

/** Makes the clock finer: five microseconds in place of a hundred, where the address is a secure one. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/**
 * Times the detector, the whole reading (metadata and text), Readability and Defuddle on the same pages in one run.
 * Cold: the page is loaded and the code compiled anew for each, as it is when a person opens an article. Warm: all of
 * them have run often, and take turns.
 * @param page a page that is used up
 * @param folder saved pages with an index.json, as for `npm run eval:pages`; without it, pages of our own
 */
export async function benchPages(page: Page, folder?: string): Promise<SectionResult> {
  const code = await bundleScript('bench/pages/in-page.ts', 'pagesBench', true);
  const show = await serveSaved(page, ISOLATED);
  let loads = 0;
  const open = async ({ url, html }: SamplePage) => {
    await show(url, html);
    loads += 1;
    // What was compiled for the page before is kept by its text.
    await page.evaluate(`/* ${loads} */${code};globalThis.pagesBench = pagesBench;`);
  };
  const costs: PageCost[] = [];
  for (const sample of folder ? savedPages(folder) : samplePages()) {
    await open(sample);
    const names = await page.evaluate(() => pagesBench.names());
    const first: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
    for (let round = 0; round < COLD_ROUNDS; round += 1)
      for (const name of names) {
        await open(sample);
        const time = await page.evaluate(([own, url]) => pagesBench.cold(own, url), [
          name,
          sample.url,
        ] as const);
        first[name]!.push(time);
      }
    await open(sample);
    costs.push({
      url: sample.url,
      isArticle: sample.isArticle,
      cold: Object.fromEntries(names.map((name) => [name, median(first[name]!)])),
      warm: await page.evaluate((url) => pagesBench.warm(url), sample.url),
    });
  }
  return { rows: pageRows(costs), details: costs };
}

function savedPages(folder: string): SamplePage[] {
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as CorpusPage[];
  return index.map(({ url, file, is_article: isArticle }, number) => ({
    url: addressOf(url, number),
    html: readFileSync(join(folder, file), 'utf8'),
    isArticle,
  }));
}
