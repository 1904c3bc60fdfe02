import { textOf } from './dom.ts';
import { firstMeta, type MetaTags } from './meta.ts';
import { plain } from './words.ts';

/** `og:title` and `<title>`, in lower case. */
export type PageTitles = readonly string[];

/** What the page calls itself: `og:title` and `<title>`, in lower case. */
export function pageTitles(document: Document, tags: MetaTags): string[] {
  const title = document.querySelector('title');
  return [firstMeta(tags, 'og:title', 'twitter:title'), title ? textOf(title) : '']
    .map((text) => text.toLowerCase())
    .filter((text) => text !== '');
}

/** What stands between a headline and the names after it. */
const JOINT = /\s(?:[|–—·»-]|::)\s|\s?\|\s?/;

/**
 * 0–1: how far a heading is what a title says. A title may add section and site after a joint, or be another form of
 * the heading.
 * @param text the heading, normalised by {@link plain}
 */
export function agreement(text: string, titles: PageTitles): number {
  let best = 0;
  const words = text.split(' ');
  for (const shown of titles) {
    const title = plain(shown);
    if (text === '' || title === '') continue;
    const parts = shown.split(JOINT).map(plain);
    const part = parts.indexOf(text);
    if (part >= 0) {
      const longest = Math.max(...parts.map((other) => other.length));
      // The site's name is the last part, and rarely the longest.
      if (part > 0 && part === parts.length - 1 && text.length < longest) continue;
      best = Math.max(best, (0.9 * text.length) / longest);
    }
    if (title.includes(text)) best = Math.max(best, text.length / title.length);
    else if (title.length > 15 && text.includes(title)) best = Math.max(best, title.length / text.length);
    else {
      const inTitle = new Set(title.split(' '));
      const shared = words.filter((word) => inTitle.has(word)).length;
      if (shared >= 3) best = Math.max(best, (shared / Math.max(words.length, inTitle.size)) * 0.9);
      // “and” for “&”, and the site's name after it.
      if (shared >= 4 && shared >= words.length * 0.75) best = Math.max(best, 0.5);
    }
  }
  return best;
}
