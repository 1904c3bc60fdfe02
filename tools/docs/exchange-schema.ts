import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { exchangeFile } from '../../utils/dossier/exchange/file.ts';
import { annotation } from '../../utils/schema/annotation.ts';
import { article, snapshot } from '../../utils/schema/article.ts';
import { ROOT } from '../lib/bundle.ts';

/** Where the exchange format is written down for other programs. */
export const EXCHANGE_SCHEMA_FILE = join(ROOT, 'docs/exchange-format.schema.json');

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/**
 * The exchange format as JSON Schema (draft 2020-12), of the schema that the product checks with. It cannot say that a
 * day is on the calendar, nor that a mark ends behind its start: docs/exchange-format.md does.
 */
export function exchangeSchemaText(): string {
  const schema = toJsonSchema(exchangeFile, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
    definitions: { article, snapshot, annotation },
  });
  return `${JSON.stringify({ $schema: DRAFT, ...schema }, null, 2)}\n`;
}

if (import.meta.filename === process.argv[1]) await writeFile(EXCHANGE_SCHEMA_FILE, exchangeSchemaText());
