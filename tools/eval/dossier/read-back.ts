import type { DossierFormat } from '../../../utils/dossier/formats.ts';
import type { Reader } from './compare.ts';
import { readCsvFile } from './readers/csv.ts';
import { readDocx } from './readers/docx.ts';
import { readHtml } from './readers/html.ts';
import { readExchange } from './readers/json.ts';
import { readMarkdown } from './readers/md.ts';

/** One reader for each format; null where a format has none yet: its file is written and measured. */
export const READERS: Record<DossierFormat, Reader | null> = {
  docx: readDocx,
  csv: readCsvFile,
  json: readExchange,
  html: readHtml,
  md: readMarkdown,
  jsonld: null,
  jsonl: null,
  xlsx: null,
};
