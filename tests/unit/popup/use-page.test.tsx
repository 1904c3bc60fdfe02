// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import type { FrameFound } from '@/entrypoints/frame-probe.ts';
import type { Probe } from '@/entrypoints/popup/page/probe.ts';
import { type PageState, usePage } from '@/entrypoints/popup/page/use-page.ts';
import { Fault, type FaultCode } from '@/utils/model/fault.ts';
import { browser } from '@/utils/platform/browser.ts';
import { injectReader } from '@/utils/platform/inject.ts';
import { callReader } from '@/utils/platform/messages/messages.ts';
import { show } from '../components/render.ts';

vi.mock('@/utils/platform/browser.ts', () => ({
  browser: {
    tabs: {
      query: async () => [{ id: 7 }],
      get: vi.fn(async () => ({ id: 7, url: 'https://bao.vidu.vn/bai.html' })),
      onUpdated: { addListener: vi.fn(), removeListener: vi.fn() },
    },
    scripting: { executeScript: vi.fn() },
  },
}));
vi.mock('@/utils/platform/inject.ts');
vi.mock('@/utils/platform/messages/messages.ts');

/** A page of some other kind, as it looks from inside. */
const PLAIN: Probe = {
  contentType: 'text/html',
  isLoading: false,
  isHtml: true,
  letters: 2_000,
  embedded: null,
  frame: null,
};

/** What the browser lets us see: the page, and what stands in its frames. */
const holds = (changes: Partial<Probe>, frames: Partial<FrameFound>[] = []) =>
  vi.mocked(browser.scripting.executeScript).mockImplementation(async (injection) => {
    if (!('files' in injection)) return [{ frameId: 0, documentId: '', result: { ...PLAIN, ...changes } }];
    const found = [{ isTop: true, isArticle: false, url: 'https://bao.vidu.vn/bai.html' }, ...frames];
    return found.map((result, frameId) => ({ frameId, documentId: '', result }));
  });

const isAllowed = (is: boolean) => {
  if (is) holds({});
  else
    vi.mocked(browser.scripting.executeScript).mockImplementation(async () => {
      throw new Error('Cannot access contents of the page');
    });
};

/** What the reader in the tab answers to every call. */
const answer = (code: FaultCode) => vi.mocked(callReader).mockRejectedValue(new Fault(code));

beforeEach(() => {
  isAllowed(true);
  vi.mocked(injectReader).mockReset().mockResolvedValue();
});

async function open() {
  let latest: ReturnType<typeof usePage> | undefined;
  const Probe = () => {
    latest = usePage();
    return null;
  };
  await show(<Probe />);
  const settled = async () => {
    await vi.waitFor(() => expect(latest!.page.type).not.toBe('loading'));
    return latest!.page;
  };
  return { settled, readAnyway: () => act(() => latest!.readAnyway(7)) };
}

const outcome = (page: PageState) => (page.type === 'failed' ? page.fault.code : page.type);

it.each([
  ['unreachable', true, 'unread'],
  ['unreachable', false, 'forbidden'],
  ['timeout', true, 'timeout'],
  ['disconnected', true, 'disconnected'],
  ['invalid', true, 'invalid'],
] as const)(
  'a reader that is %s (page open to us: %s) leaves the popup with: %s',
  async (code, open_, state) => {
    answer(code);
    isAllowed(open_);
    const { settled } = await open();
    expect(outcome(await settled())).toBe(state);
  },
);

it.each([
  ['timeout', true, 'timeout'],
  ['unreachable', true, 'unreachable'],
  ['unreachable', false, 'forbidden'],
] as const)('reading anyway with a reader that is %s (%s) ends in: %s', async (code, open_, state) => {
  answer('unreachable');
  const { settled, readAnyway } = await open();
  await settled();
  answer(code);
  isAllowed(open_);
  await readAnyway();
  expect(outcome(await settled())).toBe(state);
});

it('a tab that is gone is told, not waited for', async () => {
  answer('unreachable');
  vi.mocked(browser.tabs.get).mockRejectedValueOnce(new Error('No tab with id: 7'));
  const { settled } = await open();
  expect(outcome(await settled())).toBe('unreachable');
});

const PDF = 'https://bao.vidu.vn/bao-cao.PDF?ban=1';
const HELD = { type: 'application/pdf', url: 'https://bao.vidu.vn/trang-3.pdf' };
const FRAME: FrameFound = { isTop: false, isArticle: true, url: 'https://bao.vidu.vn/khung.html' };

it.each<[string, Partial<Probe>, Partial<FrameFound>[], object]>([
  [
    'a PDF',
    { contentType: 'application/pdf', letters: 0 },
    [],
    { type: 'pdf', file: 'https://bao.vidu.vn/bai.html' },
  ],
  ['a PDF in a bare page', { embedded: HELD, letters: 9 }, [], { type: 'pdf', file: HELD.url }],
  ['a PDF beside an article', { embedded: HELD }, [], { type: 'unread' }],
  ['a picture', { contentType: 'image/png', letters: 0 }, [], { kind: 'picture' }],
  ['a video', { contentType: 'video/mp4', letters: 0 }, [], { kind: 'media' }],
  ['a feed', { contentType: 'application/rss+xml' }, [], { kind: 'data' }],
  ['XHTML', { contentType: 'application/xhtml+xml' }, [], { type: 'unread' }],
  ['plain text', { contentType: 'text/plain' }, [], { type: 'unread' }],
  ['nothing', { letters: 0 }, [], { kind: 'empty' }],
  ['nothing yet', { letters: 0, isLoading: true }, [], { type: 'arriving' }],
  ['an article in a frame', {}, [FRAME], { type: 'framed', frame: FRAME.url, hasWords: true }],
  ['an article in a nameless frame', {}, [{ ...FRAME, url: null }], { type: 'framed', frame: null }],
  ['an advert in a frame', {}, [{ ...FRAME, isArticle: false }], { type: 'unread' }],
  ['a frame of another site', { letters: 20, frame: { url: 'https://khac.vn/' } }, [], { hasWords: false }],
])('%s is told from a page that can be read', async (_, probe, frames, expected) => {
  answer('unreachable');
  holds(probe, frames);
  const { settled } = await open();
  expect(await settled()).toMatchObject(expected);
});

it('a PDF that the browser shows in a page of its own is told by its address', async () => {
  answer('unreachable');
  isAllowed(false);
  vi.mocked(browser.tabs.get).mockResolvedValueOnce({ id: 7, url: PDF } as never);
  const { settled } = await open();
  expect(await settled()).toEqual({ type: 'pdf', tabId: 7, file: PDF });
});

it('a page that the browser keeps from us is not even asked: some never answer', async () => {
  answer('unreachable');
  vi.mocked(browser.tabs.get).mockResolvedValueOnce({ id: 7 } as never);
  vi.mocked(browser.scripting.executeScript).mockImplementation(() => new Promise(() => {}));
  const { settled } = await open();
  expect(await settled()).toEqual({ type: 'forbidden' });
});

it('a page that comes into the tab is looked at', async () => {
  answer('unreachable');
  const { settled } = await open();
  expect((await settled()).type).toBe('unread');
  isAllowed(false);
  const [[hear]] = vi.mocked(browser.tabs.onUpdated.addListener).mock.calls.slice(-1) as [
    [(tabId: number, info: object) => Promise<void>],
  ];
  await act(() => hear(8, { status: 'loading' }));
  expect((await settled()).type).toBe('unread');
  await act(() => hear(7, { status: 'loading' }));
  await vi.waitFor(async () => expect((await settled()).type).toBe('forbidden'));
});
