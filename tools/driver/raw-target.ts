import { writeFile } from 'node:fs/promises';
import type { CDPSession } from '@playwright/test';
import { until } from '../lib/until.ts';

/** How long to look for a target, and for something in it, in milliseconds. */
const PATIENCE = 10_000;

/** How long a command may take to be answered, in milliseconds: a page that is not drawn answers some of them never. */
const ANSWER_TIMEOUT = 20_000;

/** A page of the browser that Playwright does not list, such as the toolbar popup, spoken to in DevTools' protocol. */
export interface RawTarget {
  /** Sends a DevTools command. @throws with the browser's own words when it refuses, and when it does not answer */
  send: <Result>(method: string, params?: object) => Promise<Result>;
  /** The value of a JavaScript expression, a promise's value awaited. It counts as the user's own act. */
  evaluate: <Value>(expression: string) => Promise<Value>;
  /**
   * Waits until an expression has a value other than null: what it finds may be drawn anew the next moment.
   * @param patience how long, in milliseconds
   * @throws with `failure` when it never has
   */
  waitFor: <Value>(failure: string, expression: string, patience?: number) => Promise<Value>;
  /** Shows it with these media features, such as `prefers-color-scheme`. */
  emulate: (features: Record<string, string>) => Promise<void>;
  /** Writes a PNG. */
  screenshot: (path: string) => Promise<void>;
  /** Takes the page away, in the middle of whatever it is doing. */
  close: () => Promise<void>;
}

interface Reply {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

interface Evaluated {
  result: { value: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/**
 * Waits for the page at `url` and opens a channel to it.
 * @param type another kind of target than a page, as DevTools calls it
 * @throws when none comes up
 */
export async function openRawTarget(devtools: CDPSession, url: string, type = 'page'): Promise<RawTarget> {
  const targetId = await findTarget(devtools, url, type);
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (reply: Reply) => void>();
  devtools.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const reply: Reply = JSON.parse(event.message);
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  });

  let sent = 0;
  async function send<Result>(method: string, params: object = {}): Promise<Result> {
    const id = ++sent;
    const reply = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    await devtools.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<Reply>((resolve) => {
      timer = setTimeout(() => resolve({ error: { message: 'no answer' } }), ANSWER_TIMEOUT);
    });
    const { result, error } = await Promise.race([reply, silence]);
    clearTimeout(timer);
    waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as Result;
  }

  async function evaluate<Value>(expression: string): Promise<Value> {
    const answer = await send<Evaluated>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    const failure = answer.exceptionDetails;
    if (failure) throw new Error(failure.exception?.description ?? failure.text);
    return answer.result.value as Value;
  }

  return {
    send,
    evaluate,
    async waitFor<Value>(failure: string, expression: string, patience = PATIENCE) {
      const ask = async () => {
        const value = await evaluate<Value | null>(expression);
        return value === null ? null : { value };
      };
      return (await until(failure, ask, patience)).value;
    },
    emulate: (features) =>
      send('Emulation.setEmulatedMedia', {
        features: Object.entries(features).map(([name, value]) => ({ name, value })),
      }),
    async screenshot(path) {
      const { data } = await send<{ data: string }>('Page.captureScreenshot');
      await writeFile(path, Buffer.from(data, 'base64'));
    },
    close: async () => void (await devtools.send('Target.closeTarget', { targetId })),
  };
}

function findTarget(devtools: CDPSession, url: string, type: string): Promise<string> {
  const ask = async () => {
    const { targetInfos } = await devtools.send('Target.getTargets');
    return targetInfos.find((info) => info.type === type && info.url === url)?.targetId;
  };
  return until(`No ${type} ${url} came up.`, ask, PATIENCE);
}
