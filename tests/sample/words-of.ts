import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYAML } from 'confbox/yaml';

type Words = { [key: string]: Words | string };

/** The texts of a language as `#i18n` says them, for tests of whole sentences. */
export function wordsOf(language: 'vi' | 'en'): { t: (key: string, ...values: unknown[]) => string } {
  const file = join(import.meta.dirname, `../../locales/${language}.yml`);
  const words = parseYAML<Words>(readFileSync(file, 'utf8'));
  return {
    t(key, ...values) {
      const found = key
        .split('.')
        .reduce<Words | string | undefined>(
          (at, name) => (typeof at === 'object' ? at[name] : undefined),
          words,
        );
      const count = values.find((value) => typeof value === 'number');
      const given = values.find(Array.isArray) ?? [count];
      const text = typeof found === 'object' ? found[count === 1 ? '1' : 'n'] : found;
      if (typeof text !== 'string') throw new Error(`There are no words for ${key}.`);
      return text.replace(/\$(\d)/g, (_, place) => String(given[Number(place) - 1]));
    },
  };
}
