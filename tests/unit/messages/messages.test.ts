import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault } from '@/utils/model/fault.ts';
import { DEFAULT_PREFERENCES } from '@/utils/model/preferences.ts';
import {
  announceChange,
  answerCalls,
  type BackgroundCalls,
  callBackground,
  type Handlers,
} from '@/utils/platform/messages/messages.ts';

type Listener = (message: unknown, sender: object, reply: (answer: unknown) => void) => true | undefined;

/** The two ends of the browser's message channel, wired to each other. */
const channel = vi.hoisted(() => ({
  listeners: [] as Listener[],
  id: 'but-nho' as string | undefined,
  tabs: [] as { id: number }[],
  post: null as ((message: unknown) => Promise<unknown>) | null,
}));

vi.mock('@/utils/platform/browser.ts', () => {
  const deliver = async (message: unknown) => {
    if (channel.post) return channel.post(message);
    // JSON is what really crosses between contexts.
    const copy = JSON.parse(JSON.stringify(message));
    for (const listener of channel.listeners) {
      const answer = await new Promise((reply) => {
        if (!listener(copy, { tab: { id: 7 } }, reply)) reply(undefined);
      });
      if (answer) return JSON.parse(JSON.stringify(answer));
    }
    throw new Error('Could not establish connection. Receiving end does not exist.');
  };
  return {
    browser: {
      runtime: {
        get id() {
          return channel.id;
        },
        onMessage: { addListener: (listener: Listener) => channel.listeners.push(listener) },
        sendMessage: deliver,
      },
      tabs: {
        query: async () => channel.tabs,
        sendMessage: vi.fn(async (_tab: number, message: unknown) => deliver(message)),
      },
    },
  };
});

beforeEach(() => {
  channel.listeners = [];
  channel.id = 'but-nho';
  channel.post = null;
});
afterEach(() => vi.useRealTimers());

const answering = (handlers: Partial<Handlers<BackgroundCalls>>) =>
  answerCalls<BackgroundCalls>(handlers as Handlers<BackgroundCalls>, (_, request) => request);

describe('a call to the background', () => {
  it('brings back what the handler returns, and tells it who asks', async () => {
    const page = { urls: ['https://bao-mau.vn/mot'], canonical: null, title: null, text: '' };
    const file = { article: null, annotations: [], damaged: 0, rest: [], snapshots: [], rejections: [] };
    const answer = { ...file, acceptedNames: [], preferences: DEFAULT_PREFERENCES, entry: null, loss: null };
    const openArticle = vi.fn(async () => answer);
    answering({ openArticle });
    await expect(callBackground('openArticle', page)).resolves.toEqual(answer);
    expect(openArticle).toHaveBeenCalledWith(page, { tab: { id: 7 } });
  });

  it('rejects with the handler’s own fault', async () => {
    answering({
      saveAnnotations: () => {
        throw new Fault('quota', 'disk full');
      },
    });
    const nothing = { article: {} as never, snapshots: [], annotations: [] };
    await expect(callBackground('saveAnnotations', nothing)).rejects.toMatchObject({
      name: 'Fault',
      code: 'quota',
      message: 'disk full',
    });
  });

  it.each([
    ['nobody listens', () => {}, 'unreachable'],
    [
      'the extension was updated under the page',
      () => {
        channel.id = undefined;
      },
      'disconnected',
    ],
    [
      'the answer is none',
      () => {
        channel.post = async () => undefined;
      },
      'unreachable',
    ],
    [
      'the answer carries a code nobody knows',
      () => {
        channel.post = async () => ({ fault: { code: 'strange', message: '' } });
      },
      'invalid',
    ],
  ])('when %s rejects instead of hanging', async (_, prepare, code) => {
    prepare();
    await expect(callBackground('showMarkCount', { count: 1 })).rejects.toMatchObject({ code });
  });

  it('a call that found nobody is repeated, and answered', async () => {
    vi.useFakeTimers();
    const post = vi.fn(async () => ({ value: null }));
    post.mockRejectedValueOnce(new Error('Could not establish connection.'));
    channel.post = post;
    const call = callBackground('showMarkCount', { count: 1 });
    await vi.runAllTimersAsync();
    await expect(call).resolves.toBeNull();
    expect(post).toHaveBeenCalledTimes(2);
  });

  it('gives up when no answer comes', async () => {
    vi.useFakeTimers();
    channel.post = () => new Promise(() => {});
    const call = expect(callBackground('showMarkCount', { count: 1 })).rejects.toMatchObject({
      code: 'timeout',
    });
    await vi.runAllTimersAsync();
    await call;
  });
});

it('a listener leaves alone what is not its own', () => {
  answering({ showMarkCount: () => {} });
  const [listener] = channel.listeners;
  for (const message of [null, 'x', {}, { butNho: 'toString' }, { butNho: 'describePage', request: null }])
    expect(listener!(message, {}, () => {})).toBeUndefined();
});

it('a change is announced to every tab but the one that made it, and tabs without a reader do not matter', async () => {
  const { browser } = await import('@/utils/platform/browser.ts');
  channel.tabs = [{ id: 1 }, { id: 2 }, { id: 3 }];
  await announceChange('article-1', 2);
  expect(vi.mocked(browser.tabs.sendMessage).mock.calls.map(([tab]) => tab)).toEqual([1, 3]);
});
