import { collapse } from '../page/dom.ts';
import { plain } from '../page/words.ts';
import { readStructuredArticle, type StructuredArticle } from './jsonld.ts';
import { firstMeta, type MetaTags, readMetaTags } from './meta.ts';
import { agreement, type PageTitle, pageTitles, prepareTitle } from './titles.ts';

/** What the head of a page states of it. */
export interface Statements {
  tags: MetaTags;
  structured: StructuredArticle | null;
  /** The text of `<title>`, or ''. */
  pageTitle: string;
  /** What the page calls itself, for comparing headings with it: `<title>` alone, which changes first, and all. */
  ownTitle: PageTitle[];
  titles: PageTitle[];
}

/** Reads what the head states. */
export function readStatements(document: Document): Statements {
  const tags = readMetaTags(document);
  const { own: ownTitle, all: titles } = pageTitles(document, tags);
  return {
    tags,
    structured: readStructuredArticle(document),
    // An element named `title` hides the document's own.
    pageTitle: typeof document.title === 'string' ? document.title : '',
    ownTitle,
    titles,
  };
}

/** The least agreement by which a statement is about a headline, {@link agreement}. */
const LEAST_AGREEMENT = 0.4;

/**
 * Of the statements those that may be about the article under a headline: a head that was written for one article
 * stays when a page goes on to another.
 * @param headline as shown; '' where none is: then nothing that names an article is about it
 */
export function statementsAbout(headline: string, stated: Statements): Statements {
  const isAbout = (title: string) =>
    agreement(plain(headline), prepareTitle(collapse(title))) >= LEAST_AGREEMENT;
  const { tags, structured, pageTitle } = stated;
  const tagTitle = firstMeta(tags, 'og:title', 'twitter:title');
  return {
    tags: tagTitle === '' || isAbout(tagTitle) ? tags : new Map(),
    structured: structured && isAbout(structured.headline) ? structured : null,
    pageTitle: isAbout(pageTitle) ? pageTitle : headline,
    ownTitle: prepareTitle(headline),
    titles: prepareTitle(headline),
  };
}
