import { expect, it, vi } from 'vitest';
import { asToast, say } from '@/components/words/say.ts';

vi.mock('#i18n', () => ({
  i18n: { t: (key: string, ...rest: unknown[]) => [key, ...rest.flat()].join(' ') },
}));

it('of what could not be saved it says how much, and why', () => {
  expect(say({ says: 'savesFailed', count: 3, fault: 'quota' })).toBe('toast.savesFailed 3 fault.quota');
  expect(say({ says: 'gone', count: 2 })).toBe('gone.unsaved 2');
  expect(say({ says: 'gone', count: 0 })).toBe('gone.nothingUnsaved');
});

it('of a long mark it repeats the beginning', () => {
  const quote = 'Cả huyện có 118/126 thôn đạt chuẩn nông thôn mới, tăng 12 thôn';
  expect(say({ says: 'saveFailed', quote, fault: 'quota' })).toBe(
    `toast.saveFailed ${quote.slice(0, 40)}… fault.quota`,
  );
});

it('an undo of several things says that it takes back all of them', () => {
  const told = (count: number) =>
    asToast(
      {
        id: 'accepted',
        message: { says: 'accepted', count },
        isFailure: false,
        offer: { does: 'undo', steps: ['one'] },
      },
      () => {},
    ).action?.label;
  expect(told(1)).toBe('toast.undo');
  expect(told(20)).toBe('toast.undoAll 20');
});
