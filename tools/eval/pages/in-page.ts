import { detectArticle } from '../../../utils/article/detect.ts';
import { readArticle } from '../../../utils/article/read.ts';
import { buildArticleText } from '../../../utils/text/article-text.ts';

/** What one tool says of one page. */
export interface Outcome {
  isArticle: boolean;
  title: string | null;
  author: string | null;
  published: string | null;
  text: string;
}

export interface Timing {
  /** Milliseconds of one bare TreeWalker pass over the document. */
  pass: number;
  detect: number;
  /** Reading the article and building its text. */
  read: number;
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
    text: buildArticleText(reading.root, {
      skip: (element) => element === reading.sapoElement || reading.skip(element),
    }).text,
  };
}

/** How long our own code takes on this page. */
export function timings(address: string): Timing {
  return {
    pass: time(() => {
      const walker = document.createTreeWalker(document);
      while (walker.nextNode());
    }),
    detect: time(() => detectArticle(document, address)),
    read: time(() => {
      const reading = readArticle(document, address);
      buildArticleText(reading.root, { skip: reading.skip });
    }),
  };
}

/** How long a run takes at least, and how many are made, before the clock's grain stops to matter. */
const ENOUGH_MS = 20;
const MOST_RUNS = 60;

/** Mean milliseconds of a run after two to warm up. */
function time(run: () => void): number {
  run();
  run();
  const start = performance.now();
  let runs = 0;
  let spent = 0;
  while (runs < MOST_RUNS && spent < ENOUGH_MS) {
    run();
    runs++;
    spent = performance.now() - start;
  }
  return spent / runs;
}
