import type { DossierFormat } from '../../../utils/dossier/formats.ts';
import type { Reader } from './compare.ts';
import { readCsvFile } from './readers/csv.ts';
import { readDocx } from './readers/docx.ts';
import { readExchange } from './readers/json.ts';
import { readSpanFile } from './readers/jsonl.ts';
import { readAnnotationFile } from './readers/jsonld.ts';
import { readXlsxFile } from './readers/xlsx.ts';

/** One reader for each format; null where a format has none yet: its file is written and measured. */
export const READERS: Record<DossierFormat, Reader | null> = {
  docx: readDocx,
  csv: readCsvFile,
  json: readExchange,
  md: null,
  jsonld: readAnnotationFile,
  jsonl: readSpanFile,
  xlsx: readXlsxFile,
};
