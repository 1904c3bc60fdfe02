import { areEqual, isTranslationOf, mayBeOne, titlesAgree } from '@/utils/article/index.ts';
import { inherited } from '@/utils/text/inherited.ts';
import { Page } from './page.ts';

/** A page that was read, and whether it shows the article that was read before. */
interface NextPage {
  page: Page;
  isSame: boolean;
}

/** Shortest text that says that the page shows something, in UTF-16 units. */
const SHORTEST_TEXT = 200;

/**
 * Reads the page anew, after it was changed or went on.
 * @param last what was read in this document before
 * @returns null while the page shows nothing, as between two renderings: what was read before is not refuted by that
 */
export function readNext(document: Document, isArticle: boolean, last: Page | null): NextPage | null {
  const page = new Page(document, isArticle, last?.asBefore, last?.isHere ? last.comparisons : undefined);
  if (!last) return { page, isSame: false };
  if (page.url !== last.url) {
    const isSame = areEqual(last.content, page.content);
    if (isSame) page.stay(last.url);
    return { page, isSame };
  }
  if (isBlank(page) && !isBlank(last)) return null;
  const isTranslated = isTranslationOf(document, last.content.text, page.content.text);
  if (isTranslated || mayBeOne(last.content, page.content)) return { page, isSame: true };
  // The text is another's under a title that was left standing.
  const isTitleStale = [page.content.title, document.title].some((title) =>
    titlesAgree(last.content.title, title),
  );
  // Read once more in any case: the visit that goes on with a page is the first article's.
  const before = isTitleStale ? { ...last.asBefore, isTitleStale } : last.asBefore;
  return { page: new Page(document, isArticle, before), isSame: false };
}

/** Whether an article is shown still, although the address went on: single-page sites change it before the text is there. */
export function isStillShown(document: Document, last: Page): boolean {
  return (
    inherited(last.reading.root, 'isConnected') &&
    areEqual(last.content, new Page(document, last.isArticle, last.asBefore).content)
  );
}

function isBlank(page: Page): boolean {
  return page.content.text.length < SHORTEST_TEXT && page.reading.sources.title !== 'visible';
}
