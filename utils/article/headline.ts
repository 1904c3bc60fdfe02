import { tagOf } from './dom.ts';
import type { Block } from './scan.ts';
import { agreement } from './titles.ts';
import { plain } from './words.ts';

/** The heading that is this page's own, told by its agreement with what the page calls itself. */
export interface Headline {
  block: Block;
  /** Index in the page's blocks. */
  index: number;
}

/** Shortest heading that is looked at, in characters; longest, because no headline is a paragraph. */
const HEADLINE_LENGTH = { min: 8, max: 300 };

/**
 * Finds the page's headline by agreement with its titles, not by tag: portals without any `h1`, sites whose `h1`
 * is their own name, and second empty `h1`s are all common. A heading tag breaks ties, then the longer text, then the earlier one.
 */
export function findHeadline(blocks: readonly Block[], titles: readonly string[]): Headline | null {
  let found: Headline | null = null;
  let foundScore = 0;
  if (!titles.length) return null;
  const longest = Math.max(...titles.map((title) => title.length));
  for (const [index, block] of blocks.entries()) {
    const { length } = block.text;
    if (length > HEADLINE_LENGTH.max || length > longest * 2 + 20) continue;
    const heading = headingBonus(block.element);
    if (length < HEADLINE_LENGTH.min && heading < 2) continue;
    const text = plain(block.text);
    const agrees = agreement(text, titles);
    if (agrees < 0.45) continue;
    const score = agrees * 4 + heading - (block.linked > length * 0.5 ? 1.5 : 0) - (block.aside ? 1 : 0);
    if (score > foundScore + 0.01) {
      found = { block, index };
      foundScore = score;
    }
  }
  return found;
}

/** Up to 2 for `h1`, 1 for the other headings. */
function headingBonus(element: Element): number {
  const tag = tagOf(element);
  if (tag === 'h1') return 2;
  return /^h[2-4]$/.test(tag) ? 1 : 0;
}
