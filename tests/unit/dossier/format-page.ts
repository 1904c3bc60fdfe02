import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GenericSchema } from 'valibot';
import { describe, expect, it } from 'vitest';
import { FORMAT_SCHEMAS } from '../../../tools/docs/schemas.ts';
import { listsIn, recordsIn } from './schema-words.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Tests that a page of docs/ tells every object of a format, field by field, and that its JSON Schema is of today. */
export function describeFormat(name: string, schema: GenericSchema, objects: readonly string[]): void {
  const page = readFileSync(join(ROOT, `docs/${name}.md`), 'utf8');
  const records = recordsIn(schema);
  const lists = listsIn(schema);
  /** The rows of the table below a heading, as cells without code marks. */
  const tableUnder = (heading: string): string[][] => {
    const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
    const rows = section.split('\n').filter((line) => line.startsWith('|'));
    return rows.slice(2).map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  };

  describe(`docs/${name}.md`, () => {
    it('has a table for every object of the format, and no other', () => {
      expect([...records.keys()].sort()).toEqual([...objects].sort());
    });

    it.each([...records])('lists the fields of: %s', (object, fields) => {
      expect(tableUnder(object).map(([field, type]) => [field, type])).toEqual(
        fields.map(([field, type]) => [`\`${field}\``, type]),
      );
    });

    it('lists the closed lists, each whole and in order', () => {
      const written = [...lists].map(([list, values]) => [
        list,
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

    it('has the JSON Schema beside it that `npm run schema` writes', () => {
      const file = `docs/${name}.schema.json`;
      expect(readFileSync(join(ROOT, file), 'utf8')).toBe(FORMAT_SCHEMAS.get(file));
    });
  });
}
