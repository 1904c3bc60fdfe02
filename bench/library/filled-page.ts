import type { Page } from '@playwright/test';
import type { RunningExtension } from '../../tools/driver/launch.ts';
import { bundleScript } from '../../tools/lib/bundle.ts';
import type * as InPage from './in-page.ts';

declare const libraryBench: typeof InPage;

/** A task of more than 50 ms, as the browser tells it: milliseconds from the beginning of the navigation, and of it. */
export interface LongTask {
  start: number;
  ms: number;
}

/** The code of in-page.ts, to be run in a page. */
export const libraryScript = async (): Promise<string> =>
  `${await bundleScript('bench/library/in-page.ts', 'libraryBench', true)};globalThis.libraryBench = libraryBench;`;

/**
 * Fills the library of a fresh profile.
 * @param code of {@link libraryScript}
 * @returns its page, which tells of long tasks (`longTasks`) from the next navigation on
 */
export async function fillLibrary(
  extension: RunningExtension,
  code: string,
  size: [entries: number, marksPerEntry: number],
): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('library.html'));
  await page.getByTestId('name').waitFor();
  await page.evaluate(code);
  await page.evaluate(([entries, marks]) => libraryBench.fill(entries, marks, 'Vũ Hạnh Nguyên'), size);
  await page.addInitScript(watchTasks);
  return page;
}

function watchTasks(): void {
  const tasks: LongTask[] = [];
  Object.assign(globalThis, { longTasks: tasks });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
}
