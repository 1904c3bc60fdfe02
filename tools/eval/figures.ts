import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFigureTexts } from './figures/corpus.ts';
import { predictFigures } from './figures/predict.ts';
import { summarise } from './figures/summary.ts';

/**
 * Checks the figures of texts, for a scorer to read.
 *
 *     npm run eval:figures -- DIR [--out DIR2] [--json FILE]
 *
 * DIR holds `texts/ID.json` (`{id, title, text, publishedOn?}`). Per text, `DIR2/ID.json` gets
 * `{id, findings: [{kind, verdict, spans, working}]}`; FILE gets the counts and times.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, json: { type: 'string' } },
});
const [directory] = positionals;
if (!directory) {
  console.error('Usage: npm run eval:figures -- DIR [--out DIR2] [--json FILE]');
  process.exit(2);
}

if (values.out) mkdirSync(values.out, { recursive: true });
const predictions = readFigureTexts(directory).map((text) => {
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
