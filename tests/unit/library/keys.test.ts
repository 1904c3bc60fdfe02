import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LIBRARY_KEYS } from '@/entrypoints/library/keys.ts';

it('the README names every key of the library', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
  const told = readme.slice(readme.indexOf('In the list of entries'), readme.indexOf('## Measure it'));
  const named = [...told.matchAll(/`([^`]+)`/g)].map(([, key]) => key);
  expect(named.sort()).toEqual(
    [...Object.values(LIBRARY_KEYS).map((key) => (key === 'Escape' ? 'Esc' : key)), 'Ctrl+Enter'].sort(),
  );
});
