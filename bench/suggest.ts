import type { Page } from '@playwright/test';
import { bundleScript } from '../tools/lib/bundle.ts';
import type { Timings } from './suggest-in-page.ts';
import { sampleArticle, sampleNames } from './suggest-sample.ts';

/** One measured ratio against its goal. Ratios of tasks measured side by side say the same on any machine. */
export interface SuggestBenchRow {
  name: string;
  value: number;
  goal: number;
  /** Is a smaller value better? */
  isMost: boolean;
  met: boolean;
}

const SHORT = 20_000;
const LONG = 100_000;

/**
 * Measures how fast an article's suggestions are found, in a real page: against building the article's own text, against its
 * length, against `chrono-node/vi` on the same text, and against the size of the gazetteer.
 * @param page an empty page; its content is replaced
 */
export async function benchSuggest(page: Page): Promise<{ rows: SuggestBenchRow[]; milliseconds: Timings }> {
  await page.addScriptTag({ content: await bundleScript('bench/suggest-in-page.ts', 'suggestBench', true) });
  const milliseconds = await page.evaluate(
    ([short, long, names]) =>
      (
        globalThis as unknown as { suggestBench: { measure(...of: string[][]): Timings } }
      ).suggestBench.measure(short!, long!, names!),
    [sampleArticle(SHORT), sampleArticle(LONG), sampleNames(5000)],
  );
  const { buildText, suggest20k, suggest100k, chrono, names250, names5000 } = milliseconds;
  const row = (name: string, value: number, goal: number, isMost = true): SuggestBenchRow => ({
    name,
    value,
    goal,
    isMost,
    met: isMost ? value <= goal : value >= goal,
  });
  return {
    milliseconds,
    rows: [
      row('suggesting 20,000 characters / building their article text', suggest20k / buildText, 3),
      row('suggesting 100,000 characters / 20,000', suggest100k / suggest20k, 5.5),
      row('chrono-node/vi / suggesting, same text', chrono / suggest20k, 20, false),
      row('gazetteer of 5,000 names / of 250', names5000 / names250, 1.3),
    ],
  };
}
