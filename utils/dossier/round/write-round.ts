import { inVolumes } from '../docx/volumes.ts';
import type { DossierWords } from '../dossier-words.ts';
import { type DossierGroup, fileName } from '../file-name.ts';
import { DOSSIER_FORMATS, type RoundForm, type WriteOptions } from '../formats.ts';
import { asOneFile, type WrittenFile } from '../writers/write-file.ts';
import { writeRoundDocx } from './docx.ts';
import { writeRoundHtml } from './html.ts';
import type { RoundDossier } from './model.ts';
import { type NameOf, namesIn } from './names.ts';
import { writeRoundXlsx } from './xlsx.ts';

type Writer = (round: RoundDossier, nameOf: NameOf, words: DossierWords) => BlobPart | Promise<BlobPart>;

const WRITERS: Record<RoundForm, Writer> = {
  roundDocx: writeRoundDocx,
  roundXlsx: writeRoundXlsx,
  roundHtml: writeRoundHtml,
};

/** Writes what several reviewers say as one file. Names are the same in all of its volumes. */
export function writeRound(
  round: RoundDossier,
  format: RoundForm,
  words: DossierWords,
  { isUnnamed }: Pick<WriteOptions, 'isUnnamed'>,
  group: DossierGroup,
): Promise<WrittenFile> {
  const nameOf = namesIn(round, words, isUnnamed);
  const { type } = DOSSIER_FORMATS[format];
  const parts = inVolumes(round.entries, ({ sheet }) => sheet.counts.total);
  const volumes =
    format === 'roundDocx' && parts.length > 1 ? parts.map((entries) => ({ ...round, entries })) : [round];
  return asOneFile(fileName(round.dossier, format, group), format, volumes, async (volume) => {
    return new Blob([await WRITERS[format](volume, nameOf, words)], { type });
  });
}
