import { agreement, type PageTitle } from '../head/titles.ts';
import { type Block, isProse } from '../page/block.ts';
import { commonAncestor, holds, inherited, parentOf } from '../page/dom.ts';
import type { PageScan } from '../page/scan.ts';
import type { Stretch } from '../page/stretch.ts';
import { plain } from '../page/words.ts';
import { findArticles, type ShownArticle } from './articles.ts';

/** An article's own part of a page that shows several. */
export interface OwnPart extends Stretch {
  headline: string;
  /** What holds all of them. */
  around: Element;
}

/** What says whose address it is. */
export interface Naming {
  /** The last words of the address, normalised by {@link plain}. */
  slug: string;
  /** `<title>` alone, which a page that goes on changes first, and all that the page calls itself. */
  ownTitle: readonly PageTitle[];
  titles: readonly PageTitle[];
  /** Where the article was that was read in this document before; null at first. */
  before: Element | null;
}

/**
 * Which part of a page is the article that its address names, where it shows several articles: told by the address,
 * else by the page's title, else it is the one that was read before.
 * @param headline the headline that agrees with what the page calls itself
 * @returns null where the page shows one article, or does not tell which one its address means
 */
export function findOwnPart(
  blocks: readonly Block[],
  headline: Block | null,
  naming: Naming,
): OwnPart | null {
  const articles = findArticles(blocks, headline ?? headlineBySlug(blocks, naming.slug));
  const own = choose(articles, naming);
  if (!own) return null;
  const at = articles.indexOf(own);
  const around = articles
    .flatMap(({ start, body }) => [start, body])
    .reduce((found, element) => commonAncestor(found, element));
  return {
    headline: own.heading.text,
    around,
    from: at === 0 ? null : own.start,
    to: articles[at + 1]?.start ?? nextBeyond(around),
  };
}

/** The first element after another and all it holds: what ends a page is no part of its last article. */
function nextBeyond(element: Element): Element | null {
  let last: Element | null = element;
  while (last && !inherited(last, 'nextElementSibling')) last = parentOf(last);
  return last && inherited(last, 'nextElementSibling');
}

/** Words that a slug needs to name an article, and the share of them that its headline must hold. */
const SLUG_WORDS = 3;
const SLUG_SHARE = 0.5;
/** The least agreement of a headline with a title, {@link agreement}. */
const TITLE_AGREEMENT = 0.4;
/** By how much the best must be ahead of the others. */
const LEAD = 0.2;

function choose(
  articles: readonly ShownArticle[],
  { slug, ownTitle, titles, before }: Naming,
): ShownArticle | null {
  const textOf = ({ heading }: ShownArticle) => plain(heading.text);
  return (
    single(articles, (one) => slugShare(slug, textOf(one)), SLUG_SHARE) ??
    single(articles, (one) => agreement(textOf(one), ownTitle), TITLE_AGREEMENT) ??
    single(articles, (one) => agreement(textOf(one), titles), TITLE_AGREEMENT) ??
    (before && single(articles, (one) => Number(isBodyOf(articles, one, before)), 1))
  );
}

/** The one with the highest score, if it is high enough and well ahead. */
function single<Item>(items: readonly Item[], score: (item: Item) => number, least: number): Item | null {
  const [best, second] = items
    .map((item) => ({ item, score: score(item) }))
    .sort((a, b) => b.score - a.score);
  return best && best.score >= least && best.score - (second?.score ?? 0) >= LEAD ? best.item : null;
}

/** 0–1: the share of an address's words that a heading holds; 0 for an address that names nothing. */
function slugShare(slug: string, heading: string): number {
  const words = slug.split(' ').filter((word) => /^[a-z]{2,}$/.test(word));
  if (words.length < SLUG_WORDS) return 0;
  const inHeading = new Set(heading.split(' '));
  return words.filter((word) => inHeading.has(word)).length / words.length;
}

/** The heading that holds most of the address's words, where no title tells the headline. */
function headlineBySlug(blocks: readonly Block[], slug: string): Block | null {
  const lines = blocks.filter(({ text, linked }) => text.length <= 300 && linked < text.length / 2);
  return lines.find(({ text }) => slugShare(slug, plain(text)) >= SLUG_SHARE) ?? null;
}

function isBodyOf(articles: readonly ShownArticle[], one: ShownArticle, root: Element): boolean {
  return holds(root, one.body) && !articles.some((other) => other !== one && holds(root, other.body));
}

/** The heading of the first order over a page's text, whatever the page calls itself; '' where there is none. */
export function headingOf({ blocks, best }: PageScan): string {
  const first = blocks.findIndex((block) => isProse(block) && best && holds(best, block.element));
  return blocks.slice(0, first + 1).findLast(({ tag, aside }) => tag === 'h1' && !aside)?.text ?? '';
}
