import type { DossierWords } from '../dossier-words.ts';
import { DOSSIER_FORMATS, type DossierForm, type WriteOptions } from '../formats.ts';
import type { Dossier } from '../model.ts';
import { writeAnnotations } from './write-annotations.ts';
import { writeCsv } from './write-csv.ts';
import { writeDocx } from './write-docx.ts';
import { writeHtml } from './write-html.ts';
import { writeMarkdown } from './write-markdown.ts';
import { writeSpans } from './write-spans.ts';
import { writeXlsx } from './write-xlsx.ts';

/** A file's content, at once or later. */
type Writer = (dossier: Dossier, words: DossierWords, options: WriteOptions) => BlobPart | Promise<BlobPart>;

const WRITERS: Record<DossierForm, Writer> = {
  docx: writeDocx,
  xlsx: writeXlsx,
  html: writeHtml,
  md: writeMarkdown,
  csv: writeCsv,
  jsonld: writeAnnotations,
  jsonl: writeSpans,
};

/**
 * Writes a dossier in one of the formats. Brings the libraries of all of them along: only the worker that writes (entrypoints/writer.ts)
 * and tests import it.
 */
export async function writeFormat(
  dossier: Dossier,
  format: DossierForm,
  words: DossierWords,
  options: WriteOptions,
): Promise<Blob> {
  return new Blob([await WRITERS[format](dossier, words, options)], { type: DOSSIER_FORMATS[format].type });
}
