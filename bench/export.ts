import { readFile, rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { launchExtension, type RunningExtension } from '../tools/driver/launch.ts';
import { fillLibrary, type LongTask, libraryScript } from './library/filled-page.ts';
import { beside, plain, type Row, type SectionResult } from './table.ts';

declare const longTasks: LongTask[];

const MARKS_PER_ENTRY = 40;
/** Entries of the libraries, each four times as large as the one before: 1,000, 4,000 and 16,000 marks. */
const SIZES = [25, 100, 400];
const FORMATS = ['docx', 'xlsx', 'json'] as const;

/** One export from the library page, from the press of the button until the file is there. */
interface Run {
  ms: number;
  /** In the page, while the worker writes. */
  longestTask: number;
}

/** What was measured of a library of one size. */
interface Sized {
  entries: number;
  marks: number;
  formats: Record<(typeof FORMATS)[number], Run>;
  /** Of one entry: the first time, when the texts of the award are read, and the second time. */
  one: [Run, Run];
  /** The most memory that the page's process held at any time, its worker's with it, in MB; null where the system does not tell. */
  peak: number | null;
}

/** Exports whole libraries of three sizes, and one entry of each: whether a mark costs the same in all of them. */
export async function benchExport(): Promise<SectionResult> {
  const code = await libraryScript();
  const sized: Sized[] = [];
  for (const entries of SIZES) sized.push(await benchSize(entries, code));
  const [smallest] = sized;
  const rows: Row[] = [];
  for (const format of FORMATS)
    for (const one of sized) {
      const per = (of: Sized) => (of.formats[format].ms / of.marks) * 1_000;
      const what = `${format}: 1,000 of ${one.marks.toLocaleString('en')} marks`;
      rows.push({
        ...beside(what, per(one), 'ms', per(smallest!), '1,000 of 1,000 marks'),
        ...(one === smallest ? {} : { goal: '≤ 1.2 ×' }),
      });
    }
  for (const { entries, one, formats, peak, marks } of sized) {
    const of = `in a library of ${entries} entries`;
    rows.push(
      plain(`Word of one entry ${of}, the first time`, one[0].ms, 'ms'),
      plain(`Word of one entry ${of}, again`, one[1].ms, 'ms'),
      {
        ...plain(
          `longest task in the page, all formats, ${of}`,
          Math.max(...[...Object.values(formats), ...one].map(({ longestTask }) => longestTask)),
          'ms',
        ),
        goal: '≤ 50 ms',
      },
    );
    if (peak !== null)
      rows.push(plain(`most memory, page and worker, ${marks.toLocaleString('en')} marks`, peak, 'MB'));
  }
  return { rows, details: sized };
}

async function benchSize(entries: number, code: string): Promise<Sized> {
  const extension = await launchExtension({ seesClosedRoots: false });
  try {
    const page = await fillLibrary(extension, code, [entries, MARKS_PER_ENTRY]);
    await page.goto(extension.url('library.html'));
    await page.getByTestId('entry').filter({ hasText: 'BLV-0001' }).click();
    // The page has read its library before anything is measured.
    await page.waitForFunction(
      (count) => document.querySelector('[data-testid=entry] .marks')?.textContent === count,
      String(MARKS_PER_ENTRY),
    );
    const one: [Run, Run] = [await run(page, 'entry', 'docx'), await run(page, 'entry', 'docx')];
    const formats = {} as Sized['formats'];
    for (const format of FORMATS) formats[format] = await run(page, 'all', format);
    return { entries, marks: entries * MARKS_PER_ENTRY, formats, one, peak: await peakOf(extension) };
  } finally {
    await extension.close();
    await rm(extension.profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function run(page: Page, scope: string, format: (typeof FORMATS)[number]): Promise<Run> {
  await page.getByTestId('export-open').click();
  await page.getByTestId(`scope-${scope}`).check();
  await page.getByTestId(`format-${format}`).check();
  const from = await page.evaluate(() => {
    longTasks.length = 0;
    document.querySelector<HTMLButtonElement>('[data-testid=export-run]')!.click();
    return performance.now();
  });
  const until = await page.waitForFunction(
    () =>
      (document.querySelector('[data-testid=export-message]')?.textContent ?? '') !== '' && performance.now(),
    undefined,
    { polling: 'raf', timeout: 300_000 },
  );
  // A long task is told once it is over.
  await page.waitForTimeout(200);
  const longestTask = await page.evaluate(() => Math.max(0, ...longTasks.map(({ ms }) => ms)));
  await page.getByTestId('export-close').click();
  return { ms: ((await until.jsonValue()) as number) - from, longestTask };
}

/** The high-water mark of the largest of the browser's page processes, as Linux keeps it. */
async function peakOf({ devtools }: RunningExtension): Promise<number | null> {
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const peaks = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => readFile(`/proc/${id}/status`, 'utf8').catch(() => '')),
  );
  const kilobytes = peaks.map((status) => Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0));
  const most = Math.max(0, ...kilobytes);
  return most > 0 ? most / 1_000 : null;
}
