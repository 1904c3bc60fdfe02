import { rm } from 'node:fs/promises';
import { BUILD, launchExtension, type RunningExtension } from '../tools/driver/launch.ts';
import { beside, plain, type Row, type SectionResult } from './table.ts';
import { LIMITS, PARTS } from './weight/budget.ts';
import { type Size, sizesOf } from './weight/bytes.ts';
import { type HeapCost, measureHeap, TABS } from './weight/heap.ts';
import { type LoadCost, measureLoads } from './weight/loads.ts';
import { serveArticle } from './weight/pages.ts';

const PAGE = 'the article without the extension';

/** Measures in a real browser what the built extension weighs: bytes, time and memory. */
export async function benchWeight(): Promise<SectionResult> {
  const sizes = sizesOf(BUILD, Object.keys(PARTS));
  const { loads, heap } = await inBrowser(async (extension) => {
    await serveArticle(extension.context);
    return { loads: await measureLoads(extension), heap: await measureHeap(extension) };
  });
  return {
    rows: [...sizeRows(sizes), ...loadRows(loads), ...heapRows(heap)],
    details: { sizes, loads, heap },
  };
}

async function inBrowser<Result>(measure: (extension: RunningExtension) => Promise<Result>): Promise<Result> {
  const extension = await launchExtension({ seesClosedRoots: false });
  try {
    return await measure(extension);
  } finally {
    await extension.close();
    await rm(extension.profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

const sizeRows = (sizes: Record<string, Size>): Row[] =>
  Object.entries(PARTS).map(([entry, name]) => ({
    ...beside(
      `${name}: gzip`,
      sizes[entry]!.gzip / 1000,
      'kB',
      sizes[entry]!.raw / 1000,
      `${(sizes[entry]!.raw / 1000).toFixed(1)} kB raw`,
    ),
    goal: LIMITS[entry] ? `≤ ${LIMITS[entry] / 1000} kB` : '',
  }));

const loadRows = ({ read, leftAlone, evaluation, longestTask, firstPaint }: LoadCost): Row[] => [
  beside('article without marks: main thread', read, 'ms', leftAlone, PAGE),
  { ...beside('of this, ours', read - leftAlone, 'ms', leftAlone, PAGE), goal: '≤ 40 ms' },
  { ...beside('longest task of ours while it loads', longestTask, 'ms', leftAlone, PAGE), goal: '≤ 25 ms' },
  beside('evaluating the reader', evaluation, 'ms', leftAlone, PAGE),
  {
    ...plain('reader to first suggestions painted, background asleep before', firstPaint, 'ms'),
    goal: '≤ 150 ms',
  },
];

const MB = 1_000_000;

const heapRows = ({ one, many, background }: HeapCost): Row[] => [
  {
    ...beside('heap of ours, 1 article', (one.read - one.leftAlone) / MB, 'MB', one.leftAlone / MB, PAGE),
    goal: '≤ 2 MB',
  },
  {
    ...beside(
      `heap of ours, ${TABS} articles`,
      (many.read - many.leftAlone) / MB,
      'MB',
      (one.read - one.leftAlone) / MB,
      '1 article',
    ),
    goal: '≤ 80 MB',
  },
  plain('heap of the background meanwhile', background / MB, 'MB'),
];
