import { effect } from '@preact/signals-core';
import { expect, it, vi } from 'vitest';
import { settle } from './background.ts';
import { openOn } from './open.ts';
import { background, life } from './set-up.ts';

vi.mock('@/utils/platform/messages/messages.ts', () => ({
  callBackground: (name: string, request: unknown) => background.call(name, request),
}));

const COUNT = 300;
const TEXT = Array.from({ length: COUNT }, (_, at) => `Thôn ${1000 + at} góp ${2000 + at} hộ.`).join(' ');

/** A session with many marks of one step, whose figures the background has read. */
async function withMany() {
  const opened = openOn(TEXT, life.signal);
  const { session, seen } = opened;
  const requests = Array.from({ length: COUNT }, (_, at) => {
    const quote = `${2000 + at} hộ`;
    const start = seen.text.indexOf(quote);
    const span = { start, end: start + quote.length };
    return { kind: 'statistic', scope: 'article', span, quote, origin: 'reviewer' } as const;
  });
  let lists = 0;
  const stop = effect(() => {
    lists += session.marks.all.value.length > 0 ? 1 : 0;
  });
  life.signal.addEventListener('abort', stop);
  session.marks.make(requests);
  await settle();
  return { ...opened, session, lists: () => lists };
}

it('what many marks say is shown together: they are drawn anew once, not once for each', async () => {
  const { session, lists } = await withMany();
  await vi.waitFor(() => expect(session.ledger.unsaved.size).toBe(0));
  expect(session.marks.all.value.every(({ annotation }) => annotation.statistic !== null)).toBe(true);
  expect([...background.stored.values()].filter(({ statistic }) => statistic !== null)).toHaveLength(COUNT);
  expect(lists()).toBeLessThan(10);
});

it('a step of many marks goes back, and comes again, at once', async () => {
  const { session, lists } = await withMany();
  await vi.waitFor(() => expect(session.ledger.unsaved.size).toBe(0));
  const before = lists();
  session.history.undo();
  expect(session.marks.all.value).toEqual([]);
  session.history.redo();
  expect(session.marks.all.value).toHaveLength(COUNT);
  expect(lists() - before).toBeLessThan(5);
});

it('of many edits on their way to the store each costs the same: nothing is copied or counted anew', async () => {
  const { session } = await withMany();
  await vi.waitFor(() => expect(session.ledger.unsaved.size).toBe(0));
  const { unsaved } = session.ledger;
  const walk = vi.spyOn(Map.prototype, 'values');
  const copies: unknown[] = [];
  const stop = effect(() => {
    copies.push(session.ledger.unsaved);
  });
  for (const { annotation } of session.marks.all.value) session.ledger.edit(annotation, { note: 'x' });
  await vi.waitFor(() => expect(unsaved.size).toBe(0));
  stop();
  expect(copies.length).toBeGreaterThan(COUNT);
  expect(new Set(copies).size).toBe(1);
  // One for the list of marks at the beginning.
  expect(walk.mock.calls.length).toBeLessThan(5);
  walk.mockRestore();
});
