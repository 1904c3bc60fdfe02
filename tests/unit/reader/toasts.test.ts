import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault } from '@/utils/fault';
import type { Annotation } from '@/utils/model';

const channel = vi.hoisted(() => ({ call: async (_name: string): Promise<unknown> => null }));
vi.mock('@/utils/messages', () => ({ callBackground: (name: string) => channel.call(name) }));
vi.mock('#i18n', () => ({
  i18n: { t: (key: string, ...rest: unknown[]) => [key, ...rest.flat()].join(' ') },
}));

const { createState } = await import('@/entrypoints/reader/state');
const { tell, tellMore, visibleToasts } = await import('@/entrypoints/reader/toasts');

let fault: Fault | null;
beforeEach(() => {
  vi.useFakeTimers();
  fault = null;
  channel.call = async () => {
    if (fault) throw fault;
    return 'article-1';
  };
});
afterEach(() => void vi.useRealTimers());

const texts = (state: ReturnType<typeof createState>) =>
  visibleToasts(state.toasts.value).map(({ text }) => text);
const say = (count: number) => `đã nhận ${count}`;

function marks(state: ReturnType<typeof createState>, ...words: string[]): void {
  const annotations = words.map((exact) => ({
    id: exact,
    deletedAt: null,
    target: { exact, snapshotHash: 'h' },
  }));
  state.ledger.create({
    article: { id: 'article-1' } as never,
    snapshots: [],
    annotations: annotations as unknown as Annotation[],
  });
}

describe('a run of decisions', () => {
  it('is one line that counts, and whose undo takes all of it back, the last one first', () => {
    const state = createState();
    const undone: number[] = [];
    for (let step = 1; step <= 20; step += 1)
      tellMore(state, 'accepted', say, 1, () => void undone.push(step));
    expect(texts(state)).toEqual(['đã nhận 20']);
    const { action } = state.toasts.value[0]!;
    expect(action!.label).toBe('toast.undoAll 20');
    action!.run();
    expect(undone).toEqual(Array.from({ length: 20 }, (_, index) => 20 - index));
  });

  it('ends when its line has gone', () => {
    const state = createState();
    tellMore(state, 'accepted', say, 1, () => {});
    vi.advanceTimersByTime(9_000);
    tellMore(state, 'accepted', say, 2, () => {});
    vi.advanceTimersByTime(9_000);
    expect(texts(state)).toEqual(['đã nhận 3']);
    vi.advanceTimersByTime(2_000);
    expect(texts(state)).toEqual([]);
    tellMore(state, 'accepted', say, 1, () => {});
    expect(state.toasts.value).toMatchObject([{ text: 'đã nhận 1', action: { label: 'toast.undo' } }]);
  });
});

it('the same said twice is one message, and stays as long as the second', () => {
  const state = createState();
  tell(state, 'trang vừa đổi');
  vi.advanceTimersByTime(3_000);
  tell(state, 'trang vừa đổi');
  expect(texts(state)).toEqual(['trang vừa đổi']);
  vi.advanceTimersByTime(2_000);
  expect(texts(state)).toEqual(['trang vừa đổi']);
});

it('no more than two are shown, the one on what is not saved always; the others come when these have left', async () => {
  const state = createState();
  tell(state, 'một', null, true);
  tell(state, 'hai', null, true);
  fault = new Fault('quota');
  marks(state, '18 hộ');
  await vi.runOnlyPendingTimersAsync();
  tell(state, 'ba');
  expect(texts(state)).toEqual(['ba', 'toast.saveFailed 18 hộ fault.quota']);
  vi.advanceTimersByTime(5_000);
  expect(texts(state)).toEqual(['hai', 'toast.saveFailed 18 hộ fault.quota']);
});

describe('what could not be saved', () => {
  it('is told in one line, with how many and why, and the line leaves when all is saved', async () => {
    const state = createState();
    fault = new Fault('quota');
    for (const words of ['một', 'hai', 'ba']) {
      marks(state, words);
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(texts(state)).toEqual(['toast.savesFailed 3 fault.quota']);
    fault = null;
    state.toasts.value[0]!.action!.run();
    await vi.advanceTimersByTimeAsync(1);
    expect(texts(state)).toEqual(['toast.saved 3']);
  });

  it('that fails again is told again', async () => {
    const state = createState();
    fault = new Fault('quota');
    marks(state, 'một');
    await vi.advanceTimersByTimeAsync(1);
    state.toasts.value[0]!.action!.run();
    await vi.advanceTimersByTimeAsync(1);
    expect(texts(state)).toEqual(['toast.saveFailed một fault.quota']);
  });

  it('once dismissed is not told again until there is something else to say', async () => {
    const state = createState();
    fault = new Fault('quota');
    marks(state, 'một');
    await vi.advanceTimersByTimeAsync(1);
    state.toasts.value = [];
    state.ledger.edit({ id: 'khác' } as Annotation, { note: 'x' });
    await vi.advanceTimersByTimeAsync(1);
    expect(texts(state)).toEqual(['toast.changesFailed 2 2 fault.quota']);
  });
});
