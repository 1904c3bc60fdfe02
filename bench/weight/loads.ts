import type { BrowserContext } from '@playwright/test';
import type { RunningExtension } from '../../tools/driver/launch.ts';
import { stopWorker } from '../../tools/driver/worker.ts';
import { median } from '../../tools/lib/median.ts';
import { LEFT_ALONE, markFor, READ, untilShown, WATCHED } from './pages.ts';
import { readDelay, readEvaluation, readMainThread, type TraceEvent } from './trace.ts';

/** What loading an article costs in its tab, in milliseconds; medians. */
export interface LoadCost {
  /** Running time of the main thread, with the extension and without. */
  read: number;
  leftAlone: number;
  evaluation: number;
  longestTask: number;
  /** From the start of the reader to the first frame with suggestions, the background having slept before. */
  firstPaint: number;
}

const ROUNDS = 7;

/** Milliseconds after which nothing more is done on a page that nobody touches. */
const SETTLED = 2_500;
const PATIENCE = 30_000;

/** What must be in a trace: tasks with their scripts, and the marks that pages set. */
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'blink.user_timing'];

/** Traces what the browser does meanwhile. */
async function trace(context: BrowserContext, act: () => Promise<void>): Promise<TraceEvent[]> {
  const browser = context.browser()!;
  await browser.startTracing(undefined, { categories: CATEGORIES });
  let written: Buffer;
  try {
    await act();
  } finally {
    written = await browser.stopTracing();
  }
  return JSON.parse(written.toString()).traceEvents;
}

/** Loads the article by turns with and without the extension, so that what else the machine does meets both. */
export async function measureLoads(extension: RunningExtension): Promise<LoadCost> {
  const read: number[] = [];
  const leftAlone: number[] = [];
  const evaluation: number[] = [];
  const longestTask: number[] = [];
  const firstPaint: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const without = await load(extension.context, LEFT_ALONE);
    leftAlone.push(readMainThread(without, LEFT_ALONE).total);
    const withUs = await load(extension.context, READ);
    const { total, longestScriptTask } = readMainThread(withUs, READ);
    read.push(total);
    longestTask.push(longestScriptTask);
    evaluation.push(readEvaluation(withUs, 'reader.js'));
    firstPaint.push(await measureFirstPaint(extension));
  }
  return {
    read: median(read),
    leftAlone: median(leftAlone),
    evaluation: median(evaluation),
    longestTask: median(longestTask),
    firstPaint: median(firstPaint),
  };
}

async function load(context: BrowserContext, url: string): Promise<TraceEvent[]> {
  const page = await context.newPage();
  const events = await trace(context, async () => {
    await page.goto(url);
    await page.waitForTimeout(SETTLED);
  });
  await page.close();
  return events;
}

async function measureFirstPaint(extension: RunningExtension): Promise<number> {
  const page = await extension.context.newPage();
  await stopWorker(extension);
  const events = await trace(extension.context, async () => {
    await page.goto(WATCHED);
    await untilShown(page, 1, PATIENCE);
  });
  await page.close();
  return readDelay(events, 'reader.js', markFor(1));
}
