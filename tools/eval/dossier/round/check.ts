import { DOSSIER_FORMAT_NAMES, isRoundForm } from '../../../../utils/dossier/formats.ts';
import { writeRound } from '../../../../utils/dossier/round/write-round.ts';
import { roundDossierOf } from '../../../../utils/dossier/source/round-dossier-of.ts';
import { wordsOf } from '../../../lib/dossier-words.ts';
import { type LibrarySize, madeUpLibrary } from '../../../made-up/library.ts';
import { madeUpRound } from '../../../made-up/round.ts';
import { differences } from '../compare.ts';
import { ROUND_READERS } from './readers.ts';
import { COMPILER, expectedOf } from './told.ts';

/** What came of one form of a round. */
export interface CheckedRound {
  format: string;
  name: string;
  bytes: number;
  writtenInSeconds: number;
  /** How many were read, and what of them is not as it was put in. */
  scores: number;
  quotes: number;
  wrong: string[];
}

/**
 * Writes a made-up round in every form and reads it back: every score, verdict and mean that of the rows, every mark letter for letter.
 * @param reviewers how many judged each entry
 */
export async function checkRound(size: LibrarySize, reviewers: number): Promise<CheckedRound[]> {
  const rows = madeUpRound(madeUpLibrary(size), { reviewers });
  const head = { exportedAt: '2021-11-22T08:00:00.000Z', reviewer: COMPILER, hiddenWord: null };
  const round = roundDossierOf(rows, head);
  const checked: CheckedRound[] = [];
  for (const format of DOSSIER_FORMAT_NAMES.filter(isRoundForm)) {
    const begun = performance.now();
    const { name, blob } = await writeRound(round, format, wordsOf('vi'), { isUnnamed: false }, 'everything');
    const writtenInSeconds = Math.round((performance.now() - begun) / 100) / 10;
    const back = await ROUND_READERS[format](new Uint8Array(await blob.arrayBuffer()));
    // A workbook has a row a mark and a score; in the other forms what several marked is told once.
    const isSheet = format === 'roundXlsx';
    const { scores, verdicts, means, quotes } = expectedOf(rows, !isSheet);
    const given = isSheet ? scores.filter((one) => !one.endsWith('–')) : scores;
    const values = back.means.map((one) => Number(one.split(' | ')[1]));
    checked.push({
      format,
      name,
      bytes: blob.size,
      writtenInSeconds,
      scores: back.scores.length,
      quotes: back.quotes.length,
      wrong: [
        ...differences(given, back.scores),
        ...differences(verdicts, back.verdicts),
        ...differences(means, back.means),
        ...differences(quotes, back.quotes),
        ...(values.every((one, at) => at === 0 || one <= values[at - 1]!) ? [] : ['not by the means']),
        ...back.problems,
      ],
    });
  }
  return checked;
}
