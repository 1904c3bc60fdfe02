// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault } from '@/utils/model/fault.ts';
import { aMark, anArticle, aSnapshot } from '../../sample/records.ts';
import { fakePage } from '../reading/fake-page.ts';

const world = vi.hoisted(() => ({
  isConnected: true,
  key: 'key-of-ours' as string | null,
  calls: [] as [string, unknown][],
  fault: null as Error | null,
}));
vi.mock('@/utils/platform/connection.ts', () => ({ isConnected: () => world.isConnected }));
vi.mock('@/utils/platform/hand-over-key.ts', () => ({
  handOverKey: async () => {
    if (world.key === null) throw new Error('IO error: corruption');
    return world.key;
  },
}));
vi.mock('@/utils/platform/browser.ts', () => ({
  browser: {
    dom: { openOrClosedShadowRoot: (host: Element) => roots.get(host) ?? null },
    runtime: { id: 'x' },
  },
}));
vi.mock('@/utils/platform/messages/messages.ts', () => ({
  callBackground: async (name: string, request: unknown) => {
    if (world.fault) throw world.fault;
    world.calls.push([name, structuredClone(request)]);
    return name === 'saveAnnotations' ? 'article-1' : null;
  },
}));

/** The closed roots that only the extension can look into. */
const roots = new WeakMap<Element, ShadowRoot>();

const { keepMirror } = await import('@/entrypoints/reader/hand-over/mirror.ts');
const { findHosts, TAKEN_OVER } = await import('@/entrypoints/reader/hand-over/hosts.ts');
const { findLeftBehind } = await import('@/entrypoints/reader/hand-over/left-behind.ts');
const { findInheritance } = await import('@/entrypoints/reader/hand-over/taking-over.ts');
const { takeOver } = await import('@/entrypoints/reader/hand-over/take-over.ts');
const { openSession } = await import('@/utils/reading/index.ts');
const { Connection } = await import('@/utils/reading/connection.ts');

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
  Object.assign(world, { isConnected: true, key: 'key-of-ours', calls: [], fault: null });
  document.querySelectorAll('but-nho-ui').forEach((host) => void host.remove());
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

const told = ({ announcements }: ReturnType<typeof openSession>) =>
  announcements.lines.value.map(({ message }) => message);

function putHost(): ShadowRoot {
  const host = document.documentElement.appendChild(document.createElement('but-nho-ui'));
  const root = host.attachShadow({ mode: 'closed' });
  roots.set(host, root);
  return root;
}

/** A reader that holds a mark that could not be saved, and a note half typed on another mark. */
async function leaveReader() {
  const session = openSession(document, life.signal);
  const root = putHost();
  keepMirror(root, session, life.signal);
  world.fault = new Fault('disconnected');
  const mark = aMark('statistic', '18 hộ', { id: 'unsaved' });
  session.ledger.create({ article: anArticle(), snapshots: [aSnapshot()], annotations: [mark] });
  const field = {};
  session.drafts.hold(field, {
    annotation: aMark('remark', '90 kg', { id: 'stored' }),
    edit: { note: 'đang gõ d' },
  });
  session.page.open(fakePage('').page);
  session.focus.resume('stored', false);
  await settle();
  world.fault = null;
  return { session, root, field };
}

describe('a reader that takes over', () => {
  it('saves what the old one could not, to the last letter typed, and goes on at its card', async () => {
    const { root } = await leaveReader();
    const ended = vi.fn();
    root.addEventListener(TAKEN_OVER, ended);
    const session = openSession(document, life.signal);
    const left = (await findLeftBehind(findHosts(document), life.signal))!;
    takeOver(session, left);
    await settle();
    expect(world.calls).toMatchObject([
      [
        'saveAnnotations',
        { article: { id: 'article-1' }, snapshots: [{ hash: 'hash-1' }], annotations: [{ id: 'unsaved' }] },
      ],
      ['editAnnotation', { id: 'stored', edit: { note: 'đang gõ d' } }],
    ]);
    expect(told(session)).toEqual([{ says: 'saved', count: 2 }]);
    expect(session.focus.wanted.value).toMatchObject({ type: 'mark', id: 'stored' });
    expect(ended).toHaveBeenCalledOnce();
    expect(findHosts(document)).toEqual([]);
  });

  it('takes nothing without our key, whatever stands there', async () => {
    await leaveReader();
    world.key = 'another key';
    await expect(findLeftBehind(findHosts(document), life.signal)).resolves.toBeNull();
    world.key = 'key-of-ours';
  });

  it('leaves out what it cannot read of another version, and says how much', async () => {
    const { root } = await leaveReader();
    const part = root.querySelector('[data-part=marks]')!;
    const whole = JSON.parse(part.textContent!);
    const lines = [{ annotation: { id: 5 } }, whole, null, { ...whole, snapshots: 'x' }];
    part.textContent = lines.map((line) => JSON.stringify(line)).join('\n');
    root.querySelector('[data-part=drafts]')!.textContent = '[{"annota';
    const session = openSession(document, life.signal);
    takeOver(session, (await findLeftBehind(findHosts(document), life.signal))!);
    await settle();
    expect(world.calls).toMatchObject([['saveAnnotations', { annotations: [{ id: 'unsaved' }] }]]);
    expect(told(session)).toEqual([
      { says: 'unread', count: 4 },
      { says: 'saved', count: 1 },
    ]);
  });
});

it('a mirror of an earlier version, with each text beside its mark, is taken over as well', async () => {
  const { root } = await leaveReader();
  const [marks, texts] = ['marks', 'texts'].map((part) => root.querySelector(`[data-part=${part}]`)!);
  const mark = JSON.parse(marks!.textContent!);
  const snapshots = [JSON.parse(texts!.textContent!)];
  marks!.textContent = JSON.stringify([{ ...mark, snapshots }]);
  texts!.remove();
  const session = openSession(document, life.signal);
  takeOver(session, (await findLeftBehind(findHosts(document), life.signal))!);
  await settle();
  expect(world.calls).toMatchObject([
    ['saveAnnotations', { snapshots: [{ hash: 'hash-1' }], annotations: [{ id: 'unsaved' }] }],
    ['editAnnotation', { id: 'stored' }],
  ]);
  expect(told(session)).toEqual([{ says: 'saved', count: 2 }]);
});

describe('what thousands of marks cost on their way to the store', () => {
  /** Characters written into the mirror while `count` marks are made, then edited, each edit failing by itself. */
  async function written(count: number): Promise<number> {
    const session = openSession(document, life.signal);
    const text = 'Thôn số 7 góp 1007 ngày công. '.repeat(count);
    keepMirror(putHost(), session, life.signal);
    const stringify = vi.spyOn(JSON, 'stringify');
    const annotations = Array.from({ length: count }, (_, at) =>
      aMark('remark', `${at}`, { id: `mark-${at}` }),
    );
    session.ledger.create({ article: anArticle(), snapshots: [aSnapshot({ text })], annotations });
    await settle();
    world.fault = new Fault('disconnected');
    for (const annotation of annotations) session.ledger.edit(annotation, { note: 'x' });
    await vi.waitFor(() => expect(session.ledger.failed.size).toBe(count));
    world.fault = null;
    const characters = stringify.mock.results.reduce((sum, { value }) => sum + (value?.length ?? 0), 0);
    stringify.mockRestore();
    return characters;
  }

  it('is written down once for each change, and the text that they share once', async () => {
    const few = await written(100);
    const many = await written(400);
    expect(many / few).toBeLessThan(5);
  });
});

it('nothing of a mirror is drawn, and what is saved leaves it', async () => {
  const { session, root, field } = await leaveReader();
  for (const element of root.querySelectorAll('data')) expect(element.hidden).toBe(true);
  session.ledger.retry();
  session.drafts.drop(field);
  await settle();
  expect(root.querySelector('[data-part=marks]')!.textContent).toBe('');
  expect(root.querySelector('[data-part=texts]')!.textContent).toBe('');
  expect(root.querySelector('[data-part=drafts]')!.textContent).toBe('[]');
});

describe('when the extension has gone', () => {
  it('that is told after a moment in which another reader may come, and then nothing is taken any more', () => {
    vi.useFakeTimers();
    const { isGone } = new Connection(life.signal);
    vi.advanceTimersByTime(60_000);
    expect(isGone.value).toBe(false);
    world.isConnected = false;
    vi.advanceTimersByTime(2_000);
    expect(isGone.value).toBe(false);
    vi.advanceTimersByTime(2_000);
    expect(isGone.value).toBe(true);
  });

  it('a reader that was taken over says nothing', () => {
    vi.useFakeTimers();
    const { isGone } = new Connection(life.signal);
    world.isConnected = false;
    vi.advanceTimersByTime(2_000);
    life.abort();
    vi.advanceTimersByTime(60_000);
    expect(isGone.value).toBe(false);
  });
});

it('where the browser’s storage area is damaged, and no key is to be had, a reader begins all the same', async () => {
  putHost();
  const session = openSession(document, life.signal);
  world.key = null;
  expect(await findInheritance(findHosts(document), session, life.signal)).toBeNull();
});
