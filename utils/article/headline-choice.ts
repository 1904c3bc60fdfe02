import { slugAgreement } from './address.ts';
import { type Block, isProse } from './block.ts';
import type { Body } from './body.ts';
import { classOf } from './dom.ts';
import { headingRank, linksHome, readsAsHeadline } from './heading-shape.ts';
import type { Headline } from './headline.ts';
import { plain } from './words.ts';

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
  if (leads && !(isRepeatedAfter(leads, blocks, last) && isMenuBetween(leads, blocks, first))) return leads;
  return findHeadingOf(first, blocks, slug) ?? leads;
}

/** The heading that a body stands under: by its element and the address, the first of equals. */
function findHeadingOf(first: Block, blocks: readonly Block[], slug: string): Headline | null {
  const end = blocks.indexOf(first);
  let found: Headline | null = null;
  let foundScore = 0;
  for (let index = Math.max(0, end - LINES); index < end; index++) {
    const block = blocks[index]!;
    if (first.start - block.start > REACH || block.linked > block.text.length * 0.5) continue;
    const rank = rankOf(block);
    if (!readsAsHeadline(block.text, rank) || linksHome(block.element)) continue;
    const score = rank + slugAgreement(slug, plain(block.text)) * 2 - (block.aside ? 1 : 0);
    if (score > foundScore) {
      found = { block, index };
      foundScore = score;
    }
  }
  return found;
}

/** Class names of elements that show a headline. */
const TITLED = /(?:^|[\s_-])(?:headline|heading|tieu-?de|tit|title)(?=$|[\s_-])/i;

/** The rank of a line's element, or of one around it that holds nothing else; 1 for what is named a title. */
function rankOf({ element }: Block): number {
  const around = element.parentElement;
  const outer = around?.childElementCount === 1 ? headingRank(around) : 0;
  return Math.max(headingRank(element), outer, TITLED.test(classOf(element)) ? 1 : 0);
}

function isRepeatedAfter({ block }: Headline, blocks: readonly Block[], last: Block): boolean {
  const name = plain(block.text);
  return blocks.some((other) => other.start > last.start && plain(other.text).includes(name));
}

function isMenuBetween({ index }: Headline, blocks: readonly Block[], first: Block): boolean {
  const between = blocks.slice(index + 1, blocks.indexOf(first));
  return between.filter((block) => block.linked > block.text.length * 0.5).length >= MENU_LINES;
}
