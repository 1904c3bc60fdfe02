import { expect, it, vi } from 'vitest';

const call = vi.hoisted(() => vi.fn<(name: string, request: { count: number }) => Promise<void>>());
vi.mock('@/utils/messages', () => ({ callBackground: call }));
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const { showMarkCount } = await import('@/entrypoints/reader/mark-count');
const { createState } = await import('@/entrypoints/reader/state');

it('the icon ends with the newest number, however slow the call with an older one is', async () => {
  const shown: number[] = [];
  call.mockImplementation(async (_, { count }) => {
    // The first finds the background asleep and is repeated.
    if (count === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    shown.push(count);
  });
  const state = createState();
  const life = new AbortController();
  state.page.value = {} as never;
  state.hasAllMarks.value = true;
  showMarkCount(state, life.signal);
  state.marks.value = [{ annotation: { id: 'one' } } as never];
  await vi.waitFor(() => expect(shown.at(-1)).toBe(1));
  life.abort();
});
