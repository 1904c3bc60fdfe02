import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYAML } from 'confbox/yaml';
import { expect, it } from 'vitest';
import { DEFAULT_KEYS, keyLabel, keysOf } from '@/utils/commands/keymap.ts';
import { COMMAND_IDS, type CommandId, commandOf } from '@/utils/commands/table.ts';

const ROOT = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

type Words = { [key: string]: Words | string };

/** What a command is called in a language. */
function nameOf(id: CommandId, locale: string): unknown {
  const { command } = parseYAML<Words>(read(`locales/${locale}.yml`));
  return id.split('.').reduce<unknown>((words, part) => (words as Words | undefined)?.[part], command);
}

it.each(['vi', 'en'])('each command has a name in %s', (locale) => {
  for (const id of COMMAND_IDS) expect(nameOf(id, locale), id).toBeTypeOf('string');
});

/** The keys of a row: of one that takes the digits the first and the last. */
function keysIn(id: CommandId): string {
  const { browser } = commandOf(id);
  const keys = [...new Set([...keysOf(id, DEFAULT_KEYS), ...(browser ? [browser] : [])].map(keyLabel))].map(
    (key) => `\`${key}\``,
  );
  return keys.length > 5 ? `${keys[0]} … ${keys.at(-1)}` : keys.join(' ');
}

/** Where a command acts; a key of the browser acts everywhere. */
const placesOf = (id: CommandId): string =>
  [...commandOf(id).at, ...(commandOf(id).browser ? ['any page'] : [])].join(', ');

it('the README’s table of keys is the table of commands', () => {
  const readme = read('README.md');
  const [, section = ''] = /## Keys\n([\s\S]*?)\n## /.exec(readme) ?? [];
  const rows = section.split('\n').filter((line) => /^\| [^k-]/.test(line) && !line.startsWith('| key'));
  const expected = COMMAND_IDS.map((id) => `| ${keysIn(id)} | ${nameOf(id, 'en')} | ${placesOf(id)} |`);
  expect(rows).toEqual(expected);
});

it('no key is written down outside of the table', () => {
  const files = ['components', 'entrypoints', 'utils/reading'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  const literal = /<kbd[^>]*>\w|\bkey === '[a-z]'/;
  expect(files.filter((file) => literal.test(read(file)))).toEqual([]);
});
