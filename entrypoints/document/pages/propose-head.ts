import type { PageHead } from '@/utils/pages/index.ts';

/** Where the reader looks for what a page states of its article (utils/article/head/meta.ts). */
const TAGS = {
  author: ['name', 'author'],
  publishedOn: ['property', 'article:published_time'],
  outlet: ['property', 'og:site_name'],
} as const;

/** Marks the tags that are ours, to take them back. */
const OWN = 'data-proposed';

/**
 * Has the reader propose what the print says of an article's head, as it does with what a page of the web states: what the
 * reviewer corrects stands over it.
 */
export function proposeHead(head: PageHead): void {
  for (const tag of document.head.querySelectorAll(`[${OWN}]`)) tag.remove();
  for (const [field, [attribute, name]] of Object.entries(TAGS)) {
    const content = head[field as keyof typeof TAGS];
    if (content === null) continue;
    const tag = document.createElement('meta');
    tag.setAttribute(attribute, name);
    tag.content = content;
    tag.setAttribute(OWN, '');
    document.head.append(tag);
  }
}
