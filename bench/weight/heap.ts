import type { Page } from '@playwright/test';
import type { RunningExtension } from '../../tools/driver/launch.ts';
import { openRawTarget } from '../../tools/driver/raw-target.ts';
import { LEFT_ALONE, READ } from './pages.ts';

/** What scripts hold in memory after a full collection, in bytes. */
export interface HeapCost {
  /** In the tabs of one and of many articles, and of as many that the extension leaves alone. */
  one: { read: number; leftAlone: number };
  many: { read: number; leftAlone: number };
  /** In the background, while the many are open. */
  background: number;
}

export const TABS = 30;

/** Milliseconds until nothing more is done on the page that was opened last. */
const SETTLED = 2_500;

/** Opens the tabs without the extension's part first, then with it. */
export async function measureHeap(extension: RunningExtension): Promise<HeapCost> {
  const leftAlone = await inTabs(extension, LEFT_ALONE, async () => {});
  const read = await inTabs(extension, READ, () => backgroundHeap(extension));
  return {
    one: { read: read.one, leftAlone: leftAlone.one },
    many: { read: read.many, leftAlone: leftAlone.many },
    background: read.meanwhile,
  };
}

/** @param meanwhile what is measured while all tabs are open */
async function inTabs<Value>({ context }: RunningExtension, url: string, meanwhile: () => Promise<Value>) {
  const pages: Page[] = [];
  const open = async (upTo: number) => {
    while (pages.length < upTo) {
      const page = await context.newPage();
      pages.push(page);
      await page.goto(url);
    }
    await pages.at(-1)!.waitForTimeout(SETTLED);
    return heapOf(pages);
  };
  const one = await open(1);
  const many = await open(TABS);
  const result = { one, many, meanwhile: await meanwhile() };
  for (const page of pages) await page.close();
  return result;
}

async function backgroundHeap({ devtools, worker }: RunningExtension): Promise<number> {
  const background = await openRawTarget(devtools, worker.url(), 'service_worker');
  await background.send('HeapProfiler.collectGarbage');
  const { usedSize } = await background.send<{ usedSize: number }>('Runtime.getHeapUsage');
  return usedSize;
}

/** The heaps of these pages in all; pages that the browser put into one process share one. */
async function heapOf(pages: readonly Page[]): Promise<number> {
  const heaps = new Map<string, number>();
  for (const page of pages) {
    const session = await page.context().newCDPSession(page);
    const { id } = await session.send('Runtime.getIsolateId');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    heaps.set(id, usedSize);
    await session.detach();
  }
  return [...heaps.values()].reduce((sum, size) => sum + size, 0);
}
