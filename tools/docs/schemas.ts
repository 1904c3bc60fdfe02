import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { exchangeFile } from '../../utils/dossier/exchange/file.ts';
import { annotation } from '../../utils/schema/annotation.ts';
import { article, snapshot } from '../../utils/schema/article.ts';
import { awardFile } from '../../utils/schema/award-file.ts';
import { ROOT } from '../lib/bundle.ts';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/**
 * The formats of our files as JSON Schema (draft 2020-12), of the schemas that the product checks with, by where they are
 * written down for other programs. It cannot say that a day is on the calendar, nor that a mark ends behind its start:
 * the pages beside them do.
 */
export const FORMAT_SCHEMAS: ReadonlyMap<string, string> = new Map([
  ['docs/award-file.schema.json', schemaText(awardFile)],
  ['docs/exchange-format.schema.json', schemaText(exchangeFile, { article, snapshot, annotation })],
]);

function schemaText(format: GenericSchema, definitions: Record<string, GenericSchema> = {}): string {
  const schema = toJsonSchema(format, { target: 'draft-2020-12', errorMode: 'ignore', definitions });
  return `${JSON.stringify({ $schema: DRAFT, ...schema }, null, 2)}\n`;
}

if (import.meta.filename === process.argv[1])
  for (const [file, text] of FORMAT_SCHEMAS) await writeFile(join(ROOT, file), text);
