import type { ArticleMeta, FieldSource } from '../model.ts';
import { findBanner } from './banner.ts';
import { type Body, readBody } from './body.ts';
import {
  type Byline,
  cleanByline,
  findMarkedByline,
  findSignature,
  findWrittenByline,
  isOutletName,
} from './byline.ts';
import { dayOrderOf } from './dates.ts';
import { attribute, collapse } from './dom.ts';
import { findHeadline, type Headline } from './headline.ts';
import { readStructuredArticle } from './jsonld.ts';
import { firstMeta, readMetaTags } from './meta.ts';
import { outletNames } from './outlet.ts';
import { findPublished } from './published.ts';
import { findSapo, isSetApart } from './sapo.ts';
import { type Block, scanPage } from './scan.ts';
import { readSeriesPart } from './series.ts';
import { findSkipped, isSideByName } from './skip.ts';
import { pageTitles } from './titles.ts';

/** An article page, read. */
export interface ArticleReading {
  /** The live element that holds the article's text, its lead included: marks are painted in it. */
  root: Element;
  /** Whether an element within `root` is no part of the text; also for elements that a script adds later. */
  skip: (element: Element) => boolean;
  /** The element of the lead when it stands before the body, as on most press sites. */
  sapoElement: Element | null;
  meta: ArticleMeta;
  /** Where each known field was read. */
  sources: Partial<Record<keyof ArticleMeta, FieldSource>>;
}

/** Nodes after which reading stops: ten times the largest article page that was met. */
const MAX_NODES = 400_000;

/**
 * Reads the article of a page: where its text is, and what the page says of it.
 * @param url the page's address
 */
export function readArticle(document: Document, url: string): ArticleReading {
  const page = document.body ?? document.documentElement;
  const scan = scanPage(page, MAX_NODES);
  const tags = readMetaTags(document);
  const structured = readStructuredArticle(document);
  const titles = pageTitles(document, tags);
  const headline = findHeadline(scan.blocks, titles);
  const body = readBody(scan.best ?? page, scan);
  const language = languageOf(document, structured?.language ?? '', headline);
  const vietnamese = language?.startsWith('vi') ?? false;
  const from = headline?.block.start ?? body.blocks[0]?.start ?? 0;
  const description =
    firstMeta(tags, 'og:description', 'description', 'twitter:description') ||
    (structured?.description ?? '');
  const sapo = findSapo(scan.blocks, headline, body, description);
  const published = findPublished({
    blocks: scan.blocks,
    from,
    order: dayOrderOf(language),
    vietnamese,
    structured: structured?.published ?? '',
    meta: firstMeta(
      tags,
      'article:published_time',
      'datepublished',
      'article:published',
      'og:article:published_time',
      'pubdate',
      'publishdate',
      'parsely-pub-date',
      'sailthru.date',
      'dc.date.issued',
      'dc.date',
      'date',
      'publish-date',
      'og:published_time',
      'cxenseparse:recs:publishtime',
    ),
  });
  const outlets = outletNames(tags, structured?.publisher ?? '', document.title, url);
  const signature = vietnamese ? findSignature(body.blocks, outlets) : null;
  const shown =
    findMarkedByline(scan.blocks, from, 1500, outlets) ?? findWrittenByline(scan.blocks, from, 800, outlets);
  const stated = [...new Set((structured?.authors ?? []).map(cleanByline))]
    .filter((name) => name && !isOutletName(name, outlets))
    .join('; ');
  const metaAuthor = firstMeta(
    tags,
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'byl',
    'dc.creator',
  ).replace(/^https?:.*/, '');
  const metaName = isOutletName(metaAuthor, outlets) ? '' : cleanByline(metaAuthor);
  const byline = vietnamese
    ? (shown?.name ?? signature?.name ?? (stated || metaName))
    : stated || metaName || (shown?.name ?? '');
  const bylineSource: FieldSource =
    byline === shown?.name || byline === signature?.name ? 'visible' : byline === stated ? 'json-ld' : 'meta';
  const banner = findBanner(scan.blocks);
  const title = titleOf(
    headline,
    firstMeta(tags, 'og:title'),
    structured?.headline ?? '',
    document.title,
    outlets,
  );

  const meta: ArticleMeta = {
    title: title?.text ?? null,
    sapo: sapo ? collapse(sapo.text) : null,
    byline: byline || null,
    outlet: structured?.publisher || firstMeta(tags, 'og:site_name') || outlets.at(-2) || null,
    publishedOn: published?.day ?? null,
    publishedTime: published?.time ?? null,
    seriesPart: title ? readSeriesPart(title.text) : null,
    awardBanner: banner,
    language,
  };
  const sources: ArticleReading['sources'] = {};
  if (title) sources.title = title.source;
  if (sapo) sources.sapo = 'visible';
  if (byline) sources.byline = bylineSource;
  if (published) {
    sources.publishedOn = published.source;
    if (published.time) sources.publishedTime = published.source;
  }
  if (meta.outlet)
    sources.outlet = structured?.publisher ? 'json-ld' : firstMeta(tags, 'og:site_name') ? 'meta' : 'address';
  if (meta.seriesPart) sources.seriesPart = 'visible';
  if (banner) sources.awardBanner = 'visible';
  return { ...locate(body, sapo, headline, [shown, signature], published?.blocks ?? []), meta, sources };
}

/** The root that holds lead and body, and what within it is neither. */
function locate(
  body: Body,
  sapo: Block | null,
  headline: Headline | null,
  bylines: (Byline | null)[],
  dates: readonly Block[],
) {
  const skipped = findSkipped(body);
  const sapoElement = sapo && isSetApart(sapo, body) ? sapo.element : null;
  const root = sapoElement ? commonAncestor(body.root, sapoElement) : body.root;
  const drop = (block: Block | undefined) => {
    if (block && block.element !== body.root && body.root.contains(block.element)) skipped.add(block.element);
  };
  drop(headline?.block);
  for (const byline of bylines) byline?.blocks.forEach(drop);
  dates.forEach(drop);
  const skip = (element: Element): boolean => {
    if (element === root || element === body.root || element === sapoElement) return false;
    if (sapoElement?.contains(element)) return false;
    if (body.root.contains(element))
      return skipped.has(element) || (!body.shares.has(element) && isSideByName(element));
    if (sapoElement && element.contains(sapoElement)) return false;
    return !element.contains(body.root);
  };
  return { root, skip, sapoElement };
}

function commonAncestor(one: Element, other: Element): Element {
  let element: Element = one;
  while (!element.contains(other) && element.parentElement) element = element.parentElement;
  return element;
}

function titleOf(
  headline: Headline | null,
  ogTitle: string,
  stated: string,
  pageTitle: string,
  outlets: readonly string[],
): { text: string; source: FieldSource } | null {
  if (headline) return { text: collapse(headline.block.text), source: 'visible' };
  if (stated) return { text: stated, source: 'json-ld' };
  if (ogTitle) return { text: ogTitle, source: 'meta' };
  const text = collapse(pageTitle);
  const suffix = /\s[|–—-]\s([^|–—]{2,60})$/.exec(text);
  const own = suffix && isOutletName(suffix[1]!, outlets) ? text.slice(0, suffix.index) : text;
  return own ? { text: own, source: 'meta' } : null;
}

/** The page's language; Vietnamese when it does not say but its headline has Vietnamese letters. */
function languageOf(document: Document, stated: string, headline: Headline | null): string | null {
  const declared =
    attribute(document.documentElement, 'lang') || attribute(document.documentElement, 'xml:lang') || stated;
  if (/[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(headline?.block.text ?? document.title))
    return 'vi';
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(declared) ? declared : null;
}
