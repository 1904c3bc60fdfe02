import { Fault } from '@/utils/model/fault.ts';
import { browser, type MessageSender } from '@/utils/platform/browser.ts';
import { checkBackgroundRequest } from '@/utils/platform/messages/background-requests.ts';
import type { BackgroundCalls, Request } from '@/utils/platform/messages/messages.ts';
import { CallingDocument } from './calling-document.ts';
import { REACH } from './reach.ts';
import { visitOf } from './visits.ts';

/** Our own pages may do all that the reviewer can do there. */
export const isOwnPage = ({ url }: MessageSender) => url?.startsWith(browser.runtime.getURL('')) === true;

/**
 * Lets a call into the background: of the extension itself, of the right form, and, where it comes from a page of the
 * web, about nothing but the article that the page shows. A page cannot call by itself, but a browser's page process that
 * was taken over speaks with our script's voice.
 * @throws Fault `invalid`, with the field that is wrong
 */
export async function admitToBackground<K extends keyof BackgroundCalls>(
  name: K,
  request: unknown,
  sender: MessageSender,
): Promise<Request<BackgroundCalls, K>> {
  if (sender.id !== browser.runtime.id) throw new Fault('invalid', `${name}: a stranger calls`);
  const checked = checkBackgroundRequest(name, request);
  if (isOwnPage(sender)) return checked;
  const visit = visitOf(sender);
  // The reader stands in top frames alone.
  if (!visit || sender.frameId !== 0) throw new Fault('invalid', `${name}: not for frames`);
  if (!(await REACH[name](new CallingDocument(sender, visit), checked)))
    throw new Fault('invalid', `${name}: about another article than the page shows`);
  return checked;
}
