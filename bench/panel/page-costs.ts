import type { CDPSession, Page } from '@playwright/test';
import { selectWords } from '../../tools/driver/selection.ts';
import { median } from '../../tools/lib/median.ts';
import { unmarked } from './marked-page.ts';

/** Presses that are timed, and windows that are scrolled by. */
const PRESSES = 5;
const SCROLLS = 40;
const PATIENCE = 30_000;
/** Milliseconds between two presses. */
const REST = 500;

/**
 * Runs in the page: milliseconds from the next key press, as the browser timed it, to the beginning of the first frame with
 * one more remark. A script as text, as tsx puts a helper round functions that the page does not have.
 */
const WATCH = `globalThis.painting = new Promise((resolve, reject) => {
  const painted = () => [...CSS.highlights]
    .filter(([name]) => name.startsWith('but-nho-remark-mark'))
    .reduce((sum, [, ranges]) => sum + ranges.size, 0);
  const before = painted();
  const start = performance.now();
  let pressed = 0;
  let shown = 0;
  const events = new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === 'keydown') pressed = startTime;
  });
  events.observe({ type: 'event', durationThreshold: 16 });
  (function look() {
    const now = performance.now();
    if (shown === 0 && painted() > before) shown = now;
    if (shown > 0 && pressed > 0) {
      events.disconnect();
      resolve(shown - pressed);
    } else if (now - start > ${PATIENCE}) reject(new Error('No mark was painted.'));
    else requestAnimationFrame(look);
  })();
});
void 0;`;

/** Milliseconds from a key press to the frame that shows its mark, the median of some. */
export async function keyToPaint(page: Page): Promise<number> {
  const times: number[] = [];
  for (let press = 0; press < PRESSES; press += 1) {
    await selectWords(page, unmarked(press));
    await page.getByTestId('add-remark').waitFor();
    await page.evaluate(WATCH);
    await page.keyboard.press('l');
    times.push(await page.evaluate<number>('painting'));
    await page.keyboard.press('Escape');
    await page.waitForTimeout(REST);
  }
  return median(times);
}

/** Milliseconds that a page's thread runs while the article is scrolled through in windows, for each of them. */
export async function scrollCost(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await running(session);
  await page.evaluate(async (scrolls) => {
    for (let scroll = 0; scroll < scrolls; scroll += 1) {
      scrollBy({ top: innerHeight, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }
  }, SCROLLS);
  const cost = (await running(session)) - before;
  await session.detach();
  return cost / SCROLLS;
}

/** Milliseconds that a page's main thread has run so far. */
async function running(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
}
