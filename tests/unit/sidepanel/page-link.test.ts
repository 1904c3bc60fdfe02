import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageLink } from '@/entrypoints/sidepanel/link/page-link.ts';
import {
  type MarkRow,
  PROTOCOL,
  type Standing,
  type ToPage,
  type ToPanel,
} from '@/utils/platform/panel/protocol.ts';
import { aMarkRow } from '../../sample/panel.ts';
import { type FakePort, portPair } from '../fake-port.ts';

const STANDING: Standing = {
  head: { articleId: 'a', title: 'Bài', url: 'https://bao-mau.vn/bai', hash: 'h' },
  hasAllMarks: true,
  lookedAt: null,
  done: null,
  undoableAt: null,
  redoableAt: null,
  unsaved: 0,
};

/** A page that a panel dials: what it hears, and what it says. */
class FakeReader {
  readonly heard: ToPage[] = [];
  readonly port: FakePort;
  #n = 0;

  constructor(port: FakePort) {
    this.port = port;
    port.onMessage.addListener((message) => void this.heard.push(message as ToPage));
  }

  greet(marks: readonly MarkRow[], standing: Partial<Standing> = {}): void {
    this.say({
      type: 'hello',
      protocol: PROTOCOL,
      n: ++this.#n,
      standing: { ...STANDING, ...standing },
      marks,
      suggestions: [],
    });
  }

  tell(put: readonly MarkRow[], gone: readonly string[] = [], standing: Partial<Standing> = {}): void {
    this.say({
      type: 'change',
      n: ++this.#n,
      standing: { ...STANDING, ...standing },
      marks: { put, gone },
      suggestions: { put: [], gone: [] },
    });
  }

  /** One message is lost on the way. */
  lose(): void {
    this.#n += 1;
  }

  say(message: ToPanel | Record<string, unknown>): void {
    this.port.postMessage(message);
  }

  /** The number of the command that was heard last. */
  get seq(): number {
    const last = this.heard.findLast((one) => one.type === 'run');
    return last?.type === 'run' ? last.seq : 0;
  }
}

let life: AbortController;
let dialled: { tabId: number; reader: FakeReader }[];
let link: PageLink;

const reader = () => dialled.at(-1)!.reader;
const shown = () => [...link.marks.value.keys()];

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  dialled = [];
  link = new PageLink((tabId) => {
    const { panel, page } = portPair();
    dialled.push({ tabId, reader: new FakeReader(page) });
    return panel as never;
  }, life.signal);
  link.follow(7);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

describe('the panel’s end of the port', () => {
  it('shows what the page says, and what changes there', () => {
    expect(link.status.value).toBe('dialling');
    reader().greet([aMarkRow('a'), aMarkRow('b')]);
    expect(link.status.value).toBe('live');
    reader().tell([aMarkRow('c'), aMarkRow('b', { flag: 'wrong' })], ['a']);
    expect(shown()).toEqual(['b', 'c']);
    expect(link.marks.value.get('b')!.flag).toBe('wrong');
  });

  it('asks for everything when a message is missing, and shows nothing of what came after it until then', () => {
    reader().greet([aMarkRow('a')]);
    reader().lose();
    reader().tell([aMarkRow('b')]);
    expect(reader().heard).toEqual([{ type: 'again' }]);
    reader().tell([aMarkRow('c')]);
    expect(shown()).toEqual(['a']);
    reader().greet([aMarkRow('b'), aMarkRow('c')]);
    expect(shown()).toEqual(['b', 'c']);
  });

  it.each([
    ['nothing', null],
    ['a change of another form', { type: 'change', n: 2, standing: STANDING, marks: [], suggestions: [] }],
    [
      'a row with a script’s field',
      {
        type: 'change',
        n: 2,
        standing: STANDING,
        marks: { put: [{ ...aMarkRow('x'), html: '' }], gone: [] },
        suggestions: { put: [], gone: [] },
      },
    ],
    ['a kind of message that is none', { type: 'eval', code: '' }],
  ])('believes nothing of another form: %s', (_, message) => {
    reader().greet([aMarkRow('a')]);
    reader().say(message as never);
    expect(shown()).toEqual(['a']);
    expect(reader().heard).toEqual([{ type: 'again' }]);
  });

  it('says openly that a page speaks as another version does', () => {
    reader().say({ type: 'hello', protocol: PROTOCOL + 1, words: 'unknown' });
    expect(link.status.value).toBe('outdated');
    link.follow(7);
    reader().greet([]);
    expect(link.status.value).toBe('live');
  });
});

describe('without a page', () => {
  it('where nobody answers, nothing is shown and nothing can be done', async () => {
    reader().greet([aMarkRow('a')]);
    link.follow(8);
    expect(shown()).toEqual([]);
    reader().port.disconnect();
    expect(link.status.value).toBe('no-page');
    await expect(link.run({ does: 'undo' })).rejects.toMatchObject({ code: 'unreachable' });
    expect(reader().heard).toEqual([]);
  });

  it('dials again when the page goes on, and says so when nobody came', () => {
    reader().greet([aMarkRow('a')]);
    reader().port.disconnect();
    expect(link.status.value).toBe('dialling');
    vi.advanceTimersByTime(1_000);
    expect(dialled).toHaveLength(2);
    reader().port.disconnect();
    expect(link.status.value).toBe('no-page');
    expect(shown()).toEqual([]);
  });

  it('a page that never greets is none', () => {
    vi.advanceTimersByTime(10_000);
    expect(link.status.value).toBe('no-page');
  });

  it('what an earlier port still brings is not heard', () => {
    const old = reader();
    old.greet([aMarkRow('a')]);
    link.follow(7);
    expect(old.port.isClosed).toBe(true);
    reader().greet([aMarkRow('b')]);
    expect(shown()).toEqual(['b']);
  });
});

describe('a command', () => {
  it('is done when the page says so, and refused with its reason', async () => {
    reader().greet([]);
    const done = link.run({ does: 'save' });
    reader().say({ type: 'answer', to: reader().seq, fault: null });
    await expect(done).resolves.toBeUndefined();
    const refused = link.run({ does: 'delete', id: 'a', updatedAt: 'then' });
    reader().say({ type: 'answer', to: reader().seq, fault: 'conflict' });
    await expect(refused).rejects.toMatchObject({ code: 'conflict' });
  });

  it('that is not answered in time is given up, and the page dialled anew', async () => {
    reader().greet([aMarkRow('a')]);
    const asked = expect(link.run({ does: 'save' })).rejects.toMatchObject({ code: 'timeout' });
    await vi.advanceTimersByTimeAsync(6_000);
    await asked;
    expect(dialled).toHaveLength(2);
  });

  it('ends with the port, and is not kept for the next page', async () => {
    reader().greet([]);
    const asked = expect(link.run({ does: 'save' })).rejects.toMatchObject({ code: 'unreachable' });
    reader().port.disconnect();
    await asked;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(reader().heard).toEqual([]);
  });
});

describe('what is looked at', () => {
  const at = (id: string) => ({ list: 'marks', id }) as const;

  it('follows the page', () => {
    reader().greet([aMarkRow('a')], { lookedAt: at('a') });
    expect(link.lookedAt.value).toEqual(at('a'));
    reader().tell([], [], { lookedAt: null });
    expect(link.lookedAt.value).toBeNull();
  });

  it('is what the reviewer turned to here, whatever the page still says of before', async () => {
    reader().greet([aMarkRow('a'), aMarkRow('b'), aMarkRow('c')]);
    const first = link.run({ does: 'look', at: at('a') });
    const seq = reader().seq;
    void link.run({ does: 'look', at: at('b') });
    reader().say({ type: 'answer', to: seq, fault: null });
    await first;
    reader().tell([], [], { lookedAt: at('a') });
    expect(link.lookedAt.value).toEqual(at('b'));
    reader().say({ type: 'answer', to: reader().seq, fault: null });
    reader().tell([], [], { lookedAt: at('c') });
    expect(link.lookedAt.value).toEqual(at('c'));
  });

  it('is what the page shows when it refused to turn', async () => {
    reader().greet([aMarkRow('a')], { lookedAt: at('a') });
    const asked = link.run({ does: 'look', at: at('b') });
    expect(link.lookedAt.value).toEqual(at('b'));
    reader().say({ type: 'answer', to: reader().seq, fault: 'missing' });
    await expect(asked).rejects.toMatchObject({ code: 'missing' });
    expect(link.lookedAt.value).toEqual(at('a'));
  });
});
