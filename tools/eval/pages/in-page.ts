import { detectArticle } from '../../../utils/article/detect/detect.ts';
import { readArticle } from '../../../utils/article/read.ts';
import { ArticleText } from '../../../utils/text/article-text.ts';
import type { Contenders } from './race.ts';

export { race } from './race.ts';

/** What one tool says of one page. */
export interface Outcome {
  isArticle: boolean;
  title: string | null;
  author: string | null;
  published: string | null;
  text: string;
}

/** The shipped code, on the live document. */
export function ours(
  address: string,
): Outcome & { sapo: string | null; outlet: string | null; score: number } {
  const detection = detectArticle(document, address);
  const reading = readArticle(document, address);
  const { meta } = reading;
  return {
    isArticle: detection.isArticle,
    score: detection.score,
    title: meta.title,
    author: meta.byline,
    published: meta.publishedOn && meta.publishedOn + (meta.publishedTime ? `T${meta.publishedTime}` : ''),
    sapo: meta.sapo,
    outlet: meta.outlet,
    // The lead is a field of its own wherever the page sets it apart from the body.
    text: new ArticleText(reading.root, {
      skip: (element) => element === reading.sapoElement || reading.skip(element),
    }).text,
  };
}

/** What is timed on a page, by name. The bare pass is the unit of all others. */
export function contenders(address: string): Contenders {
  return {
    pass: () => {
      const walker = document.createTreeWalker(document);
      while (walker.nextNode());
    },
    detect: () => detectArticle(document, address),
    read: () => {
      const reading = readArticle(document, address);
      new ArticleText(reading.root, { skip: reading.skip });
    },
  };
}
