import { agreement, type PageTitle } from '../head/titles.ts';
import { type HeadlinePlace, headingRank, linksHome } from '../headline/heading-shape.ts';
import { collapse, inherited } from '../page/dom.ts';
import type { Piece } from '../page/skim.ts';
import { openingTest, plain } from '../page/words.ts';
import type { Address } from './address.ts';
import { lineOf } from './line.ts';
import { headingOfText } from './text-heading.ts';

/** Shortest text that is taken for a headline without being a heading, and longest, in characters. */
const SHORTEST = 12;
const LONGEST = 300;

/** Shortest first line of a broken headline that is compared, in characters. */
const SHORTEST_OPENING = 5;

/** Least score of a headline: a fair agreement with a title, or a weaker one of an `h1`. */
const LEAST_SCORE = 1.9;
const H1_BONUS = 1.5;
/** Under a headline stands so much of the page's prose at least; under the site's name in a footer none. */
const SHARE_UNDER = 0.3;

/**
 * Finds the headline for the detector: a heading, or any stretch of text, that agrees with the page's titles; where none
 * does, because every page of the site bears the site's name or the title is worded otherwise, the heading that the text
 * stands under. The reader looks more closely, {@link file://./headline.ts}.
 */
export function findHeadlinePlace(
  document: Document,
  pieces: readonly Piece[],
  titles: readonly PageTitle[],
  { host, slug }: Pick<Address, 'host' | 'slug'>,
): HeadlinePlace | null {
  const headings = headingsOf(document, pieces);
  let proseLeft = pieces.reduce((sum, piece) => sum + proseIn(piece), 0);
  const leastLeft = proseLeft * SHARE_UNDER;
  let isSiteTitle = titles.some((title) => namesSite(title, host));
  const raw = titles.map((title) => title.lower).join('\n');
  const mayOpenTitle = openingTest(raw, SHORTEST);
  let found: HeadlinePlace | null = null;
  let foundScore = LEAST_SCORE;
  for (const piece of pieces) {
    proseLeft -= proseIn(piece);
    const heading = headings.get(piece);
    if (!heading && !(mayOpenTitle(piece.text) && opensTitle(piece.text, raw))) continue;
    const line = heading ?? brokenLine(piece);
    const text = line ? lineOf(line) : collapse(piece.text);
    if (!heading && (text.length < SHORTEST || text.length > LONGEST)) continue;
    const words = plain(text);
    const bonus = heading && headingRank(heading) === 3 ? H1_BONUS : 0;
    const score = agreement(words, titles) * 4 + bonus;
    if (score <= foundScore + 0.01) continue;
    if (proseLeft < leastLeft || (heading && linksHome(heading))) isSiteTitle = true;
    else {
      found = { text, words, start: piece.start, trust: 1 };
      foundScore = score;
    }
  }
  return found ?? headingOfText(pieces, headings, slug, isSiteTitle);
}

function proseIn(piece: Piece): number {
  return piece.prose ? piece.text.length : 0;
}

/** Whether a title is the site's name, or begins with it as its address has it. */
function namesSite({ parts: [name = ''], isSite }: PageTitle, host: string): boolean {
  if (isSite) return true;
  const letters = name.replaceAll(' ', '');
  return host.split('.').some((label) => label.length >= SHORTEST_LABEL && letters.includes(label));
}

/** Shortest part of a host that is told from other words, in characters. */
const SHORTEST_LABEL = 5;

const HEADINGS = new Set(['h1', 'h2', 'h3']);

/** The headings of a page, each under the first piece of its text. */
function headingsOf(document: Document, pieces: readonly Piece[]): Map<Piece, Element> {
  const called = new Set(document.querySelectorAll('[role=heading]'));
  const found = new Set<Element>();
  const isFirstIn = (element: Element, tag: string) =>
    (HEADINGS.has(tag) || called.has(element)) && !found.has(element);
  const headings = new Map<Piece, Element>();
  for (const piece of pieces) {
    const { parent, tag, around, aroundTag } = piece;
    const heading = isFirstIn(parent, tag) ? parent : around && isFirstIn(around, aroundTag) ? around : null;
    if (!heading) continue;
    found.add(heading);
    headings.set(piece, heading);
  }
  return headings;
}

/** Whether the titles hold the beginning of a text: most texts fail there. */
function opensTitle(text: string, titles: string): boolean {
  return text.length >= SHORTEST_OPENING && titles.includes(collapse(text.slice(0, SHORTEST)).toLowerCase());
}

/** The element of a headline that `br` breaks, also where each of its lines is an element; null for any other text. */
function brokenLine({ node, parent, around }: Piece): Element | null {
  if (isBreak(node.nextSibling)) return parent;
  return isBreak(inherited(parent, 'nextSibling')) ? around : null;
}

const isBreak = (node: Node | null): boolean => node?.nodeName === 'BR';
