import { textOf } from '../page/dom.ts';
import { plain } from '../page/words.ts';
import { firstMeta, type MetaTags } from './meta.ts';

/** One of the names that a page gives itself, prepared for comparing headings with it. */
export interface PageTitle {
  /** In lower case, as written. */
  lower: string;
  /** Normalised by {@link plain}, as are its parts and words. */
  text: string;
  /** What stands between joints: headline, section, site. */
  parts: string[];
  words: ReadonlySet<string>;
  /** Whether it is but the name of the site, which says nothing of a page. */
  isSite: boolean;
}

/** What stands between a headline and the names after it. */
export const JOINT = /\s(?:[|–—·»-]|::)\s|\s?\|\s?/;

/** How portals and stations begin their names. */
const SITE_NAME =
  /^(?:(?:bao|cong|trang) (?:thong tin|tin|ttdt|dien tu)|dai (?:phat thanh|truyen hinh)|chao mung|website) /;

/** What the page calls itself: `<title>` alone, and with `og:title` before it. */
export function pageTitles(document: Document, tags: MetaTags): { own: PageTitle[]; all: PageTitle[] } {
  const element = document.querySelector('title');
  const title = element ? textOf(element) : '';
  const own = prepareTitle(title);
  const named = firstMeta(tags, 'og:title', 'twitter:title');
  return { own, all: named === title ? own : [...prepareTitle(named), ...own] };
}

/** One name of a page, prepared; none where it holds no letter or digit. */
export function prepareTitle(title: string): PageTitle[] {
  const parts = title.split(JOINT).map(plain);
  const text = parts.filter((part) => part !== '').join(' ');
  if (text === '') return [];
  const isSite = parts.length === 1 && SITE_NAME.test(text);
  return [{ lower: title.toLowerCase(), text, parts, words: new Set(text.split(' ')), isSite }];
}

/**
 * 0–1: how far a heading is what a title says. A title may add section and site after a joint, or be another form of
 * the heading.
 * @param text the heading, normalised by {@link plain}
 */
export function agreement(text: string, titles: readonly PageTitle[]): number {
  return text === '' ? 0 : Math.max(0, ...titles.map((title) => agreementWith(text, title)));
}

function agreementWith(text: string, title: PageTitle): number {
  const { length } = text;
  if (title.isSite) return 0;
  const part = title.parts.indexOf(text);
  if (part >= 0) {
    const longest = Math.max(...title.parts.map((other) => other.length));
    // The site's name is the last part, and rarely the longest.
    if (part > 0 && part === title.parts.length - 1 && length < longest) return 0;
    return Math.max((0.9 * length) / longest, length / title.text.length);
  }
  if (title.text.includes(text)) return length / title.text.length;
  if (title.text.length > 15 && text.includes(title.text)) return title.text.length / length;
  const words = text.split(' ');
  const shared = words.filter((word) => title.words.has(word)).length;
  if (shared < 3) return 0;
  const overlap = (0.9 * shared) / Math.max(words.length, title.words.size);
  // “and” for “&”, and the site's name after it.
  return shared >= 4 && shared >= words.length * 0.75 ? Math.max(overlap, 0.5) : overlap;
}
