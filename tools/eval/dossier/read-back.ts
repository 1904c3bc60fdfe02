import type { DossierForm } from '../../../utils/dossier/formats.ts';
import type { Reader } from './compare.ts';
import { readCsvFile } from './readers/csv.ts';
import { readDocx } from './readers/docx.ts';
import { readHtml } from './readers/html.ts';
import { readSpanFile } from './readers/jsonl.ts';
import { readAnnotationFile } from './readers/jsonld.ts';
import { readMarkdown } from './readers/md.ts';
import { readXlsxFile } from './readers/xlsx.ts';

/** One reader for each form of a dossier; the exchange file is read back by its own tests. */
export const READERS: Record<DossierForm, Reader> = {
  docx: readDocx,
  csv: readCsvFile,
  html: readHtml,
  md: readMarkdown,
  jsonld: readAnnotationFile,
  jsonl: readSpanFile,
  xlsx: readXlsxFile,
};
