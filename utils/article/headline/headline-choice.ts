import type { Body } from '../body/body.ts';
import { slugAgreement } from '../head/address.ts';
import { type Block, isProse } from '../page/block.ts';
import { collapse, inherited, parentOf, textOf } from '../page/dom.ts';
import { plain } from '../page/words.ts';
import { headingRank, headlineIn, isTitled, linksHome, readsAsHeadline } from './heading-shape.ts';
import type { Headline } from './headline.ts';
import { printsDay } from './printed-day.ts';

/** How many lines before the body a headline may stand, and how far, in characters of the page's text. */
const LINES = 60;
const REACH = 2500;
/** Linked lines between a site's name and a headline from which on they are the site's menu. */
const MENU_LINES = 3;

/**
 * The page's headline. A line that agrees with the page's title is one only where text follows it, and it is the site's
 * name, not a headline, when the page prints it again under the text and the site's menu stands between it and the
 * heading of the text: then, and where nothing agrees, it is the heading that the body stands under.
 * @param agreeing the line that agrees with the page's titles
 */
export function chooseHeadline(
  agreeing: Headline | null,
  blocks: readonly Block[],
  body: Body,
  slug: string,
): Headline | null {
  const prose = body.blocks.filter(isProse);
  const first = prose[0];
  const last = prose.at(-1);
  if (!first || !last) return agreeing;
  const leads = agreeing && agreeing.block.start < last.start ? agreeing : null;
  if (leads && !(isMenuBetween(leads, blocks, first) && isRepeatedAfter(leads, blocks, last))) return leads;
  return findHeadingOf(first, blocks, slug) ?? leads;
}

/**
 * The heading that a body stands under: by its element or name, the address and the day under it; the first of equals, but
 * the last of lines of the lowest rank: before them stands the site's name, with the day of today.
 */
function findHeadingOf(first: Block, blocks: readonly Block[], slug: string): Headline | null {
  const end = blocks.indexOf(first);
  let found: Headline | null = null;
  let foundScore = 0;
  for (let index = Math.max(0, end - LINES); index < end; index++) {
    const block = blocks[index]!;
    if (first.start - block.start > REACH || block.linked > block.text.length * 0.5) continue;
    const day = isDated(blocks, index) ? DATED : 0;
    const rank = rankOf(block) || day;
    const text = headlineIn(block.text);
    if (!readsAsHeadline(text, rank) || linksHome(block.element)) continue;
    const score = rank + day + slugAgreement(slug, plain(text)) * 2 - (block.aside ? 1 : 0);
    if (score > foundScore || (score === foundScore && rank <= LOWEST)) {
      found = { block, index };
      foundScore = score;
    }
  }
  return found;
}

/** The rank of what is no heading. */
const LOWEST = 1;
/** What a day under a line adds to its rank; how many lines after it may name the author first. */
const DATED = 0.5;
const DAY_WITHIN = 2;

/** Whether a day stands behind a line in brackets, or in one of the lines right after it. */
function isDated(blocks: readonly Block[], index: number): boolean {
  const { text } = blocks[index]!;
  if (headlineIn(text) !== collapse(text)) return true;
  return blocks.slice(index + 1, index + 1 + DAY_WITHIN).some((next) => printsDay(next.text));
}

/** The rank of a line's element, or of one around it that holds nothing else; 1 for what has a headline's name or size. */
function rankOf({ element, text }: Block): number {
  const around = parentOf(element);
  const outer = around && inherited(around, 'childElementCount') === 1 ? headingRank(around) : 0;
  return Math.max(headingRank(element), outer, isTitled(element) || showsTitled(element, text) ? LOWEST : 0);
}

/** Whether an element that is titled holds a line within its paragraph, but for a day. */
function showsTitled(element: Element, text: string): boolean {
  return [...inherited(element, 'children')].some(
    (child) => isTitled(child) && textOf(child) === headlineIn(text),
  );
}

function isRepeatedAfter({ block }: Headline, blocks: readonly Block[], last: Block): boolean {
  const name = plain(block.text);
  return blocks.some((other) => other.start > last.start && plain(other.text).includes(name));
}

function isMenuBetween({ index }: Headline, blocks: readonly Block[], first: Block): boolean {
  const between = blocks.slice(index + 1, blocks.indexOf(first));
  return between.filter((block) => block.linked > block.text.length * 0.5).length >= MENU_LINES;
}
