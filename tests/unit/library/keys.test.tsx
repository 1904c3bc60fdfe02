// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { LIBRARY_KEYS, useLibraryKeys } from '@/entrypoints/library/keys.ts';
import { show } from '../components/render.ts';

it('the README names every key of the library', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
  const told = readme.slice(readme.indexOf('In the list of entries'), readme.indexOf('## Measure it'));
  const named = [...told.matchAll(/`([^`]+)`/g)].map(([, key]) => key);
  expect(named.sort()).toEqual(
    [...Object.values(LIBRARY_KEYS).map((key) => (key === 'Escape' ? 'Esc' : key)), 'Ctrl+Enter'].sort(),
  );
});

it.each([
  ['radio', <input key="radio" type="radio" />, ['next']],
  ['checkbox', <input key="checkbox" type="checkbox" />, ['next']],
  ['text', <input key="text" type="text" />, []],
])('a letter pressed on an input of type %s runs its command or none', async (_, input, commands) => {
  const run = vi.fn();
  const Keys = () => {
    useLibraryKeys(run);
    return input;
  };
  const container = await show(<Keys />);
  const press = new KeyboardEvent('keydown', { key: 'm', code: 'KeyM', bubbles: true });
  container.querySelector('input')!.dispatchEvent(press);
  expect(run.mock.calls.flat()).toEqual(commands);
});
