import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFigureTexts } from './figures/corpus.ts';
import { mutateText, summariseMutations } from './figures/mutate.ts';
import { predictFigures } from './figures/predict.ts';
import { summarise } from './figures/summary.ts';

/**
 * Checks the figures of texts, for a scorer to read.
 *
 *     npm run eval:figures -- DIR [--out DIR2] [--json FILE] [--mutate SEED]
 *
 * DIR holds `texts/ID.json` (`{id, title, text, publishedOn?}`). Per text, `DIR2/ID.json` gets
 * `{id, findings: [{kind, verdict, spans, working}]}`; FILE gets the counts and times. With a seed, a figure of each relation that
 * holds is falsified instead (of those labelled in `DIR/gold`, else of those shown), and FILE gets those that nobody reported.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, json: { type: 'string' }, mutate: { type: 'string' } },
});
const [directory] = positionals;
if (!directory) {
  console.error('Usage: npm run eval:figures -- DIR [--out DIR2] [--json FILE] [--mutate SEED]');
  process.exit(2);
}

if (values.mutate === undefined) check(directory);
else mutate(directory, Number(values.mutate));

function check(from: string): void {
  if (values.out) mkdirSync(values.out, { recursive: true });
  const predictions = readFigureTexts(from).map((text) => {
    const prediction = predictFigures(text);
    if (values.out) {
      const { id, findings } = prediction;
      writeFileSync(join(values.out, `${id}.json`), `${JSON.stringify({ id, findings }, null, 1)}\n`);
    }
    return prediction;
  });
  const summary = summarise(predictions);
  console.log(summary.lines.join('\n'));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(summary.figures, null, 2)}\n`);
}

function mutate(from: string, seed: number): void {
  const summary = summariseMutations(readFigureTexts(from).flatMap((text) => mutateText(from, text, seed)));
  console.log(summary.lines.join('\n'));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(summary.missed, null, 2)}\n`);
}
