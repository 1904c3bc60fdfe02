import { FAULT_CODES, Fault, type FaultCode, toFault } from '@/utils/model/fault.ts';
import { browser, type MessageListener, type MessageSender } from '../browser.ts';
import { isConnected } from '../connection.ts';
import { isBackgroundReply } from './background-replies.ts';
import type { BackgroundCalls, ReaderCalls, Reply, Request } from './calls.ts';
import { checkReaderReply } from './reader-replies.ts';

export type * from './calls.ts';

type Calls = BackgroundCalls | ReaderCalls;

/** The answers to a map of calls; `sender` is the browser's own word on who calls. */
export type Handlers<M> = {
  [K in keyof M]: (request: Request<M, K>, sender: MessageSender) => Reply<M, K> | Promise<Reply<M, K>>;
};

/**
 * Lets a call in: says who may call, and what a request must be.
 * @returns the request as the handlers may take it
 * @throws Fault `invalid`, with the field that is wrong
 */
export type Admission<M> = (name: keyof M & string, request: unknown, sender: MessageSender) => unknown;

interface Envelope {
  butNho: string;
  request: unknown;
}
type Answer = { value: unknown } | { fault: { code: FaultCode; message: string } };

/** Milliseconds to wait for an answer: longer than any honest database work, shorter than a reviewer's patience. */
const ANSWER_TIMEOUT = 15_000;

/** Milliseconds between looks whether the extension is still there, while an answer is waited for. */
const CONNECTION_CHECK = 200;

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' &&
  message !== null &&
  'butNho' in message &&
  typeof message.butNho === 'string';

const isAnswer = (answer: unknown): answer is Answer =>
  typeof answer === 'object' && answer !== null && ('value' in answer || 'fault' in answer);

/**
 * Answers calls from other contexts. A handler that throws answers with its fault, so a caller never waits in vain.
 * Calls that are not in `handlers` are left for other listeners. The type of a request is a promise of the compiler
 * only: nothing reaches a handler that `admit` has not let in.
 * @param signal ends the answering
 */
export function answerCalls<M extends Calls>(
  handlers: Handlers<M>,
  admit: Admission<M>,
  signal?: AbortSignal,
): void {
  const answer = ((message, sender, reply) => {
    if (!isEnvelope(message) || !Object.hasOwn(handlers, message.butNho)) return;
    const name = message.butNho as keyof M & string;
    void Promise.resolve()
      .then(() => admit(name, message.request, sender))
      .then((request) => handlers[name](request as never, sender))
      .then(
        // `undefined` does not survive JSON; a call that returns nothing answers null.
        (value): Answer => ({ value: value ?? null }),
        (error): Answer => {
          const { code, message } = toFault(error, 'invalid');
          return { fault: { code, message } };
        },
      )
      .then(reply);
    // The answer follows. Not every Chromium takes a promise for one (tools/build/native-api.ts).
    return true;
  }) as MessageListener;
  browser.runtime.onMessage.addListener(answer);
  // An extension that is gone has let go of its listeners.
  signal?.addEventListener('abort', () => isConnected() && browser.runtime.onMessage.removeListener(answer));
}

function unwrap(answer: unknown): unknown {
  if (!isAnswer(answer)) throw new Fault('unreachable', 'nobody answered');
  if ('value' in answer) return answer.value;
  const { code, message } = answer.fault;
  throw new Fault(FAULT_CODES.includes(code) ? code : 'invalid', String(message));
}

/** Milliseconds before a call is repeated that found nobody: a background stopped in mid-answer wakes again. */
const REPEATS = [100, 1_000];

async function sendPatiently(post: () => Promise<unknown>): Promise<unknown> {
  for (const pause of REPEATS) {
    try {
      return await send(post);
    } catch (error) {
      if (toFault(error, 'invalid').code !== 'unreachable') throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return send(post);
}

async function send(post: () => Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let check: ReturnType<typeof setInterval> | undefined;
  const never = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Fault('timeout')), ANSWER_TIMEOUT);
    // An extension that goes while it is asked takes the answer along: nothing else would end the waiting.
    check = setInterval(() => isConnected() || reject(new Fault('disconnected')), CONNECTION_CHECK);
  });
  try {
    return unwrap(await Promise.race([post(), never]));
  } catch (error) {
    throw toFault(error, isConnected() ? 'unreachable' : 'disconnected');
  } finally {
    clearTimeout(timer);
    clearInterval(check);
  }
}

const post = (name: keyof BackgroundCalls, request: unknown): Promise<unknown> =>
  sendPatiently(async () => browser.runtime.sendMessage({ butNho: name, request } satisfies Envelope));

/** The calls that are answered by nothing. */
type Notices = {
  [K in keyof BackgroundCalls]: Reply<BackgroundCalls, K> extends void ? K : never;
}[keyof BackgroundCalls];

/**
 * Calls the background with what has no answer, without bringing along what checks answers: that is heavier than a detector.
 * @throws Fault as {@link callBackground}
 */
export async function tellBackground<K extends Notices>(
  name: K,
  request: Request<BackgroundCalls, K>,
): Promise<void> {
  await post(name, request);
}

/**
 * Calls the background from any context. Every call is safe to repeat, so one that nobody answered is repeated.
 * @throws Fault what the background's handler threw, or `timeout`, `unreachable`, `disconnected`; `invalid` also when
 *   the answer is none to this call
 */
export async function callBackground<K extends keyof BackgroundCalls>(
  name: K,
  request: Request<BackgroundCalls, K>,
): Promise<Reply<BackgroundCalls, K>> {
  const reply = await post(name, request);
  if (!isBackgroundReply(name, reply)) throw new Fault('invalid', `the answer to ${name} is none`);
  return reply;
}

/**
 * Calls the reader in the top frame of a tab.
 * @throws Fault as {@link callBackground}; `unreachable` when the tab has no reader
 */
export async function callReader<K extends keyof ReaderCalls>(
  tabId: number,
  name: K,
  request: Request<ReaderCalls, K>,
): Promise<Reply<ReaderCalls, K>> {
  const envelope: Envelope = { butNho: name, request };
  const reply = await send(async () => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }));
  return checkReaderReply(name, reply);
}

/**
 * Tells every open reader that stored data changed. Tabs without a reader do not answer, which is no fault.
 * @param articleId the article whose marks or metadata changed; null for preferences
 * @param exceptTab the tab that made the change and knows it
 */
export async function announceChange(articleId: string | null, exceptTab?: number): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs
      .filter((tab) => tab.id !== undefined && tab.id !== exceptTab)
      .map((tab) => callReader(tab.id!, 'storeChanged', { articleId })),
  );
}
