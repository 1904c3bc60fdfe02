import type { DossierFormat } from '../../../utils/dossier/formats.ts';
import type { Reader } from './compare.ts';
import { readCsvFile } from './readers/csv.ts';
import { readDocx } from './readers/docx.ts';
import { readHtml } from './readers/html.ts';
import { readExchange } from './readers/json.ts';
import { readSpanFile } from './readers/jsonl.ts';
import { readAnnotationFile } from './readers/jsonld.ts';
import { readMarkdown } from './readers/md.ts';
import { readXlsxFile } from './readers/xlsx.ts';

/** One reader for each format. */
export const READERS: Record<DossierFormat, Reader> = {
  docx: readDocx,
  csv: readCsvFile,
  json: readExchange,
  html: readHtml,
  md: readMarkdown,
  jsonld: readAnnotationFile,
  jsonl: readSpanFile,
  xlsx: readXlsxFile,
};
