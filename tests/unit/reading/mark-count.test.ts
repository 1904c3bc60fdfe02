import { expect, it, vi } from 'vitest';
import { openOn } from './open.ts';

const call = vi.hoisted(() => vi.fn<(name: string, request: { count: number }) => Promise<void>>());
vi.mock('@/utils/platform/messages/messages.ts', () => ({ callBackground: call }));

const { showMarkCount } = await import('@/utils/reading/marks/mark-count.ts');

it('the icon ends with the newest number, however slow the call with an older one is', async () => {
  const shown: number[] = [];
  call.mockImplementation(async (_, { count }) => {
    // The first finds the background asleep and is repeated.
    if (count === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    shown.push(count);
  });
  const life = new AbortController();
  const { session } = openOn('', life.signal);
  session.marks.place([], true);
  showMarkCount(session, life.signal);
  session.marks.place([{ annotation: { id: 'one' } } as never], true);
  await vi.waitFor(() => expect(shown.at(-1)).toBe(1));
  life.abort();
});
