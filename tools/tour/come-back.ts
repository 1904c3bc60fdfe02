import { stopWorker } from '../driver/worker.ts';
import { entryPage } from './open-entry.ts';
import type { Tour } from './tour.ts';

/** Closes the browser, starts it again with the same profile, and finds the marks where they were. */
export async function comeBack(tour: Tour): Promise<void> {
  await stopWorker(tour.extension);
  await tour.restart();
  const page = await entryPage(tour);
  await page.waitForFunction(() => [...CSS.highlights.values()].some((highlight) => highlight.size > 0));
  await page.getByText('tăng 12,1%').scrollIntoViewIfNeeded();
  await page.screenshot({ path: tour.keep('04-next-day.png') });
}
