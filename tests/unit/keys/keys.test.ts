import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Command, KEYS, keyLabel } from '@/utils/keys/keys.ts';

/** Commands that may apply at once: their keys must differ. */
const TOGETHER: Record<string, Command[]> = {
  'a mark’s card': [
    'campaign',
    'statistic',
    'remark',
    'delete',
    'nextMark',
    'previousMark',
    'nextSuggestion',
    'close',
  ],
  'a lost mark’s card': [
    'campaign',
    'statistic',
    'remark',
    'keepAsEvidence',
    'nextMark',
    'previousMark',
    'delete',
  ],
  'a suggestion’s card': [
    'accept',
    'acceptAll',
    'reject',
    'nextSuggestion',
    'previousSuggestion',
    'nextMark',
    'previousMark',
  ],
  'a mark that looks for new bounds': ['takeBounds', 'close'],
};

it.each(Object.entries(TOGETHER))('no key means two things on %s', (_, commands) => {
  const keys = commands.map((command) => KEYS[command]);
  expect(new Set(keys).size).toBe(keys.length);
});

it('names every key in the README', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
  const table = readme.slice(readme.indexOf('## Keys'), readme.indexOf('No mouse is needed'));
  const named = new Set([...table.matchAll(/`([^`]+)`/g)].map(([, key]) => key));
  for (const command of Object.keys(KEYS) as Command[]) {
    const shown = { Escape: 'Esc' }[keyLabel(command)] ?? keyLabel(command).replace('⇧', '');
    expect(named, command).toContain(shown);
  }
});
