import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { composePage, readTexts } from '../tools/eval/anchoring/texts.ts';
import { bundleScript } from '../tools/lib/bundle.ts';
import { QUIET_ARGS, requireChromium } from '../tools/lib/chromium.ts';
import { Random } from '../tools/lib/random.ts';
import type { AnchoringCost, PaintingCost } from './anchoring/page.ts';

const SIZES = [5_000, 20_000, 100_000];
const MARKS = [10, 100, 500, 1_000];
/** The peers are timed with the most marks of each size only. */
const MOST_MARKS = 1_000;
const SEED = 11;

interface InPage {
  bench: {
    anchoringCost(paragraphs: string[], marks: number, withPeers: boolean): Promise<AnchoringCost>;
    paintingCost(paragraphs: string[], marks: number): PaintingCost;
  };
}

function ms(value: number): string {
  return value.toFixed(value < 10 ? 2 : 0);
}

function times(value: number, unit: number): string {
  return `${(value / unit).toFixed(1)}×`;
}

function printAnchoring(cost: AnchoringCost): void {
  const { characters, marks, treeWalker, articleText, unchanged, mutated, longestTask } = cost;
  console.log(
    `${characters} characters, ${marks} marks: TreeWalker ${ms(treeWalker)} ms, article text ${ms(articleText)} ms ` +
      `(${times(articleText, treeWalker)}), unchanged ${ms(unchanged)} ms (${times(unchanged, treeWalker)}), ` +
      `mutated ${ms(mutated)} ms (${times(mutated, treeWalker)}), longest task ${ms(longestTask)} ms`,
  );
  for (const [name, peer] of Object.entries(cost.peers))
    console.log(
      `  ${name}: unchanged ${ms(peer.unchanged)} ms (${times(peer.unchanged, unchanged)} ours), ` +
        `mutated ${ms(peer.mutated)} ms (${times(peer.mutated, mutated)} ours)`,
    );
}

function printPainting(cost: PaintingCost): void {
  console.log(
    `${cost.marks} marks painted in ${ms(cost.paint)} ms, ${cost.nodesAdded} nodes added; mark.js ${ms(cost.markJs)} ms ` +
      `(${times(cost.markJs, cost.paint)}), ${cost.markJsNodesAdded} nodes; hit test ${ms(cost.hitTest)} ms; ` +
      `one mutation batch: text ${ms(cost.update)} ms, anchoring ${ms(cost.reAnchor)} ms`,
  );
}

/** Times anchoring and painting in real Chromium, beside peers, in milliseconds. */
export async function benchAnchoring(): Promise<{ anchoring: AnchoringCost[]; painting: PaintingCost[] }> {
  const script = await bundleScript('bench/anchoring/page.ts', 'bench');
  const texts = readTexts(resolve(import.meta.dirname, '../tools/eval/texts'));
  const browser = await chromium.launch({ executablePath: requireChromium(), args: QUIET_ARGS });
  const anchoring: AnchoringCost[] = [];
  const painting: PaintingCost[] = [];
  try {
    for (const size of SIZES) {
      const paragraphs = composePage(new Random(SEED), texts, size);
      for (const marks of MARKS) {
        const page = await browser.newPage();
        await page.setContent('<!doctype html><html lang="vi"><body></body></html>');
        await page.addScriptTag({ content: script });
        const cost = await page.evaluate(
          ([own, count, withPeers]) =>
            (globalThis as unknown as InPage).bench.anchoringCost(own, count, withPeers),
          [paragraphs, marks, marks === MOST_MARKS] as const,
        );
        printAnchoring(cost);
        anchoring.push(cost);
        if (marks === MOST_MARKS) {
          const painted = await page.evaluate(
            ([own, count]) => (globalThis as unknown as InPage).bench.paintingCost(own, count),
            [paragraphs, marks] as const,
          );
          printPainting(painted);
          painting.push(painted);
        }
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
  return { anchoring, painting };
}
