import { expect, it, vi } from 'vitest';
import { describeText } from '@/components/words/text-state.ts';
import type { TextState } from '@/utils/article/visit/sight/sight.ts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const STATES: [Partial<TextState>, string][] = [
  [{ difference: 'edited' }, 'textChange.since'],
  [{ difference: 'differs' }, 'textChange.differs'],
  [{ difference: 'edited', shows: 'partial' }, 'textChange.since'],
  [{ shows: 'partial' }, 'textChange.partial'],
  [{ shows: 'translated' }, 'textChange.translated'],
  [{ shows: 'other' }, 'textChange.other'],
];

it.each(STATES)('%j is told as %s', (state, key) => {
  const text: TextState = {
    shows: 'whole',
    difference: 'none',
    pieces: [],
    since: '2021-10-12T01:15:00Z',
    ...state,
  };
  expect(describeText(text)).toBe(key);
});
