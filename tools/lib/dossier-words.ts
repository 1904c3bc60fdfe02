import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYAML } from 'confbox';
import { type DossierWords, dossierWords } from '../../utils/dossier/dossier-words.ts';

type Tree = { [key: string]: string | Tree };

/** The strings of a locale file by their dotted keys. */
export function stringsOf(language: 'vi' | 'en'): Map<string, string> {
  const file = join(import.meta.dirname, `../../locales/${language}.yml`);
  return new Map(flat('', parseYAML<Tree>(readFileSync(file, 'utf8'))));
}

/** The words as the product has them in one language. */
export function wordsOf(language: 'vi' | 'en'): DossierWords {
  const strings = stringsOf(language);
  return dossierWords((key) => {
    const string = strings.get(key);
    if (string === undefined) throw new Error(`${language}: ${key} is missing`);
    return string.replace(/\$(\d)/g, '{$1}');
  });
}

function flat(prefix: string, tree: Tree): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : flat(`${prefix}${key}.`, value),
  );
}
