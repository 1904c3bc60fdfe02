import { expect, it } from 'vitest';
import { keyMapOf } from '@/utils/commands/keymap.ts';
import { refusalOf } from '@/utils/commands/remap.ts';
import type { CommandId } from '@/utils/commands/table.ts';

it.each<[CommandId, string, string | null]>([
  ['answer.yes', 'y', null],
  ['answer.yes', 'v', null],
  ['answer.yes', 'Shift+y', null],
  // An alias of what is judged beside it gives way.
  ['answer.yes', 'x', null],
  ['answer.yes', 'k', 'answer.no'],
  ['suggestion.next', 'h', 'marks.toggle'],
  // Acts on a mark only where the three answers do not.
  ['evidence.keep', 'k', null],
  ['note.edit', '7', 'none'],
  ['note.edit', '/', 'none'],
  ['note.edit', 'Enter', 'none'],
  ['note.edit', 'Ctrl+b', 'none'],
])('%s may have the key %s: %s', (id, key, expected) => {
  const refusal = refusalOf(id, key, keyMapOf({ singleKeys: true, keys: {} }));
  expect(refusal && (refusal.by ?? refusal.why)).toBe(expected);
});

it('a key that was given to another command is taken, and the one it had is free', () => {
  const map = keyMapOf({ singleKeys: false, keys: { 'marks.toggle': 'y' } });
  expect(refusalOf('suggestion.next', 'y', map)).toMatchObject({ why: 'taken', by: 'marks.toggle' });
  expect(refusalOf('suggestion.next', 'h', map)).toBeNull();
});
