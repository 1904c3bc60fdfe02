/**
 * `npm run fuzz -- --minutes N --seed S`: holds the readers of pages, texts, files and messages to random input for as long
 * as asked, all properties equally long, and says how often each was tried. What failed is printed with its seed, as small as
 * it could be made: it belongs among the examples of its property (tests/sample/fuzz/fuzz.ts).
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './lib/bundle.ts';
import { runMain, runModule, say } from './lib/run.ts';

const FOLDERS = ['tests/unit/fuzz', 'tests/browser/fuzz'];
const LIST = join(ROOT, 'output/reports/fuzz-list.json');
const REPORT = join(ROOT, 'output/reports/fuzz.json');

interface Report {
  testResults: { assertionResults: { title: string; status: string; meta: { runs?: number } }[] }[];
}

const read = <Value>(path: string): Value => JSON.parse(readFileSync(path, 'utf8'));
const vitest = (args: string[], env: Record<string, string> = {}) =>
  runModule('vitest/vitest.mjs', [...args, ...FOLDERS], env);

await runMain(async () => {
  const { values } = parseArgs({
    options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' } },
  });
  const minutes = Number(values.minutes);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  if (!(minutes > 0) || !Number.isSafeInteger(seed)) throw new Error('--minutes and --seed are numbers.');
  mkdirSync(dirname(LIST), { recursive: true });
  if ((await vitest(['list', `--json=${LIST}`])) !== 0) throw new Error('The properties cannot be listed.');
  const properties = read<unknown[]>(LIST).length;
  say(`${properties} properties, ${minutes} minutes, seed ${seed}`);
  const code = await vitest(
    ['run', '--no-file-parallelism', '--reporter=dot', '--reporter=json', `--outputFile.json=${REPORT}`],
    { VITE_FUZZ_MS: String(Math.round((minutes * 60_000) / properties)), VITE_FUZZ_SEED: String(seed) },
  );
  const tried = read<Report>(REPORT).testResults.flatMap(({ assertionResults }) => assertionResults);
  for (const { title, status, meta } of tried) say(`${meta.runs ?? 0} runs, ${status}: ${title}`);
  const runs = tried.reduce((sum, { meta }) => sum + (meta.runs ?? 0), 0);
  console.log(`${runs} runs, ${tried.filter(({ status }) => status !== 'passed').length} properties failed`);
  return code;
});
