import { slugAgreement } from '../head/address.ts';
import { agreement, type PageTitle } from '../head/titles.ts';
import type { Block } from '../page/block.ts';
import { openingTest, plain } from '../page/words.ts';
import { levelOf, linksHome } from './heading-shape.ts';

/** The heading that is this page's own, told by its agreement with what the page calls itself. */
export interface Headline {
  block: Block;
  /** Index in the page's blocks. */
  index: number;
}

/** Shortest heading that is looked at, in characters; longest, because no headline is a paragraph. */
const HEADLINE_LENGTH = { min: 8, max: 300 };
/** The least agreement with a title, {@link agreement}, and of an `h1` that a longer title begins with. */
const LEAST_AGREEMENT = 0.4;
const LEAST_OF_OPENING = 0.25;
/** What being an `h1` adds to a heading's score. */
const H1 = 2;
/** The most that agreement with a title and with the address add to it. */
const MOST_AGREEMENT = 6.5;
/** How many letters of a line without a heading's tag a title must hold. */
const OPENING = 5;

/**
 * Finds the page's headline by agreement with its titles and address, not by tag alone: portals without any `h1`,
 * sites whose `h1` is their own name, and second empty `h1`s are all common. Titles begin with the headline and end
 * with the outlet.
 * @param slug the last words of the page's address
 */
export function findHeadline(
  blocks: readonly Block[],
  titles: readonly PageTitle[],
  slug: string,
): Headline | null {
  let found: Headline | null = null;
  let foundScore = 0;
  const longest = Math.max(0, ...titles.map((title) => title.lower.length));
  const mayBegin = openingTest(titles.map((title) => title.lower).join('\n'), OPENING);
  for (const [index, block] of blocks.entries()) {
    const { length } = block.text;
    if (length > HEADLINE_LENGTH.max || length > longest * 2 + 20) continue;
    const heading = headingBonus(block.tag);
    if (length < HEADLINE_LENGTH.min && heading < H1) continue;
    const bonus = heading - (block.linked > length * 0.5 ? 1.5 : 0) - (block.aside ? 1 : 0);
    // Under the headline stand many lines that cannot agree any better.
    if (bonus + MOST_AGREEMENT <= foundScore) continue;
    if (heading === 0 && !(mayBegin(block.text) && beginsLike(block.text, titles))) continue;
    const text = plain(block.text);
    const agrees = agreement(text, titles);
    const begins = titles.some((title) => title.text.startsWith(text));
    if (agrees < (begins && heading === H1 ? LEAST_OF_OPENING : LEAST_AGREEMENT)) continue;
    const score = agrees * 4 + (begins ? 1 : 0) + slugAgreement(slug, text) * 1.5 + bonus;
    if (score > foundScore + 0.01 && !(block.linked > 0 && linksHome(block.element))) {
      found = { block, index };
      foundScore = score;
    }
  }
  return found;
}

/** Whether a title holds the first letters of a text: spares most of a page's lines the comparison. */
function beginsLike(text: string, titles: readonly PageTitle[]): boolean {
  const start = text.slice(0, OPENING).toLowerCase();
  return titles.some((title) => title.lower.includes(start));
}

/** More for `h1` than for the other headings. */
const headingBonus = (tag: string): number => (tag === 'h1' ? H1 : Number(levelOf(tag) > 0));
