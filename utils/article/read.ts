import { vietnamDay } from '@/utils/model/days.ts';
import type { ArticleMeta, FieldSource } from '@/utils/model/records.ts';
import { findAuthor } from './author/author.ts';
import { isAccount, outletTest } from './author/byline-name.ts';
import { findBanner } from './body/banner.ts';
import { linesUnder, readBody } from './body/body.ts';
import { findBodyRoot } from './body/body-root.ts';
import { locate, type Place } from './body/locate.ts';
import { findOwnPart, headingOf, type OwnPart } from './body/own-part.ts';
import { findSapo, leadOf } from './body/sapo.ts';
import { findSkipped } from './body/skip.ts';
import { dayOrderOf } from './day/dates.ts';
import { findPublished, statedDate } from './day/published.ts';
import type { Found } from './found.ts';
import { slugOf } from './head/address.ts';
import { AUTHOR_TAGS, allMeta, DESCRIPTION_TAGS, firstMeta, PUBLISHED_TAGS } from './head/meta.ts';
import { chooseOutlet, guessedOutlets, statedOutlets } from './head/outlet.ts';
import { readStatements, statementsAbout } from './head/statements.ts';
import { headlineIn } from './headline/heading-shape.ts';
import { findHeadline } from './headline/headline.ts';
import { chooseHeadline } from './headline/headline-choice.ts';
import { readSeriesPart } from './headline/series.ts';
import { chooseTitle } from './headline/title.ts';
import { type Block, isProse } from './page/block.ts';
import { parentOf } from './page/dom.ts';
import { languageOf } from './page/language.ts';
import { scanPage } from './page/scan.ts';

/** An article page, read. */
export interface ArticleReading extends Place {
  meta: ArticleMeta;
  /** The article's own part of a page that shows several; null where it shows one. */
  part: OwnPart | null;
  /** Where each known field was read. */
  sources: Partial<Record<keyof ArticleMeta, FieldSource>>;
}

/** Text nodes after which reading stops: ten times the largest article page that was met. */
const MAX_TEXT_NODES = 200_000;

/** What is known of the page from before, in the same document. */
export interface Before {
  /** Where the article was that was read. */
  root: Element;
  /** Whether the page went on to another article and still calls itself what it did. */
  isTitleStale: boolean;
}

/**
 * Reads the article of a page: where its text is, and what the page says of it. What is not known is null. Of several
 * articles that a page shows one after another, it is the one that the address names.
 * @param url the page's address
 */
export function readArticle(document: Document, url: string, before: Before | null = null): ArticleReading {
  const page = document.body ?? document.documentElement;
  const whole = scanPage(page, MAX_TEXT_NODES);
  const stated = readStatements(document);
  const slug = slugOf(url);
  const stateds = findHeadline(whole.blocks, stated.titles, slug);
  const part = findOwnPart(whole.blocks, stateds?.block ?? null, {
    ...stated,
    slug,
    before: before?.root ?? null,
  });
  const scan = part ? scanPage(page, MAX_TEXT_NODES, part) : whole;
  const shown = part?.headline ?? (before?.isTitleStale ? headingOf(whole) : null);
  const { tags, structured, pageTitle, titles } = shown === null ? stated : statementsAbout(shown, stated);
  const agreeing = shown === null ? stateds : findHeadline(scan.blocks, titles, slug);
  const body = readBody(findBodyRoot(scan, page), scan);
  const headline = chooseHeadline(agreeing, scan.blocks, body, slug);
  const language = languageOf(document, headline?.block.text ?? pageTitle, structured?.language ?? '');
  const vietnamese = language?.startsWith('vi') ?? false;
  const from = headline?.block.start ?? body.blocks[0]?.start ?? 0;
  const outlets = statedOutlets(stated.tags, stated.structured?.publisher ?? '');
  const isOutlet = outletTest([...outlets, ...guessedOutlets(pageTitle, url)]);
  const isStatedOutlet = outletTest(outlets);
  const description = firstMeta(tags, ...DESCRIPTION_TAGS) || (structured?.description ?? '');

  const title = chooseTitle({
    shown: headline ? headlineIn(headline.block.text) : '',
    structured: structured?.headline ?? '',
    meta: firstMeta(tags, 'og:title'),
    page: pageTitle,
    titles,
    vietnamese,
    isOutlet: (name) => isOutlet(name, true),
  });
  const published = findPublished({
    blocks: scan.blocks,
    from,
    order: dayOrderOf(language),
    vietnamese,
    url,
    today: () => vietnamDay(new Date().toISOString()),
    structured: structured?.published ?? '',
    // Of several articles only the one that the page's tags are about is stated in them.
    meta: () => (shown === null ? statedDate(document, tags) : firstMeta(tags, ...PUBLISHED_TAGS)),
  });
  const skipped = findSkipped(body);
  const isText = (block: Block) => isWithin(body.root, block.element, skipped);
  const author = findAuthor({
    blocks: scan.blocks,
    root: body.root,
    isText,
    from,
    vietnamese,
    structured: structured?.authors ?? [],
    meta: shown === null ? allMeta(tags, AUTHOR_TAGS) : [firstMeta(tags, ...AUTHOR_TAGS)],
    refuse: (name) => isOutlet(name, vietnamese) || (vietnamese && isAccount(name)),
    // A personal site bears its author's name, and so may its titles.
    refuseSigned: (name) =>
      vietnamese ? isOutlet(name, true) || isAccount(name) : isStatedOutlet(name, false),
  });
  const bylines = author.lines.flatMap((line) => line.blocks);
  const sapo = findSapo(scan.blocks, headline, body, description, new Set(bylines));
  const shownLines = [
    ...(headline ? [headline.block] : []),
    ...bylines,
    ...linesUnder(body, bylines, isText),
    ...(published?.blocks ?? []),
    // Menus, buttons and the site's name, where they stand in one element with the text.
    ...body.blocks.filter((block) => headline && block.start < headline.block.start && !isProse(block)),
  ];
  return {
    ...locate(body, skipped, sapo, shownLines, part),
    part,
    ...gather({
      title,
      sapo: sapo && { value: leadOf(sapo), source: 'visible' },
      byline: author.byline,
      outlet: chooseOutlet(stated.tags, stated.structured?.publisher ?? '', pageTitle, url),
      publishedOn: published && { value: published.day, source: published.source },
      publishedTime: published?.time ? { value: published.time, source: published.source } : null,
      seriesPart: title && seriesPartOf(title),
      awardBanner: findBanner(scan.blocks),
      language,
    }),
  };
}

/** Whether an element is in the body and in none of the parts that are no text. */
function isWithin(root: Element, element: Element, skipped: ReadonlySet<Element>): boolean {
  let around: Element | null = element;
  for (; around && around !== root; around = parentOf(around)) if (skipped.has(around)) return false;
  return around === root;
}

function seriesPartOf(title: Found): Found | null {
  const value = readSeriesPart(title.value);
  return value ? { value, source: title.source } : null;
}

type TextField = Exclude<keyof ArticleMeta, 'awardBanner' | 'language'>;
type Findings = Record<TextField, Found | null> & Pick<ArticleMeta, 'awardBanner' | 'language'>;

/** Parts what was found into values and their sources. */
function gather({ awardBanner, language, ...fields }: Findings): Pick<ArticleReading, 'meta' | 'sources'> {
  const sources: ArticleReading['sources'] = {};
  const values = {} as Record<TextField, string | null>;
  for (const [name, found] of Object.entries(fields) as [TextField, Found | null][]) {
    values[name] = found?.value ?? null;
    if (found) sources[name] = found.source;
  }
  if (awardBanner) sources.awardBanner = 'visible';
  if (language) sources.language = 'meta';
  return { meta: { ...values, awardBanner, language }, sources };
}
