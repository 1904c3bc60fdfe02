import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault } from '@/utils/model/fault.ts';
import { aMark, anAnnotation, anArticle } from '../../sample/records.ts';
import { takeUp } from './take-up.ts';

const channel = vi.hoisted(() => ({ call: async (_name: string): Promise<unknown> => null }));
vi.mock('@/utils/platform/messages/messages.ts', () => ({
  callBackground: (name: string) => channel.call(name),
}));

const { openSession } = await import('@/utils/reading/index.ts');
const { Announcements, UNSAVED } = await import('@/utils/reading/announcements.ts');

let fault: Fault | null;
let life: AbortController;
beforeEach(() => {
  life = new AbortController();
  vi.useFakeTimers();
  fault = null;
  channel.call = async () => {
    if (fault) throw fault;
    return 'article-1';
  };
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const told = ({ announcements }: Pick<ReturnType<typeof openSession>, 'announcements'>) =>
  announcements.visible.value.map(({ message }) => message);

function marks(session: ReturnType<typeof openSession>, ...words: string[]): void {
  const annotations = words.map((exact) => aMark('statistic', exact, { id: exact }));
  session.ledger.create({ article: anArticle(), snapshots: [], annotations });
}

describe('a run of decisions', () => {
  it('is one line that counts, offers to take all of it back, and leaves when that was done', () => {
    const announcements = new Announcements();
    for (let step = 1; step <= 20; step += 1) announcements.tellMore('accepted', 1, `step ${step}`);
    expect(told({ announcements })).toEqual([{ says: 'accepted', count: 20 }]);
    const steps = Array.from({ length: 20 }, (_, index) => `step ${index + 1}`);
    expect(announcements.lines.value[0]!.offer).toEqual({ does: 'undo', steps });
    announcements.withdraw('step 7');
    expect(told({ announcements })).toEqual([]);
  });

  it('ends when its line has gone', () => {
    const announcements = new Announcements();
    announcements.tellMore('accepted', 1, 'one');
    vi.advanceTimersByTime(9_000);
    announcements.tellMore('accepted', 2, 'two');
    vi.advanceTimersByTime(9_000);
    expect(told({ announcements })).toEqual([{ says: 'accepted', count: 3 }]);
    vi.advanceTimersByTime(2_000);
    expect(told({ announcements })).toEqual([]);
    announcements.tellMore('accepted', 1, 'one');
    expect(told({ announcements })).toEqual([{ says: 'accepted', count: 1 }]);
  });
});

it('the same said twice is one message, and stays as long as the second', () => {
  const announcements = new Announcements();
  announcements.tell({ says: 'pageChanged' });
  vi.advanceTimersByTime(3_000);
  announcements.tell({ says: 'pageChanged' });
  expect(told({ announcements })).toEqual([{ says: 'pageChanged' }]);
  vi.advanceTimersByTime(2_000);
  expect(told({ announcements })).toEqual([{ says: 'pageChanged' }]);
});

it('no more than two are shown, the one on what is not saved always; the others come when these have left', async () => {
  const session = openSession({} as never, life.signal);
  const { announcements } = session;
  announcements.tell({ says: 'damaged', count: 1 }, { isFailure: true });
  announcements.tell({ says: 'damaged', count: 2 }, { isFailure: true });
  fault = new Fault('quota');
  marks(session, '18 hộ');
  await vi.runOnlyPendingTimersAsync();
  announcements.tell({ says: 'moved' });
  const unsaved = { says: 'saveFailed', quote: '18 hộ', fault: 'quota' };
  expect(told(session)).toEqual([{ says: 'moved' }, unsaved]);
  vi.advanceTimersByTime(5_000);
  expect(told(session)).toEqual([{ says: 'damaged', count: 2 }, unsaved]);
});

describe('what could not be saved', () => {
  it('is told in one line, with how many and why, and the line leaves when all is saved', async () => {
    const session = openSession({} as never, life.signal);
    fault = new Fault('quota');
    for (const words of ['một', 'hai', 'ba']) {
      marks(session, words);
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(told(session)).toEqual([{ says: 'savesFailed', count: 3, fault: 'quota' }]);
    fault = null;
    takeUp(session.announcements.lines.value[0]!);
    await vi.advanceTimersByTimeAsync(1);
    expect(told(session)).toEqual([{ says: 'saved', count: 3 }]);
  });

  it('that fails again is told again', async () => {
    const session = openSession({} as never, life.signal);
    fault = new Fault('quota');
    marks(session, 'một');
    await vi.advanceTimersByTimeAsync(1);
    takeUp(session.announcements.lines.value[0]!);
    await vi.advanceTimersByTimeAsync(1);
    expect(told(session)).toEqual([{ says: 'saveFailed', quote: 'một', fault: 'quota' }]);
  });

  it('once dismissed is not told again until there is something else to say', async () => {
    const session = openSession({} as never, life.signal);
    fault = new Fault('quota');
    marks(session, 'một');
    await vi.advanceTimersByTimeAsync(1);
    session.announcements.dismiss(UNSAVED);
    session.ledger.edit(anAnnotation({ id: 'khác' }), { note: 'x' });
    await vi.advanceTimersByTimeAsync(1);
    expect(told(session)).toEqual([{ says: 'changesFailed', count: 2, fault: 'quota' }]);
  });
});
