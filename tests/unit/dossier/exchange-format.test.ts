import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXCHANGE_LISTS, EXCHANGE_RECORDS } from '../../../utils/dossier/exchange/schema';

const page = readFileSync(new URL('../../../docs/exchange-format.md', import.meta.url), 'utf8');

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
  it.each(Object.entries(EXCHANGE_RECORDS))('lists the fields of: %s', (name, fields) => {
    expect(tableUnder(name).map(([field, type]) => [field, type])).toEqual(
      Object.entries(fields).map(([field, { type }]) => [`\`${field}\``, type]),
    );
  });

  it('lists the closed lists, whole and in order', () => {
    expect(tableUnder('Closed lists')).toEqual(
      Object.entries(EXCHANGE_LISTS).map(([name, values]) => [
        name,
        values.map((value) => `\`${value}\``).join(' '),
      ]),
    );
  });

  it('speaks of no type that it does not explain', () => {
    const explained = new Set([
      ...Object.keys(EXCHANGE_RECORDS),
      ...Object.keys(EXCHANGE_LISTS),
      ...tableUnder('Types').map(([type]) => type),
      'value',
    ]);
    const used = Object.values(EXCHANGE_RECORDS).flatMap((fields) =>
      Object.values(fields).map(({ type }) => type),
    );
    const bare = used.map((type) => type.replace(/^list of | or null$/g, ''));
    expect(bare.filter((type) => !explained.has(type))).toEqual([]);
  });
});
