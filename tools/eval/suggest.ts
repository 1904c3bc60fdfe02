import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from './suggest/corpus.ts';
import { type Prediction, predict } from './suggest/predict.ts';
import { report, summarise } from './suggest/report.ts';
import { scoreText, type TextScore } from './suggest/score.ts';

/**
 * Measures the suggestions against texts labelled by hand.
 *
 *     npm run eval:suggest -- DIR [--out DIR2] [--json FILE] [-v]
 *
 * DIR holds `texts/ID.json` and `gold/ID.json`; texts without gold are predicted and not scored.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    json: { type: 'string' },
    verbose: { type: 'boolean', short: 'v', default: false },
  },
});
const [directory] = positionals;
if (!directory) {
  console.error('Usage: npm run eval:suggest -- DIR [--out DIR2] [--json FILE] [-v]');
  process.exit(2);
}

const scores: TextScore[] = [];
if (values.out) mkdirSync(values.out, { recursive: true });
for (const { text, gold } of readCorpus(directory)) {
  const prediction: Prediction = predict(text);
  if (values.out)
    writeFileSync(join(values.out, `${text.id}.json`), `${JSON.stringify(prediction, null, 1)}\n`);
  if (gold) scores.push(scoreText(text, gold, prediction));
}
const summary = summarise(scores);
console.log(report(scores, summary, values.verbose));
if (values.json) writeFileSync(values.json, `${JSON.stringify(summary, null, 2)}\n`);
