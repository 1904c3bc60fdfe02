import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkToPanel } from '@/utils/platform/panel/check.ts';
import type { PanelCommand, ToPanel } from '@/utils/platform/panel/protocol.ts';
import { servePanel } from '@/utils/reading/panel/serving.ts';
import { leavePage } from '@/utils/reading/session.ts';
import { FakePort } from '../../fake-port.ts';
import { settle } from '../background.ts';
import { openOn } from '../open.ts';
import { life, TEXT } from '../set-up.ts';

vi.mock('@/utils/platform/messages/messages.ts', () => import('../fake-messages.ts'));
vi.mock('@/utils/platform/connection.ts', () => ({ isConnected: () => true }));

type Change = Extract<ToPanel, { type: 'change' }>;
type Hello = Extract<ToPanel, { type: 'hello' }>;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A page that is served to a panel, with its suggestions there. */
async function serve() {
  const opened = openOn(TEXT, life.signal);
  const { session } = opened;
  vi.useRealTimers();
  session.suggestions.refresh();
  await settle();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const port = new FakePort();
  servePanel(port as never, session, life.signal);
  /** All that was said since, as a panel takes it. */
  const said = () => {
    vi.advanceTimersByTime(20);
    return port.posted.splice(0).map(checkToPanel);
  };
  let seq = 0;
  const ask = (command: PanelCommand) => {
    seq += 1;
    port.hear({ type: 'run', seq, command });
    const answers = said();
    const answer = answers.find((one) => one.type === 'answer');
    return { fault: answer?.fault, change: answers.find((one): one is Change => one.type === 'change') };
  };
  const hello = said()[0] as Hello;
  return { ...opened, ...session, port, said, ask, hello };
}

describe('a panel that dials', () => {
  it('is told everything at once, and nothing more until something changes', async () => {
    const { hello, said } = await serve();
    expect(hello).toMatchObject({
      type: 'hello',
      n: 1,
      marks: [],
      standing: { head: { articleId: 'article-1' } },
    });
    expect(hello.suggestions.map(({ line }) => `${line.before}[${line.words}]${line.after}`)).toContain(
      'Cả huyện có [118/126 thôn] đạt chuẩn.',
    );
    expect(said()).toEqual([]);
  });

  it('is told what changes, numbered, and at most once a frame', async () => {
    const { mark, marks, said } = await serve();
    const id = mark('118/126 thôn', 'statistic');
    marks.edit(marks.get(id)!.annotation, { note: 'Chưa nêu nguồn' });
    const [change, ...more] = said() as Change[];
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      type: 'change',
      n: 2,
      marks: { put: [{ id, note: 'Chưa nêu nguồn' }], gone: [] },
    });
    // Its words are proposed no more.
    expect(change!.suggestions.gone).toHaveLength(1);
    marks.trash(marks.get(id)!);
    expect(said()).toMatchObject([{ n: 3, marks: { put: [], gone: [id] } }]);
  });

  it('is told of a page that was left, and everything again when it asks', async () => {
    const { session, port, said, mark } = await serve();
    mark('118/126 thôn');
    said();
    port.hear({ type: 'again' });
    expect(said()).toMatchObject([{ type: 'hello', marks: [{ line: { words: '118/126 thôn' } }] }]);
    leavePage(session);
    expect(said()).toMatchObject([
      { type: 'change', standing: { head: null }, marks: { gone: [expect.any(String)] } },
    ]);
  });

  it('hears nothing more once its port is closed, or the reader has gone', async () => {
    const { port, mark, said } = await serve();
    life.abort();
    expect(port.isClosed).toBe(true);
    mark('118/126 thôn');
    expect(said()).toEqual([]);
  });
});

describe('a command of the panel', () => {
  it('turns the page to a mark or a suggestion, which counts as seen from then on', async () => {
    const { ask, focus, mark, hello } = await serve();
    const id = mark('tăng', 'remark');
    expect(ask({ does: 'look', at: { list: 'marks', id } }).fault).toBeNull();
    expect(focus.mark.value?.annotation.id).toBe(id);
    const { id: fingerprint } = hello.suggestions[0]!;
    expect(hello.suggestions[0]!.isSeen).toBe(false);
    const { change } = ask({ does: 'look', at: { list: 'suggestions', id: fingerprint } });
    expect(change).toMatchObject({
      standing: { lookedAt: { list: 'suggestions', id: fingerprint } },
      suggestions: { put: [{ id: fingerprint, isSeen: true }] },
    });
    ask({ does: 'look', at: null });
    expect(focus.current.value).toBeNull();
  });

  it('flags a mark, writes its note, and deletes it as it was seen', async () => {
    const { ask, mark, annotation, marks, said } = await serve();
    const id = mark('118/126 thôn');
    said();
    expect(ask({ does: 'flag', id, flag: 'doubtful' }).change?.marks.put).toMatchObject([
      { flag: 'doubtful' },
    ]);
    ask({ does: 'note', id, note: 'Hỏi lại', before: '' });
    expect(annotation(id)).toMatchObject({ flag: 'doubtful', note: 'Hỏi lại' });
    expect(ask({ does: 'delete', id, updatedAt: '2021-01-01T00:00:00.000Z' }).fault).toBe('conflict');
    expect(marks.get(id)).not.toBeNull();
    expect(ask({ does: 'delete', id, updatedAt: annotation(id).updatedAt }).fault).toBeNull();
    expect(marks.get(id)).toBeNull();
  });

  it('accepts several suggestions, and takes them all back by one undo', async () => {
    const { ask, hello, marks, said, words } = await serve();
    const all = words();
    const ids = hello.suggestions.map(({ id }) => id);
    ask({ does: 'accept', ids });
    expect(marks.all.value).toHaveLength(ids.length);
    await vi.advanceTimersByTimeAsync(0);
    expect((said().at(-1) as Change).standing.done).toEqual({ says: 'accepted', count: ids.length });
    expect(ask({ does: 'undo' }).fault).toBeNull();
    expect(marks.all.value).toEqual([]);
    expect(words()).toEqual(all);
  });

  it('undoes, and answers when what came of it was told: which step is next depends on that', async () => {
    const { port, mark, said } = await serve();
    mark('118/126 thôn', 'statistic');
    said();
    port.hear({ type: 'run', seq: 1, command: { does: 'undo' } });
    expect(port.posted.splice(0).map(checkToPanel)).toMatchObject([
      { type: 'change', standing: { undoableAt: null, redoableAt: expect.any(Number) } },
      { type: 'answer', to: 1, fault: null },
    ]);
    expect(said()).toEqual([]);
  });

  it('is refused for what is no longer there', async () => {
    const { ask } = await serve();
    expect(ask({ does: 'look', at: { list: 'marks', id: 'gone' } }).fault).toBe('missing');
    expect(ask({ does: 'flag', id: 'gone', flag: null }).fault).toBe('missing');
    expect(ask({ does: 'reject', ids: ['gone'] }).fault).toBe('missing');
    expect(ask({ does: 'undo' }).fault).toBe('missing');
  });

  it.each([
    ['nothing', null],
    ['a stranger’s message', { butNho: 'open' }],
    ['a command without a name', { type: 'run', seq: 1, command: {} }],
    ['a command of another name', { type: 'run', seq: 1, command: { does: 'toString' } }],
    ['a command without a number', { type: 'run', command: { does: 'undo' } }],
    ['a flag that is none', { type: 'run', seq: 1, command: { does: 'flag', id: 'a', flag: 'great' } }],
    [
      'a note that is no text',
      { type: 'run', seq: 1, command: { does: 'note', id: 'a', note: 1, before: '' } },
    ],
    ['ids that are none', { type: 'run', seq: 1, command: { does: 'accept', ids: [1] } }],
    [
      'a place that is none',
      { type: 'run', seq: 1, command: { does: 'look', at: { list: 'files', id: 'a' } } },
    ],
  ])('that is none does nothing: %s', async (_, message) => {
    const { port, said } = await serve();
    port.hear(message);
    expect(said()).toEqual([]);
  });
});
