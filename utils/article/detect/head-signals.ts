import { firstMeta, type MetaTags } from '../head/meta.ts';
import type { Address } from './address.ts';
import type { Signals } from './weights.ts';

type HeadSignal =
  | 'articleFolder'
  | 'hasId'
  | 'ldArticle'
  | 'ldOther'
  | 'ogArticle'
  | 'ogOther'
  | 'otherFolder'
  | 'published'
  | 'slugWords';

/** The names of the tags that state a day of publication (`PUBLISHED_TAGS`) in short: it is asked only whether there is one. */
export const PUBLISHED_NAME =
  /published|pub(?:lish|lication)?[-_]?(?:date|time)|^(?:date|dc\.date.*|dcterms\.created|sailthru\.date)$/;

/** The signals that need no look at the page's content: its address, meta tags and the kinds of its structured data. */
export function headSignals(document: Document, address: Address, tags: MetaTags): Pick<Signals, HeadSignal> {
  const kinds = structuredKinds(document);
  const isArticle = kinds.some(
    (kind) => /(?:Article|BlogPosting|Report|Review)$/.test(kind) && kind !== 'TechArticle',
  );
  const ogType = firstMeta(tags, 'og:type').toLowerCase();
  return {
    articleFolder: Number(address.articleFolder),
    hasId: Number(address.hasId),
    ldArticle: Number(isArticle),
    ldOther: Number(kinds.length > 0 && !isArticle),
    ogArticle: Number(ogType === 'article'),
    ogOther: Number(ogType !== '' && ogType !== 'article'),
    otherFolder: Number(address.otherFolder),
    published: Number([...tags.keys()].some((name) => PUBLISHED_NAME.test(name))),
    slugWords: Math.min(1, Math.max(0, (address.slugWords - 1) / 4)),
  };
}

/** The `@type`s in the page's JSON-LD, without parsing it: broken JSON is common, and a parser would be code to load. */
function structuredKinds(document: Document): string[] {
  const kinds: string[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    for (const [, kind] of (script.textContent ?? '').matchAll(
      /"@type"\s{0,9}:\s{0,9}\[?\s{0,9}"([A-Za-z]{3,40})"/g,
    ))
      kinds.push(kind!);
  return kinds;
}
