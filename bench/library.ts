import { rm } from 'node:fs/promises';
import { chromium, type Page } from '@playwright/test';
import { launchExtension } from '../tools/driver/launch.ts';
import { QUIET_ARGS, requireChromium } from '../tools/lib/chromium.ts';
import { median } from '../tools/lib/median.ts';
import { fillLibrary, type LongTask, libraryScript } from './library/filled-page.ts';
import type * as InPage from './library/in-page.ts';
import { beside, plain, type Row, type SectionResult } from './table.ts';

declare const libraryBench: typeof InPage;

/** An award’s library at its largest. */
const ENTRIES = 2_600;
const MARKS_PER_ENTRY = 40;

/** What is typed, letter by letter. */
const TYPED = ['dân vận khéo', 'hien dat lam duong', '1.248 hộ', 'lũng ẩn họp chi bộ'];

/** Times that the library is opened; the median counts. */
const OPENINGS = 5;

/** Times the library page with all its entries, and searching as one types in all its marks and texts. */
export async function benchLibrary(): Promise<SectionResult> {
  const code = await libraryScript();
  const searching = await benchSearch(code);
  const opening = await benchOpening(code);
  return {
    rows: [...opening.rows, ...searching.rows],
    details: { ...searching.details, ...opening.details },
  };
}

async function benchSearch(code: string) {
  const browser = await chromium.launch({ executablePath: requireChromium(), args: QUIET_ARGS });
  try {
    const page = await browser.newPage();
    await page.evaluate(code);
    const size: [number, number] = [ENTRIES, MARKS_PER_ENTRY];
    const built = await page.evaluate(([entries, marks]) => libraryBench.build(entries, marks), size);
    const keys = await page.evaluate((typed) => typed.flatMap((words) => libraryBench.type(words)), TYPED);
    const slowest = keys.reduce((one, other) => (other.ms > one.ms ? other : one));
    const naive = median(keys.map(({ naiveMs }) => naiveMs));
    const what = `${built.marks.toLocaleString('en')} marks, ${(built.characters / 1e6).toFixed(1)} M characters`;
    const rows: Row[] = [
      plain(`${what}: checked, folded, put together`, built.ms, 'ms'),
      beside(
        'search: a key, median',
        median(keys.map(({ ms }) => ms)),
        'ms',
        naive,
        '`includes` over unfolded texts',
      ),
      beside(
        `search: the slowest key, “${slowest.typed}”`,
        slowest.ms,
        'ms',
        slowest.naiveMs,
        '`includes` over unfolded texts',
      ),
      {
        ...plain('search: the longest slice', Math.max(...keys.map(({ longest }) => longest)), 'ms'),
        goal: '≤ 50 ms',
      },
    ];
    return { rows, details: { built, keys } };
  } finally {
    await browser.close();
  }
}

async function benchOpening(code: string) {
  const extension = await launchExtension({ seesClosedRoots: false });
  try {
    const page = await fillLibrary(extension, code, [ENTRIES, MARKS_PER_ENTRY]);
    const openings: Opening[] = [];
    for (let time = 0; time < OPENINGS; time += 1)
      openings.push(await open(page, extension.url('library.html')));
    const of = (name: keyof Opening) => median(openings.map((one) => one[name]));
    const rows: Row[] = [
      {
        ...plain(`library of ${ENTRIES} entries: until its list stands`, of('listed'), 'ms'),
        goal: '< 1,000 ms',
      },
      plain('library: until all of it is read', of('whole'), 'ms'),
      { ...plain('library: longest task until the list stands', of('longestFirst'), 'ms'), goal: '≤ 50 ms' },
      { ...plain('library: longest task while the rest is read', of('longestLater'), 'ms'), goal: '≤ 50 ms' },
    ];
    return { rows, details: { openings } };
  } finally {
    await extension.close();
    await rm(extension.profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Milliseconds from the beginning of the navigation, and of tasks. */
interface Opening {
  listed: number;
  whole: number;
  longestFirst: number;
  longestLater: number;
}

declare const longTasks: LongTask[];

async function open(page: Page, url: string): Promise<Opening> {
  await page.goto(url);
  const until = (selector: string, words: string) =>
    page
      .waitForFunction(
        ([selector, words]) =>
          [...document.querySelectorAll(selector!)].some((one) => one.textContent.includes(words!)) &&
          performance.now(),
        [selector, words],
        { polling: 'raf', timeout: 120_000 },
      )
      .then((handle) => handle.jsonValue() as Promise<number>);
  const listed = await until('[data-testid=entry]', 'BLV-0001');
  // The last entry’s marks are counted once all are read.
  await page.getByTestId('entries').press('End');
  const whole = await until('[data-testid=entry] .marks', String(MARKS_PER_ENTRY));
  await page.waitForTimeout(300);
  const tasks = await page.evaluate(() => longTasks);
  const longest = (some: LongTask[]) => Math.max(0, ...some.map(({ ms }) => ms));
  return {
    listed,
    whole,
    longestFirst: longest(tasks.filter(({ start }) => start < listed)),
    longestLater: longest(tasks.filter(({ start }) => start >= listed)),
  };
}
