import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { bundleScript } from '../lib/bundle.ts';
import { QUIET_ARGS, requireChromium } from '../lib/chromium.ts';
import { Random } from '../lib/random.ts';
import type { Case, PageSpec } from './anchoring/page.ts';
import { PRODUCT, printReport, report } from './anchoring/report.ts';
import { addRows, ROW_FORMS } from './anchoring/rows.ts';
import { composePage, readTexts } from './anchoring/texts.ts';

/**
 * Measures anchoring in real Chromium: pages of 5k, 20k and 100k characters are marked, mutated in ways whose true
 * answer is known, and the marks looked for again, by us and by peers.
 * Usage: `npm run eval:anchoring -- [--texts DIR] [--json FILE] [--seed FIRST] [--seeds N] [--no-peers] [--failures N]`
 */
const { values } = parseArgs({
  allowNegative: true,
  options: {
    texts: { type: 'string', default: resolve(import.meta.dirname, 'texts') },
    json: { type: 'string' },
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '2' },
    peers: { type: 'boolean', default: true },
    failures: { type: 'string', default: '0' },
  },
});

/** Length in characters, pages of that length per seed, marks on each, and whether the peers can bear it. */
const SIZES = [
  { characters: 5_000, pages: 4, marks: 50, withPeers: true },
  { characters: 20_000, pages: 2, marks: 100, withPeers: true },
  { characters: 100_000, pages: 1, marks: 200, withPeers: false },
];

const texts = readTexts(values.texts);
const specs: PageSpec[] = [];
const firstSeed = Number(values.seed);
for (let seed = firstSeed; seed < firstSeed + Number(values.seeds); seed += 1)
  for (const { characters, pages, marks, withPeers } of SIZES)
    for (let page = 0; page < pages; page += 1) {
      const own = seed * 1000 + characters / 100 + page;
      specs.push({
        paragraphs: composePage(new Random(own), texts, characters),
        seed: own,
        marks,
        withPeers: withPeers && values.peers,
        rows: null,
      });
    }

/** Characters of prose above the rows, and marks on a page with rows. */
const ROWS_PAGE = { characters: 1_500, marks: 60 };

for (let seed = firstSeed; seed < firstSeed + Number(values.seeds); seed += 1)
  for (const [index, form] of ROW_FORMS.entries()) {
    const own = seed * 1000 + 900 + index;
    const random = new Random(own);
    const paragraphs = composePage(random, texts, ROWS_PAGE.characters);
    const rows = addRows(random, paragraphs, form);
    specs.push({ paragraphs, seed: own, marks: ROWS_PAGE.marks, withPeers: values.peers, rows });
  }

const script = await bundleScript('tools/eval/anchoring/page.ts', 'evaluation');
const browser = await chromium.launch({ executablePath: requireChromium(), args: QUIET_ARGS });
const cases: Case[] = [];
try {
  for (const [index, spec] of specs.entries()) {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><html lang="vi"><body></body></html>');
    await page.addScriptTag({ content: script });
    const length = spec.paragraphs.join('\n').length;
    console.error(
      `page ${index + 1} of ${specs.length}: seed ${spec.seed}, ${length} characters, ${spec.marks} marks`,
    );
    cases.push(
      ...(await page.evaluate(
        (own) =>
          (globalThis as unknown as { evaluation: { run(spec: PageSpec): Promise<Case[]> } }).evaluation.run(
            own,
          ),
        spec,
      )),
    );
    await page.close();
  }
} finally {
  await browser.close();
}

const result = report(cases);
printReport(result);
for (const failure of cases
  .filter(({ tool, outcome }) => tool === PRODUCT && !['right', 'rightlyNotFound'].includes(outcome))
  .slice(0, Number(values.failures)))
  console.log(JSON.stringify(failure));
if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
