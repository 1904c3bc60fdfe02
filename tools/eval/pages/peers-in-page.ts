import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import type { Outcome } from './in-page.ts';
import type { Contenders } from './race.ts';

/** A clone for a tool that changes or empties the document it is given; making it is part of the tool's time. */
function copy(): Document {
  return document.cloneNode(true) as Document;
}

/** Mozilla's Readability. */
export function readability(): Outcome {
  const parsed = new Readability(copy()).parse();
  return {
    isArticle: isProbablyReaderable(document),
    title: parsed?.title ?? null,
    author: parsed?.byline ?? null,
    published: parsed?.publishedTime ?? null,
    text: parsed?.textContent ?? '',
  };
}

/** Defuddle. It does not say whether a page is an article. */
export function defuddle(address: string): Outcome {
  const parsed = new Defuddle(copy(), { url: address }).parse();
  const holder = document.implementation.createHTMLDocument('');
  holder.body.innerHTML = parsed.content ?? '';
  return {
    isArticle: true,
    title: parsed.title || null,
    author: parsed.author || null,
    published: parsed.published || null,
    text: holder.body.textContent ?? '',
  };
}

/** What of the peers is timed on a page, by name. */
export function contenders(address: string): Contenders {
  return {
    isProbablyReaderable: () => isProbablyReaderable(document),
    readability: () => new Readability(copy()).parse(),
    defuddle: () => new Defuddle(copy(), { url: address }).parse(),
  };
}
