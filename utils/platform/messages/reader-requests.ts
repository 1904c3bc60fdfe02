import { Fault } from '@/utils/model/fault.ts';
import { isRecord } from '@/utils/model/is-record.ts';
import { browser, type MessageSender } from '../browser.ts';
import type { ReaderCalls, Request } from './messages.ts';

/**
 * What a reader may be asked, and by whom. Requests to it are small and come from our own pages and background alone, so
 * they are checked by hand: every article carries this file, and should not carry a library for five lines.
 */

const isNothing = (request: unknown) => request === null;

const REQUESTS: Record<keyof ReaderCalls, (request: unknown) => boolean> = {
  open: (request) => isRecord(request) && typeof request.asked === 'boolean',
  close: isNothing,
  storeChanged: (request) =>
    isRecord(request) && (request.articleId === null || typeof request.articleId === 'string'),
  describePage: isNothing,
  noteArticle: isNothing,
  runCommand: (request) => isRecord(request) && typeof request.command === 'string',
  showMark: (request) => isRecord(request) && typeof request.id === 'string',
};

/**
 * Lets calls of the extension itself into a reader.
 * @throws Fault `invalid` for a stranger's call, or a request that is none
 */
export function admitToReader<K extends keyof ReaderCalls>(
  name: K,
  request: unknown,
  { id }: MessageSender,
): Request<ReaderCalls, K> {
  if (id !== browser.runtime.id) throw new Fault('invalid', `${name}: a stranger calls`);
  if (!REQUESTS[name](request)) throw new Fault('invalid', `${name}: not a request`);
  return request as Request<ReaderCalls, K>;
}
