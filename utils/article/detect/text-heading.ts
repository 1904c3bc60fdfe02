import { slugAgreement } from '../head/address.ts';
import { type HeadlinePlace, headingRank, isTitled, readsAsHeadline } from '../headline/heading-shape.ts';
import { printsDay } from '../headline/printed-day.ts';
import { collapse } from '../page/dom.ts';
import type { Piece } from '../page/skim.ts';
import { plain } from '../page/words.ts';
import { lineOf } from './line.ts';

/** How far under a headline its text is looked for, and how much of it there must be, in characters. */
const TEXT_REACH = 2500;
const LEAST_TEXT = 250;
/** Links of a headline's length that may stand between a headline and its text: a related story or two. */
const MOST_LINKS = 2;
const LINK_LENGTH = 25;
/** How many stretches of text after a headline may name its author before its day. */
const DAY_WITHIN = 3;

/** How far a heading is believed that neither a day nor the address confirms, where the page's title words it otherwise. */
const TRUST_UNCONFIRMED = 0.35;
/** Prose under the page's only heading of the first order that confirms it: e-magazines word their titles otherwise. */
const LONG_TEXT = 1200;
/** Links that such a page may have, as a share of its prose. */
const FEW_LINKS = 0.05;
/** The share of a heading's words in the address that confirms it. */
const SLUG_CONFIRMS = 0.5;

/** The rank of a line that has a headline's name or size without being a heading, and of one that only its day tells. */
const RANK = { titled: 1, dated: 0.5 };

/**
 * The line right above enough prose that is most of all a headline, where no title of the page tells it: by its element,
 * its name, the day under it and the address. The reader does the same with lines, {@link file://./headline-choice.ts}.
 * @param headings the page's headings, each under the first piece of its text
 * @param isSiteTitle whether the page's title is known to be the site's name, so that it confirms no headline
 */
export function headingOfText(
  pieces: readonly Piece[],
  headings: ReadonlyMap<Piece, Element>,
  slug: string,
  isSiteTitle: boolean,
): HeadlinePlace | null {
  const tried = new Set<Element>();
  let found: HeadlinePlace | null = null;
  let foundScore = 0;
  for (const [index, piece] of pieces.entries()) {
    if (piece.linked) continue;
    const element = headings.get(piece) ?? titledAround(piece, tried);
    const text = element ? lineOf(element) : collapse(piece.text);
    // Before a line without a name stands the day of today.
    const from = element && index > 0 ? index - 1 : index + 1;
    const isDated = pieces
      .slice(from, index + 1 + DAY_WITHIN)
      .some((near) => near !== piece && printsDay(near.text));
    const rank = element ? headingRank(element) || RANK.titled : isDated ? RANK.dated : 0;
    if (!readsAsHeadline(text, rank)) continue;
    const words = plain(text);
    const agrees = slugAgreement(slug, words);
    const score = rank + (isDated ? RANK.dated : 0) + agrees * 2;
    // Of equals among lines that are no headings the last: before them stands the site's name, with the day of today.
    if (score < foundScore || (score === foundScore && rank > RANK.titled)) continue;
    if (!isAboveText(pieces, index)) continue;
    const isConfirmed =
      isSiteTitle || isDated || agrees >= SLUG_CONFIRMS || (rank === 3 && isAllText(pieces, headings));
    found = { text, words, start: piece.start, trust: isConfirmed ? 1 : TRUST_UNCONFIRMED };
    foundScore = score;
  }
  return found;
}

/** The element with a headline's name or size that a stretch of text begins, each only once. */
function titledAround({ parent, around }: Piece, tried: Set<Element>): Element | null {
  for (const element of [parent, around]) {
    if (!element || tried.has(element)) continue;
    tried.add(element);
    if (isTitled(element)) return element;
  }
  return null;
}

/** Whether a page has one heading of the first order, a long text, and little else. */
function isAllText(pieces: readonly Piece[], headings: ReadonlyMap<Piece, Element>): boolean {
  let prose = 0;
  let linked = 0;
  for (const piece of pieces)
    if (piece.prose) prose += piece.text.length;
    else if (piece.linked) linked += piece.text.length;
  const firsts = [...headings.values()].filter((element) => headingRank(element) === 3);
  return firsts.length === 1 && prose >= LONG_TEXT && linked < prose * FEW_LINKS;
}

function isAboveText(pieces: readonly Piece[], index: number): boolean {
  const heading = pieces[index]!;
  let prose = 0;
  let links = 0;
  for (let next = index + 1; next < pieces.length; next++) {
    const piece = pieces[next]!;
    if (piece.start - heading.start > TEXT_REACH) return false;
    if (piece.linked && piece.text.length >= LINK_LENGTH && ++links > MOST_LINKS) return false;
    if (piece.prose) prose += piece.text.length;
    if (prose >= LEAST_TEXT) return true;
  }
  return false;
}
