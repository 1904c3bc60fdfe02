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

/** A batch lasts this long at least, so that the clock's grain (a tenth of a millisecond) does not matter. */
const BATCH_MS = 4;
const BATCHES = 6;

/** Milliseconds of a run in the quickest of some batches: other work on the machine only ever adds time. */
export function time(run: () => void): number {
  let runs = 1;
  while (Math.min(batch(run, runs), batch(run, runs), batch(run, runs)) < BATCH_MS) runs *= 2;
  let quickest = Number.POSITIVE_INFINITY;
  for (let count = 0; count < BATCHES; count++) quickest = Math.min(quickest, batch(run, runs));
  return quickest / runs;
}

function batch(run: () => void, runs: number): number {
  const start = performance.now();
  for (let count = 0; count < runs; count++) run();
  return performance.now() - start;
}
