import { DOSSIER_FORMATS } from '../../../utils/dossier/formats.ts';
import { dossierOf } from '../../../utils/dossier/source/dossier-of.ts';
import { writeFormat } from '../../../utils/dossier/writers/write-format.ts';
import { wordsOf } from '../../lib/dossier-words.ts';
import { madeUpLibrary } from '../../made-up/library.ts';
import { printed } from './office.ts';

/** An ordinary entry: one article, so many marks. */
const MARKS = 25;
const SEEDS = [1, 2, 3, 4, 5, 6];

/** Pages of the Word files of ordinary entries, one for each seed; null where LibreOffice is not installed. */
export async function pagesOfOrdinaryEntries(): Promise<number[] | null> {
  const pages: number[] = [];
  for (const seed of SEEDS) {
    const rows = madeUpLibrary({ entries: 1, marksPerEntry: MARKS, mostParts: 1, seed });
    const head = { exportedAt: '2021-11-22T08:00:00.000Z', reviewer: 'Vũ Hạnh Nguyên', hiddenWord: null };
    const blob = await writeFormat(dossierOf(rows, head), 'docx', wordsOf('vi'), {
      isBlind: false,
      separator: ';',
      isUnnamed: false,
    });
    const made = printed(new Uint8Array(await blob.arrayBuffer()), DOSSIER_FORMATS.docx.extension);
    if (!made) return null;
    pages.push(made.pages);
  }
  return pages;
}
