import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DOSSIER_FORMAT_NAMES, type DossierForm, isRoundForm } from '../../utils/dossier/formats.ts';
import { dossierOf } from '../../utils/dossier/source/dossier-of.ts';
import { writeFile } from '../../utils/dossier/writers/write-file.ts';
import { wordsOf } from '../lib/dossier-words.ts';
import { madeUpLibrary } from '../made-up/library.ts';
import { differences, expectedCounts, expectedQuotes } from './dossier/compare.ts';
import { pagesOfOrdinaryEntries } from './dossier/ordinary.ts';
import { READERS } from './dossier/read-back.ts';
import { checkRound } from './dossier/round/check.ts';

/**
 * Writes a made-up library in every format, and reads each file back by a reader of its own: every quote letter for letter, every count
 * equal to the library's. Then a round of several reviewers in its own formats: every score, verdict and mean that of its rows.
 *
 *     npm run eval:dossier -- [--json FILE] [--entries N] [--marks N] [--formats docx,csv] [--seed N]
 */
const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    entries: { type: 'string', default: '2600' },
    marks: { type: 'string', default: '40' },
    formats: { type: 'string', default: DOSSIER_FORMAT_NAMES.filter((name) => !isRoundForm(name)).join(',') },
    seed: { type: 'string', default: '1' },
  },
});

/** A subcommittee's share of a large award, by so many of its members. */
const MOST_OF_ROUND = 200;
const REVIEWERS = 5;

const seconds = (since: number): number => Math.round((performance.now() - since) / 100) / 10;

const rows = madeUpLibrary({
  entries: Number(values.entries),
  marksPerEntry: Number(values.marks),
  seed: Number(values.seed),
});
const started = performance.now();
const dossier = dossierOf(rows, {
  exportedAt: '2021-11-22T08:00:00.000Z',
  reviewer: 'Vũ Hạnh Nguyên',
  hiddenWord: null,
});
const built = seconds(started);
const expected = { counts: expectedCounts(dossier), quotes: expectedQuotes(dossier) };
console.log(JSON.stringify({ library: expected.counts, builtInSeconds: built }));

const formats = [];
// The exchange file is written of the store itself, and read back by its own tests.
for (const format of values.formats.split(',').filter((name) => name !== 'json') as DossierForm[]) {
  const begun = performance.now();
  const { name, blob } = await writeFile(
    dossier,
    format,
    wordsOf('vi'),
    { isBlind: false, isUnnamed: false, separator: ';' },
    'everything',
  );
  const writtenInSeconds = seconds(begun);
  const back = await READERS[format](new Uint8Array(await blob.arrayBuffer()));
  const wrongQuotes = differences(expected.quotes, back.quotes);
  const result = {
    format,
    name,
    bytes: blob.size,
    writtenInSeconds,
    secondsPer1000Marks: Math.round((writtenInSeconds / expected.counts.marks) * 100_000) / 100,
    quotes: back.quotes.length,
    wrongQuotes: wrongQuotes.length,
    wrongCounts: Object.entries(back.counts).flatMap(([count, value]) =>
      value === expected.counts[count as keyof typeof expected.counts] ? [] : [`${count}: ${value}`],
    ),
    problems: back.problems,
    firstWrong: wrongQuotes.slice(0, 3),
  };
  formats.push(result);
  console.log(JSON.stringify(result));
}

const round = await checkRound(
  {
    entries: Math.min(Number(values.entries), MOST_OF_ROUND),
    marksPerEntry: Number(values.marks),
    seed: Number(values.seed),
  },
  REVIEWERS,
);
for (const one of round) console.log(JSON.stringify({ ...one, wrong: one.wrong.slice(0, 3) }));

const summary = {
  library: expected.counts,
  builtInSeconds: built,
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  formats,
  round: round.map(({ wrong, ...one }) => ({ ...one, wrong: wrong.length, firstWrong: wrong.slice(0, 3) })),
  ordinaryEntryPages: await pagesOfOrdinaryEntries(),
};
console.log(
  JSON.stringify({ peakMegabytes: summary.peakMegabytes, ordinaryEntryPages: summary.ordinaryEntryPages }),
);
if (values.json) writeFileSync(values.json, `${JSON.stringify(summary, null, 2)}\n`);
const isRoundRight = round.every(({ wrong }) => wrong.length === 0);
const isRight =
  isRoundRight &&
  formats.every(
    ({ wrongQuotes, wrongCounts, problems }) =>
      wrongQuotes === 0 && wrongCounts.length === 0 && problems.length === 0,
  );
process.exitCode = isRight ? 0 : 1;
