import type { Place } from '../marks/mark.ts';
import type { Page } from './page.ts';
import { placeOf } from './place-of.ts';

/** Every line of a text that says just this, as offsets. */
function linesThatSay(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isLine =
      (at === 0 || text[at - 1] === '\n') &&
      /^(?:\n|$)/.test(text.slice(at + words.length, at + words.length + 1));
    if (isLine) found.push(at);
  }
  return found;
}

/**
 * Where a note on the article as a whole stands: at its headline; at its first line where the page shows none. A place like
 * any other, so that it is found again, shown and handed on like any other. Null on a page without text.
 */
export function headlinePlace(page: Page): Place | null {
  const { title } = page.reading.meta;
  const whole = page.text('page');
  const article = page.text('article');
  if (title) {
    // Also a path of links to the page may end in it, or a box of what others read: the headline is nearest to the text.
    const begin = whole.offsetAt(article.root, 0);
    const [start] = linesThatSay(whole.text, title).sort((a, b) => Math.abs(a - begin) - Math.abs(b - begin));
    const range = start === undefined ? null : page.rangeOf('page', { start, end: start + title.length });
    const found = range && placeOf(page, range);
    if (found) return found;
  }
  const [line = ''] = article.text.split('\n', 1);
  return line ? { scope: 'article', span: { start: 0, end: line.length }, quote: line } : null;
}
