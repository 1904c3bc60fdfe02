import { attribute, collapse } from '../page/dom.ts';

/** The contents of a page's meta tags as written, in order, by lower-case name (`property`, `name` or `itemprop`). */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Reads all meta tags in one sweep: a selector per name would search the whole page for each that is missing. */
export function readMetaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  for (const tag of document.getElementsByTagName('meta')) {
    const content = attribute(tag, 'content');
    if (!content) continue;
    for (const kind of ['property', 'name', 'itemprop']) {
      const name = attribute(tag, kind).toLowerCase();
      if (!name) continue;
      const contents = tags.get(name);
      if (contents) contents.push(content);
      else tags.set(name, [content]);
    }
  }
  return tags;
}

/** The content of the first of these tags that has any, or ''; of several of one name the first counts. */
export function firstMeta(tags: MetaTags, ...names: string[]): string {
  for (const name of names) {
    const content = collapse(tags.get(name)?.[0] ?? '');
    if (content) return content;
  }
  return '';
}

/** All contents of the first of these names that a tag bears: an article has one tag for each of its authors. */
export function allMeta(tags: MetaTags, names: readonly string[]): string[] {
  for (const name of names) {
    const contents = [...new Set(tags.get(name)?.map(collapse).filter(Boolean))];
    if (contents.length > 0) return contents;
  }
  return [];
}

/** Tags that name the author, best first. */
export const AUTHOR_TAGS = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'dc.creator',
  'byline',
];

/** Tags that summarise the page, best first. */
export const DESCRIPTION_TAGS = ['og:description', 'description', 'twitter:description'];

/** Tags that state when the page was published, best first. */
export const PUBLISHED_TAGS = [
  'article:published_time',
  'datepublished',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'pubdate',
  'pub_date',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dc.date.issue',
  'dcterms.created',
  'dc.date',
  'date',
];
