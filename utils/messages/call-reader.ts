import * as v from 'valibot';
import { browser } from '../browser';
import { article, seenPage } from '../schema/article';
import { checked } from '../schema/checked';
import { exactly } from '../schema/exact';
import { integer, truth } from '../schema/values';
import type { PageDescription, ReaderCalls, Reply, Request } from './calls';
import { type Envelope, send } from './channel';

const pageDescription = exactly<PageDescription>()(
  v.strictObject({ isArticle: truth, article, seen: seenPage, suggestionCount: integer }),
);

/** What a reader answers. It stands in a page: what it says of the page is no more to be trusted than the page. */
const REPLIES = {
  open: v.null(),
  close: truth,
  storeChanged: v.null(),
  describePage: v.nullable(pageDescription),
  showMark: v.null(),
} satisfies Record<keyof ReaderCalls, v.GenericSchema>;

/**
 * Calls the reader in the top frame of a tab.
 * @throws Fault as {@link callBackground}; `unreachable` when the tab has no reader, `invalid` also when the answer is
 *   none to this call
 */
export async function callReader<K extends keyof ReaderCalls>(
  tabId: number,
  name: K,
  request: Request<ReaderCalls, K>,
): Promise<Reply<ReaderCalls, K>> {
  const envelope: Envelope = { butNho: name, request };
  const reply = await send(async () => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }));
  return checked(`the answer to ${name}`, REPLIES[name], reply) as Reply<ReaderCalls, K>;
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
