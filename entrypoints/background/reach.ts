import type { Article } from '@/utils/model/records.ts';
import type { BackgroundCalls, Request } from '@/utils/platform/messages/messages.ts';
import { articlesOf } from '@/utils/store/articles/ownership.ts';
import type { CallingDocument } from './calling-document.ts';

/** Whether a document may make a call: it has to do with nothing but the article that it shows. */
type Rules = {
  [K in keyof BackgroundCalls]: (
    document: CallingDocument,
    request: Request<BackgroundCalls, K>,
  ) => Promise<boolean> | boolean;
};

/** Asks one after the other: one that is refused is enough. */
async function every<Item>(items: Iterable<Item>, ask: (item: Item) => Promise<boolean>): Promise<boolean> {
  for (const item of items) if (!(await ask(item))) return false;
  return true;
}

/** Whether an article is the one that a document shows, under its id as by its addresses. */
const isShown = async (document: CallingDocument, { id, urls }: Article): Promise<boolean> =>
  urls.length > 0 && (await every(urls, (url) => document.hasShown(url))) && (await document.hasArticle(id));

const hasMarks = async (document: CallingDocument, ids: readonly string[]): Promise<boolean> =>
  every(await articlesOf(ids), (articleId) => document.hasArticle(articleId));

export const REACH: Rules = {
  pageDetected: () => true,
  openArticle: (document, { urls }) => every(urls, (url) => document.hasShown(url)),
  readAnnotations: (document, { articleId }) => document.hasArticle(articleId),
  showMarkCount: () => true,
  saveAnnotations: async (document, { article, annotations }) =>
    (await isShown(document, article)) &&
    (await every(new Set(annotations.map(({ source }) => source)), (source) => document.hasShown(source))) &&
    // A mark that is there already must not be written over from the page of another article.
    hasMarks(
      document,
      annotations.map(({ id }) => id),
    ),
  editAnnotation: (document, { id }) => hasMarks(document, [id]),
  recordAnchors: async (document, { address, records }) =>
    (await document.hasShown(address)) &&
    hasMarks(
      document,
      records.map(({ id }) => id),
    ),
  reject: (document, { article }) => isShown(document, article),
  unreject: (document, { article, articleId }) =>
    article ? isShown(document, article) : document.hasArticle(articleId),
  // Names that the reviewer accepts are no article's.
  acceptCampaign: () => true,
  forgetCampaign: () => true,
  // What is said of a text depends on that text, and on what was taught about words that stand in it: no article is told of another.
  suggest: () => true,
  understand: () => true,
  identify: () => true,
  figuresIn: () => true,
  keepSteps: (document, { articleId }) => document.hasArticle(articleId),
  readSteps: (document, { articleId }) => document.hasArticle(articleId),
  openNote: (document, { id }) => hasMarks(document, [id]),
  // Where a tab goes is for the reviewer to say: in our own pages, or by the browser's keys.
  nextEntry: () => false,
  openPart: (document, { address }) => document.hasShown(address),
  leavePart: (document, { address }) => document.hasShown(address),
  // A file of ours, into the page that has the reader already.
  bringPart: () => true,
  // As the browser's storage area tells it to all our scripts.
  spareKey: () => true,
};
