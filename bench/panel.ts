import { rm } from 'node:fs/promises';
import { launchExtension, type RunningExtension } from '../tools/driver/launch.ts';
import { openSidePanel } from '../tools/driver/panel.ts';
import { LEFT_ALONE, openMarked, serveArticles } from './panel/marked-page.ts';
import { keyToPaint, scrollCost } from './panel/page-costs.ts';
import { type PanelCost, panelCost } from './panel/panel-costs.ts';
import { beside, plain, type Row, type SectionResult } from './table.ts';

const COUNTS = [10, 1_000, 10_000];

/** Milliseconds after which nothing more is done on a page that nobody touches. */
const SETTLED = 3_000;

interface Cost extends PanelCost {
  marks: number;
  /** Milliseconds from the press of a key to the frame with its mark, in the page. */
  paint: number;
  /** Milliseconds of the page's thread for each window scrolled by. */
  scroll: number;
}

/** Times what a person waits for in an article with few and many marks, and in the side panel beside it. */
export async function benchPanel(): Promise<SectionResult> {
  const extension = await launchExtension({ seesClosedRoots: true });
  try {
    await serveArticles(extension, COUNTS);
    const alone = await extension.context.newPage();
    await alone.goto(LEFT_ALONE);
    await alone.waitForTimeout(SETTLED);
    const base = await scrollCost(alone);
    await alone.close();
    const costs: Cost[] = [];
    for (const marks of COUNTS) costs.push(await costOf(extension, marks));
    return { rows: rowsOf(costs, base), details: { costs, base } };
  } finally {
    await extension.close();
    await rm(extension.profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function costOf(extension: RunningExtension, marks: number): Promise<Cost> {
  const page = await openMarked(extension, marks);
  await page.waitForTimeout(SETTLED);
  const paint = await keyToPaint(page);
  const scroll = await scrollCost(page);
  const panel = await openSidePanel(extension, page);
  const cost = await panelCost(panel);
  await panel.close();
  await page.close();
  return { marks, paint, scroll, ...cost };
}

function rowsOf(costs: readonly Cost[], base: number): Row[] {
  const [few] = costs as [Cost];
  const of = `${few.marks} marks`;
  return costs.flatMap((cost) => {
    const { marks, paint, scroll, opening, key, frame } = cost;
    const row = (what: string, value: number, least: number) =>
      cost === few
        ? plain(`${marks} marks: ${what}`, value, 'ms')
        : beside(`${marks} marks: ${what}`, value, 'ms', least, of);
    return [
      row('key press to painted mark', paint, few.paint),
      beside(`${marks} marks: scrolling the page by a window`, scroll, 'ms', base, 'without the extension'),
      row('panel, from its start to its first rows', opening, few.opening),
      row('panel, key press to the next row', key, few.key),
      row('panel, longest frame while scrolling', frame, few.frame),
    ];
  });
}
