import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXCHANGE_SCHEMA_FILE, exchangeSchemaText } from '../../../tools/docs/exchange-schema.ts';
import { exchangeFile } from '../../../utils/dossier/exchange/file.ts';
import { listsIn, recordsIn } from './schema-words.ts';

const page = readFileSync(new URL('../../../docs/exchange-format.md', import.meta.url), 'utf8');
const records = recordsIn(exchangeFile);
const lists = listsIn(exchangeFile);

/** The rows of the table below a heading, as cells without code marks. */
function tableUnder(heading: string): string[][] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('docs/exchange-format.md', () => {
  it('has a table for every object of the format, and no other', () => {
    expect([...records.keys()].sort()).toEqual(
      [
        'exchange file',
        'article',
        'award banner',
        'sources',
        'annotation',
        'target',
        'campaign',
        'statistic',
        'snapshot',
      ].sort(),
    );
  });

  it.each([...records])('lists the fields of: %s', (name, fields) => {
    expect(tableUnder(name).map(([field, type]) => [field, type])).toEqual(
      fields.map(([field, type]) => [`\`${field}\``, type]),
    );
  });

  it('lists the closed lists, each whole and in order', () => {
    const written = [...lists].map(([name, values]) => [
      name,
      values.map((value) => `\`${value}\``).join(' '),
    ]);
    expect(tableUnder('Closed lists').sort()).toEqual(written.sort());
  });

  it('speaks of no type that it does not explain', () => {
    const explained = new Set([
      ...records.keys(),
      ...lists.keys(),
      ...tableUnder('Types').map(([type]) => type),
    ]);
    const used = [...records.values()].flatMap((fields) => fields.map(([, type]) => type));
    const bare = used.map((type) => type.replace(/^list of | or null$/g, ''));
    expect(bare.filter((type) => !explained.has(type))).toEqual([]);
  });
});

it('docs/exchange-format.schema.json is what `npm run schema` writes', () => {
  expect(readFileSync(EXCHANGE_SCHEMA_FILE, 'utf8')).toBe(exchangeSchemaText());
});
