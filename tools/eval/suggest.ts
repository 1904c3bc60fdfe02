import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from './suggest/corpus.ts';
import { readFieldLabels, readSentences } from './suggest/fields/labels.ts';
import { fieldsReport } from './suggest/fields/report.ts';
import { emptyScore, scoreFields } from './suggest/fields/score.ts';
import { type Prediction, predict } from './suggest/predict.ts';
import { report, summarise } from './suggest/report.ts';
import { scoreText, type TextScore } from './suggest/score.ts';

/**
 * Measures the suggestions against texts labelled by hand.
 *
 *     npm run eval:suggest -- DIR [--out DIR2] [--json FILE] [-v]
 *
 * DIR holds `texts/ID.json` and `gold/ID.json`; texts without gold are predicted and not scored. Where `fields/ID.json` or
 * `fields/sentences.json` lie beside them, what is said of the figures is scored too.
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
const labels = readFieldLabels(directory);
const ofTexts = emptyScore();
for (const { text, gold } of readCorpus(directory)) {
  const prediction: Prediction = predict(text);
  if (values.out) write(prediction);
  if (gold) scores.push(scoreText(text, gold, prediction));
  const told = labels.get(text.id);
  if (told) scoreFields(ofTexts, told, prediction.statistics);
}
const summary = summarise(scores);
const ofSentences = emptyScore();
for (const { text, labels: told } of readSentences(directory)) {
  const prediction = predict(text);
  if (values.out) write(prediction);
  scoreFields(ofSentences, told, prediction.statistics);
}
console.log(report(scores, summary, values.verbose));
for (const [name, score] of [
  ['texts', ofTexts],
  ['sentences', ofSentences],
] as const)
  if (score.texts > 0) console.log(fieldsReport(name, score, values.verbose));
if (values.json) writeFileSync(values.json, `${JSON.stringify(summary, null, 2)}\n`);

function write(prediction: Prediction): void {
  writeFileSync(join(values.out!, `${prediction.id}.json`), `${JSON.stringify(prediction, null, 1)}\n`);
}
