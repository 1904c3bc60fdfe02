import type { Page } from '@playwright/test';
import { bundleScript } from '../tools/lib/bundle.ts';
import type { Timings } from './suggest-in-page.ts';
import { sampleArticle, sampleNames } from './suggest-sample.ts';
import { beside, type Row, type SectionResult } from './table.ts';

const SHORT = 20_000;
const LONG = 100_000;

/**
 * Measures how fast an article's suggestions are found, in a real page: against building the article's own text, against its
 * length, against `chrono-node/vi` on the same text, and against the size of the gazetteer.
 * @param page an empty page; its content is replaced
 */
export async function benchSuggest(page: Page): Promise<SectionResult> {
  await page.addScriptTag({ content: await bundleScript('bench/suggest-in-page.ts', 'suggestBench', true) });
  const milliseconds = await page.evaluate(
    ([short, long, names]) =>
      (
        globalThis as unknown as { suggestBench: { measure(...of: string[][]): Timings } }
      ).suggestBench.measure(short!, long!, names!),
    [sampleArticle(SHORT), sampleArticle(LONG), sampleNames(5000)],
  );
  const { buildText, suggest20k, suggest100k, chrono, names250, names5000 } = milliseconds;
  const rows: Row[] = [
    {
      ...beside('20,000 characters', suggest20k, 'ms', buildText, 'building their article text'),
      goal: '≤ 3',
    },
    { ...beside('100,000 characters', suggest100k, 'ms', suggest20k, '20,000 characters'), goal: '≤ 5.5' },
    { ...beside('chrono-node/vi, 20,000 characters', chrono, 'ms', suggest20k, 'ours'), goal: '≥ 20' },
    { ...beside('gazetteer of 5,000 names', names5000, 'ms', names250, 'of 250'), goal: '≤ 1.3' },
  ];
  return { rows, details: milliseconds };
}
