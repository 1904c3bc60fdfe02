// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { type PageState, usePage } from '@/entrypoints/popup/use-page';
import { browser } from '@/utils/browser';
import { Fault, type FaultCode } from '@/utils/fault';
import { injectReader } from '@/utils/inject';
import { callReader } from '@/utils/messages';
import { show } from '../components/render';

vi.mock('@/utils/browser', () => ({
  browser: {
    tabs: {
      query: async () => [{ id: 7 }],
      get: vi.fn(async () => ({ id: 7, url: 'https://bao.vidu.vn/bai.html' })),
    },
    scripting: { executeScript: vi.fn() },
  },
}));
vi.mock('@/utils/inject');
vi.mock('@/utils/messages');

const isAllowed = (is: boolean) =>
  vi.mocked(browser.scripting.executeScript).mockImplementation(async () => {
    if (!is) throw new Error('Cannot access contents of the page');
    return [];
  });

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
