import { textOf } from './dom.ts';
import { firstMeta, type MetaTags } from './meta.ts';
import { plain } from './words.ts';

/** What the page calls itself: `og:title` and `<title>`, in lower case. */
export function pageTitles(document: Document, tags: MetaTags): string[] {
  const title = document.querySelector('title');
  return [firstMeta(tags, 'og:title', 'twitter:title'), title ? textOf(title) : '']
    .map((text) => text.toLowerCase())
    .filter((text) => text !== '');
}

/** 0–1: how far a heading is what a title says. A title may add the site's name, or be a shorter form of the heading. */
export function agreement(text: string, titles: readonly string[]): number {
  let best = 0;
  const words = text.split(' ');
  for (const shown of titles) {
    const title = plain(shown);
    if (text === '' || title === '') continue;
    if (title.includes(text)) best = Math.max(best, text.length / title.length);
    else if (title.length > 15 && text.includes(title)) best = Math.max(best, title.length / text.length);
    else {
      const inTitle = new Set(title.split(' '));
      const shared = words.filter((word) => inTitle.has(word)).length;
      if (shared >= 3) best = Math.max(best, (shared / Math.max(words.length, inTitle.size)) * 0.9);
    }
  }
  return best;
}
