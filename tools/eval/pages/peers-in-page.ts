import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import type { Outcome } from './in-page.ts';

export interface PeerOutcome extends Outcome {
  /** Milliseconds of the whole run, cloning included. */
  time: number;
}

/** Mozilla's Readability on a clone, because it empties the document it is given. */
export function readability(): PeerOutcome {
  const isArticle = isProbablyReaderable(document);
  const start = performance.now();
  const parsed = new Readability(document.cloneNode(true) as Document).parse();
  const time = performance.now() - start;
  return {
    isArticle,
    title: parsed?.title ?? null,
    author: parsed?.byline ?? null,
    published: parsed?.publishedTime ?? null,
    text: parsed?.textContent ?? '',
    time,
  };
}

/** Milliseconds of `isProbablyReaderable` alone. */
export function readerableTime(): number {
  const start = performance.now();
  for (let run = 0; run < 10; run++) isProbablyReaderable(document);
  return (performance.now() - start) / 10;
}

/** Defuddle on a clone, because it changes the page it reads. It does not say whether a page is an article. */
export function defuddle(address: string): PeerOutcome {
  const start = performance.now();
  const parsed = new Defuddle(document.cloneNode(true) as Document, { url: address }).parse();
  const time = performance.now() - start;
  const holder = document.implementation.createHTMLDocument('');
  holder.body.innerHTML = parsed.content ?? '';
  return {
    isArticle: true,
    title: parsed.title || null,
    author: parsed.author || null,
    published: parsed.published || null,
    text: holder.body.textContent ?? '',
    time,
  };
}
