/**
 * Measures how well articles are told from other pages and read, on a folder of saved pages:
 * `npm run eval:pages -- DIR [--out FILE] [--json FILE] [--no-peers] [--no-times]`. The peers and the clock take most of a run.
 *
 * Every page is loaded in Chromium under its own address; its scripts are blocked by a policy (not by switching
 * scripting off, which would turn `noscript` into content) and all other requests are refused. The code under test is
 * the shipped one, bundled.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { bundleScript } from '../lib/bundle.ts';
import { QUIET_ARGS, requireChromium } from '../lib/chromium.ts';
import { median } from '../lib/median.ts';
import { type CorpusPage, type Figures, figuresOf, type Judged } from './pages/figures.ts';
import type * as InPage from './pages/in-page.ts';
import type * as Peers from './pages/peers-in-page.ts';
import { addressOf, serveSaved } from './pages/serve.ts';

declare const Eval: typeof InPage;
declare const EvalPeers: typeof Peers | null;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    json: { type: 'string' },
    peers: { type: 'boolean', default: true },
    times: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

interface Measured {
  gold: CorpusPage;
  goldText: string | null;
  ours: ReturnType<typeof InPage.ours>;
  peers: Record<string, InPage.Outcome>;
  /** Times as multiples of a bare pass over the page. */
  ratios: Record<string, number>;
}

async function main(folder: string | undefined): Promise<void> {
  if (!folder)
    throw new Error('Usage: npm run eval:pages -- DIR [--out FILE] [--json FILE] [--no-peers] [--no-times]');
  const dir = resolve(folder);
  const index = JSON.parse(readFileSync(join(dir, 'index.json'), 'utf8')) as CorpusPage[];
  const browser = await chromium.launch({ executablePath: requireChromium(), args: QUIET_ARGS });
  let measured: Measured[];
  try {
    measured = await measureAll(browser, dir, index);
  } finally {
    await browser.close();
  }
  report(measured);
  if (values.out)
    writeFileSync(values.out, measured.map((row) => `${JSON.stringify(recordOf(row))}\n`).join(''));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(summarise(measured), null, 2)}\n`);
}

async function measureAll(browser: Browser, dir: string, index: readonly CorpusPage[]): Promise<Measured[]> {
  const ourCode = await bundleScript('tools/eval/pages/in-page.ts', 'Eval');
  const peerCode = values.peers ? await bundleScript('tools/eval/pages/peers-in-page.ts', 'EvalPeers') : '';
  const page = await browser.newPage();
  const show = await serveSaved(page);
  const measured: Measured[] = [];
  for (const [number, gold] of index.entries()) {
    const address = addressOf(gold.url, number);
    await show(address, readFileSync(join(dir, gold.file), 'utf8'));
    const goldText = gold.text_file ? readFileSync(join(dir, gold.text_file), 'utf8') : null;
    measured.push({ gold, goldText, ...(await measurePage(page, ourCode, peerCode, address)) });
  }
  return measured;
}

async function measurePage(page: Page, ourCode: string, peerCode: string, address: string) {
  await page.evaluate(
    `${ourCode};globalThis.Eval = Eval;${peerCode};globalThis.EvalPeers = ${peerCode ? 'EvalPeers' : 'null'};`,
  );
  const ours = await page.evaluate((url) => Eval.ours(url), address);
  const peers: Record<string, InPage.Outcome> = {};
  if (peerCode) {
    peers.readability = await page.evaluate(() => EvalPeers!.readability());
    peers.defuddle = await page.evaluate((url) => EvalPeers!.defuddle(url), address);
  }
  const ratios: Record<string, number> = {};
  if (values.times) {
    const { pass = Number.NaN, ...times } = await page.evaluate(
      (url) => Eval.race({ ...Eval.contenders(url), ...EvalPeers?.contenders(url) }),
      address,
    );
    for (const [name, time] of Object.entries(times)) ratios[name] = time / pass;
    if (peerCode) ratios['readability ÷ read'] = times.readability! / times.read!;
  }
  return { ours, peers, ratios };
}

function isVietnamese(row: Measured): boolean {
  return row.gold.lang?.startsWith('vi') ?? false;
}

function recordOf({ gold, ours }: Measured) {
  const { isArticle, title, author, published, text, sapo, outlet } = ours;
  return { file: gold.file, isArticle, title, author, published, text, sapo, outlet };
}

type Summary = { ours: Figures & { times: Record<string, number> }; peers: Record<string, Figures> };

function summariseRows(rows: readonly Measured[]): Summary {
  const judge = (pick: (row: Measured) => InPage.Outcome): Judged[] =>
    rows.map((row) => ({ gold: row.gold, goldText: row.goldText, outcome: pick(row) }));
  const times: Record<string, number> = {};
  for (const name of Object.keys(rows[0]?.ratios ?? {}))
    for (const [kind, isArticle] of [
      ['articles', true],
      ['others', false],
    ] as const)
      times[`${name}, ${kind}`] = median(
        rows.filter((row) => row.gold.is_article === isArticle).map((row) => row.ratios[name]!),
      );
  const peers: Record<string, Figures> = {};
  for (const name of Object.keys(rows[0]?.peers ?? {}))
    peers[name] = figuresOf(judge((row) => row.peers[name]!));
  return { ours: { ...figuresOf(judge((row) => row.ours)), times }, peers };
}

function summarise(rows: readonly Measured[]): Record<'all' | 'vi', Summary> {
  return { all: summariseRows(rows), vi: summariseRows(rows.filter(isVietnamese)) };
}

function report(rows: readonly Measured[]): void {
  const summary = summarise(rows);
  for (const [group, { ours, peers }] of Object.entries(summary)) {
    const { times, ...figures } = ours;
    console.log(`\n${group}: ${figures.pages} pages, ${figures.articles} articles, ${figures.texts} texts`);
    const shown = Object.entries({ 'but-nho': figures, ...peers }).map(([tool, row]) => [
      tool,
      Object.fromEntries(
        Object.entries(row)
          .filter(([name]) => !['pages', 'articles', 'texts'].includes(name))
          .map(([name, value]) => [name, Number(value.toFixed(3))]),
      ),
    ]);
    console.table(Object.fromEntries(shown));
    console.log('Time in bare TreeWalker passes (and in our own readings, after ÷), median:');
    for (const [name, ratio] of Object.entries(times)) console.log(`  ${name}: ${ratio.toFixed(1)}`);
  }
}

await main(positionals[0]);
