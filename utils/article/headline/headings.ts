import { holdsDay } from '../day/dates.ts';
import { type Block, isProse } from '../page/block.ts';
import { classOf, nearest } from '../page/dom.ts';
import { levelOf } from './heading-shape.ts';

/** A block that may be a headline. */
export interface Heading {
  block: Block;
  /** Index in the page's blocks. */
  index: number;
  /** 1 for `h1` and for what looks as a known headline without a heading's tag. */
  order: number;
  /** The line that dates what stands under it. */
  date: Block | null;
}

/** Shortest and longest headline, in characters. */
const HEADLINE = { min: 8, max: 300 };
/** Lines before and after a headline where its date stands, and the longest that is a date line, in characters. */
const DATE_BEFORE = 2;
const DATE_AFTER = 4;
const LONGEST_DATE_LINE = 200;
/** A date as the time that has passed. */
const AGO = /\d\s{1,2}(?:phút|giờ|ngày|tuần|tháng) trước/i;

/**
 * The headings of a page, each with the date line near it. A line dates one heading: of several near it the highest,
 * else the one it follows.
 * @param headline a known headline, for pages whose headlines have no heading's tag; null where none is known
 */
export function findHeadings(blocks: readonly Block[], headline: Block | null): Heading[] {
  const orderOf = orders(headline);
  const headings = blocks.flatMap((block, index): Heading[] => {
    const order = orderOf(block);
    return order ? [{ block, index, order, date: null }] : [];
  });
  for (const [index, block] of blocks.entries()) {
    if (!mayDate(block)) continue;
    const near = headings.filter((heading) => isNear(blocks, heading.index, index));
    const order = Math.min(...near.map((heading) => heading.order));
    const highest = near.filter((heading) => heading.order === order);
    const dated = highest.findLast((heading) => heading.index < index) ?? highest[0];
    if (dated && !dated.date && isDateLine(block)) dated.date = block;
  }
  return headings;
}

/** @returns 0 of what is no heading */
function orders(headline: Block | null): (block: Block) => number {
  const name = headline && !levelOf(headline.tag) ? classOf(headline.element) : '';
  return ({ element, tag, text, aside }) => {
    if (aside || text.length < HEADLINE.min || text.length > HEADLINE.max) return 0;
    return levelOf(tag) || Number(name !== '' && tag === headline!.tag && classOf(element) === name);
  };
}

const mayDate = ({ text }: Block): boolean => text.length <= LONGEST_DATE_LINE && /\d/.test(text);

function isDateLine({ element, text }: Block): boolean {
  return (AGO.test(text) || holdsDay(text, 'day-first')) && nearest(element, 'figure,table') === null;
}

/** Whether a line stands so near to a heading that it may date it: a lead may be between, an article's text not. */
function isNear(blocks: readonly Block[], heading: number, line: number): boolean {
  if (line === heading || line > heading + DATE_AFTER || line < heading - DATE_BEFORE) return false;
  const between = blocks.slice(Math.min(heading, line) + 1, Math.max(heading, line));
  return between.filter(isProse).length <= (line > heading ? 1 : 0);
}
