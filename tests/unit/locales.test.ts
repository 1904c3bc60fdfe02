import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYAML } from 'confbox/yaml';
import { describe, expect, it } from 'vitest';
import { DOSSIER_WORD_KEYS } from '../../utils/dossier/dossier-words.ts';

const ROOT = join(import.meta.dirname, '../..');

type Words = { [key: string]: Words | string };

function keysOf(words: Words, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' || ('n' in value && '1' in value)
      ? `${prefix}${key}`
      : keysOf(value, `${prefix}${key}.`),
  );
}

const keys = (locale: string) =>
  keysOf(parseYAML<Words>(readFileSync(join(ROOT, `locales/${locale}.yml`), 'utf8')));

function sources(folder: string): string {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'))
    .join('\n');
}

describe('locales', () => {
  it('say the same things in Vietnamese and in English', () => {
    expect(keys('en')).toEqual(keys('vi'));
  });

  it('have names that Chromium takes: with any other it loads nothing of the extension', () => {
    expect(keys('vi').filter((key) => !/^[\w.]+$/.test(key))).toEqual([]);
  });

  it('hold nothing that is never said', () => {
    const alone = ['wxt.config.ts', 'utils/dossier/formats.ts'].map((file) =>
      readFileSync(join(ROOT, file), 'utf8'),
    );
    const code = `${sources('components')}${sources('entrypoints')}${alone.join('\n')}`;
    const isUsed = (key: string) => {
      if (code.includes(`'${key}'`) || code.includes(key.replaceAll('.', '_'))) return true;
      // A key made of a known beginning and a value: `kind.${kind}`, and `command.${id}`, whose values have dots.
      const beginning = key.startsWith('command.') ? 'command' : key.slice(0, key.lastIndexOf('.'));
      return code.includes(`\`${beginning}.\${`);
    };
    // The dossier's words have their own test, against the list the writers ask for.
    const isOfDossier = (key: string) => key.startsWith('dossier.') || DOSSIER_WORD_KEYS.includes(key);
    const unused = keys('vi').filter((key) => !isOfDossier(key) && !isUsed(key));
    expect(unused).toEqual([]);
  });
});
