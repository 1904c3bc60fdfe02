import * as v from 'valibot';
import { article, seenPage } from '@/utils/schema/article.ts';
import { checked } from '@/utils/schema/checked.ts';
import { exactly, exactlyAll } from '@/utils/schema/exact.ts';
import { pageSight } from '@/utils/schema/sight.ts';
import { integer, truth } from '@/utils/schema/values.ts';
import type { PageDescription, ReaderCalls, Reply } from './calls.ts';

type Replies = {
  [K in keyof ReaderCalls]: Reply<ReaderCalls, K> extends void ? null : Reply<ReaderCalls, K>;
};

const pageDescription = exactly<PageDescription>()(
  v.strictObject({ isArticle: truth, article, seen: seenPage, sight: pageSight, suggestionCount: integer }),
);

const REPLIES = exactlyAll<Replies>()({
  open: v.null(),
  close: truth,
  storeChanged: v.null(),
  describePage: v.nullable(pageDescription),
  noteArticle: v.null(),
  runCommand: truth,
  showMark: truth,
});

/**
 * What a reader answers, as far as it is an answer. It stands in a page: what it says of the page is no more to be trusted
 * than the page.
 * @throws Fault `invalid`, with the field that is wrong
 */
export function checkReaderReply<K extends keyof ReaderCalls>(
  name: K,
  reply: unknown,
): Reply<ReaderCalls, K> {
  return checked(`the answer to ${name}`, REPLIES[name], reply) as Reply<ReaderCalls, K>;
}
