import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { composePage, readTexts } from '../tools/eval/anchoring/texts.ts';
import { bundleScript } from '../tools/lib/bundle.ts';
import { QUIET_ARGS, requireChromium } from '../tools/lib/chromium.ts';
import { Random } from '../tools/lib/random.ts';
import type { AnchoringCost, PaintingCost } from './anchoring/page.ts';
import { beside, plain, type Row, type SectionResult } from './table.ts';

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

const PASS = 'bare pass';

function anchoringRows(cost: AnchoringCost): Row[] {
  const { characters, marks, treeWalker, articleText, unchanged, mutated, longestTask } = cost;
  const on = `${characters} characters, ${marks} marks`;
  return [
    beside(`${on}: article text`, articleText, 'ms', treeWalker, PASS),
    beside(`${on}: unchanged page`, unchanged, 'ms', treeWalker, PASS),
    beside(`${on}: changed page`, mutated, 'ms', treeWalker, PASS),
    plain(`${on}: longest task over 50 ms`, longestTask, 'ms'),
    ...Object.entries(cost.peers).flatMap(([name, peer]) => [
      beside(`${on}: ${name}, unchanged page`, peer.unchanged, 'ms', unchanged, 'ours'),
      beside(`${on}: ${name}, changed page`, peer.mutated, 'ms', mutated, 'ours'),
    ]),
  ];
}

function paintingRows(cost: PaintingCost, characters: number): Row[] {
  const on = `${characters} characters, ${cost.marks} marks`;
  return [
    beside(`${on}: mark.js painting`, cost.markJs, 'ms', cost.paint, 'ours'),
    plain(`${on}: nodes added by mark.js`, cost.markJsNodesAdded, ''),
    plain(`${on}: painting`, cost.paint, 'ms'),
    plain(`${on}: nodes added by painting`, cost.nodesAdded, ''),
    plain(`${on}: hit test`, cost.hitTest, 'ms'),
    plain(`${on}: text after one change`, cost.update, 'ms'),
    plain(`${on}: anchoring after one change`, cost.reAnchor, 'ms'),
  ];
}

/** Times anchoring and painting in real Chromium, beside peers, in milliseconds. */
export async function benchAnchoring(): Promise<SectionResult> {
  const script = await bundleScript('bench/anchoring/page.ts', 'bench');
  const texts = readTexts(resolve(import.meta.dirname, '../tools/eval/texts'));
  const browser = await chromium.launch({ executablePath: requireChromium(), args: QUIET_ARGS });
  const rows: Row[] = [];
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
        rows.push(...anchoringRows(cost));
        anchoring.push(cost);
        if (marks === MOST_MARKS) {
          const painted = await page.evaluate(
            ([own, count]) => (globalThis as unknown as InPage).bench.paintingCost(own, count),
            [paragraphs, marks] as const,
          );
          rows.push(...paintingRows(painted, cost.characters));
          painting.push(painted);
        }
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
  return { rows, details: { anchoring, painting } };
}
