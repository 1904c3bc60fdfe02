// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { keepDoor } from '@/entrypoints/reader/over-page-door.ts';
import type { PlainWords } from '@/entrypoints/reader/plain-words.ts';
import { EarlyKeys } from '@/entrypoints/reader/writing/early-keys.ts';
import { Fault } from '@/utils/model/fault.ts';
import { openOn } from '../reading/open.ts';
import { life, TEXT } from '../reading/set-up.ts';
import { fakeEars } from './fake-ears.ts';

vi.mock('@/utils/platform/messages/messages.ts', () => import('../reading/fake-messages.ts'));

afterEach(() => vi.restoreAllMocks());

/** A page on which nothing is drawn yet. @param comes when what draws has come */
function open(comes: Promise<void> = Promise.resolve()) {
  const openOverPage = vi.fn();
  const load = vi.fn(() => comes.then(() => ({ openOverPage })));
  const opened = openOn(TEXT, life.signal);
  const { ears, hear } = fakeEars();
  const keys = new EarlyKeys(ears);
  const words = { say: vi.fn(), end: vi.fn() };
  const around = { document, ears, host: {}, session: opened.session, keys, keyDoor: { forget: () => {} } };
  keepDoor(around as never, load, words as unknown as PlainWords, life.signal);
  const type = (text: string) => {
    for (const key of text) hear('keydown', new KeyboardEvent('keydown', { key, cancelable: true }));
  };
  const isOpened = () => vi.waitFor(() => expect(openOverPage).toHaveBeenCalledOnce());
  return { ...opened, ...opened.session, isOpened, openOverPage, hear, keys, load, words, type };
}

it('nothing comes to a page on which nothing is done', () => {
  const { load } = open();
  expect(load).not.toHaveBeenCalled();
});

it.each([
  ['a gesture begins that may select', ({ selection }: ReturnType<typeof open>) => selection.begin(true)],
  [
    'something is looked at',
    ({ focus }: ReturnType<typeof open>) => focus.turnToSuggestion({ fingerprint: 'x' }),
  ],
  [
    'there is something to say',
    ({ announcements }: ReturnType<typeof open>) => announcements.tell({ says: 'moved' }),
  ],
  ['there is a mark', ({ mark }: ReturnType<typeof open>) => mark('Cả huyện')],
])('what draws over the page comes once %s, and once only', async (_, act) => {
  const opened = open();
  act(opened);
  await opened.isOpened();
  opened.mark('12,1%');
  opened.announcements.tell({ says: 'folded' });
  await opened.isOpened();
});

it.each(['pointermove', 'wheel', 'keydown'])('it comes with the first %s of the reviewer', async (sign) => {
  const opened = open();
  opened.hear(sign, new KeyboardEvent(sign));
  await opened.isOpened();
});

it('what is typed before it comes is the new mark’s note', async () => {
  const { promise, resolve } = deferred();
  const opened = open(promise);
  const id = opened.mark('Cả huyện');
  opened.focus.turnToMark(id, { isNew: true });
  opened.type('đã kiểm tra');
  resolve();
  await opened.isOpened();
  expect(opened.keys.take()).toBe('đã kiểm tra');
});

it.each([
  ['cannot come', ({ reject }: Deferred) => reject(new Fault('unreachable'))],
  ['comes when the mark was left', (_: Deferred, { focus }: ReturnType<typeof open>) => focus.close()],
])('what was typed is kept where what shows it %s', async (_, end) => {
  const coming = deferred();
  const opened = open(coming.promise);
  const id = opened.mark('Cả huyện');
  opened.focus.turnToMark(id, { isNew: true });
  opened.type('nhớ hỏi lại');
  end(coming, opened);
  await vi.waitFor(() => expect(opened.marks.get(id)?.annotation.note).toBe('nhớ hỏi lại'));
  expect(opened.keys.take()).toBe('');
});

it('that it cannot come is said in plain words, and tried again', async () => {
  const { promise, reject } = deferred();
  const opened = open(promise);
  opened.selection.begin(true);
  reject(new Fault('timeout'));
  await vi.waitFor(() => expect(opened.words.say).toHaveBeenCalledOnce());
  const { openOverPage } = opened;
  const later = performance.now() + 10_000;
  vi.spyOn(performance, 'now').mockReturnValue(later);
  opened.load.mockImplementation(async () => ({ openOverPage }));
  opened.selection.begin(false);
  opened.selection.begin(true);
  await opened.isOpened();
  expect(opened.words.end).toHaveBeenCalled();
});

interface Deferred {
  promise: Promise<void>;
  resolve: () => void;
  reject: (error: unknown) => void;
}

function deferred(): Deferred {
  let resolve = () => {};
  let reject: Deferred['reject'] = () => {};
  const promise = new Promise<void>((...both) => {
    [resolve, reject] = both;
  });
  promise.catch(() => {});
  return { promise, resolve, reject };
}
