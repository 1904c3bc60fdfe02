import { type Block, isProse } from '../page/block.ts';
import { holds, parentOf } from '../page/dom.ts';
import type { Body } from './body.ts';

/** Links that stand before one teaser at most: its picture and its title. */
const LINKS_OF_TEASER = 2;

/**
 * A heading such as “Tin liên quan” and what belongs to it: the box that it opens, or the links right after it. The box
 * is the largest element around the heading that holds no paragraph from before it and, after it, none but teasers: a
 * wrapper that begins with such a box may hold the article's own text too.
 * @param hasProse whether what follows are readers' words or a note on the author, whose paragraphs are no teasers
 * @returns the elements of the section
 */
export function sectionOf(body: Body, index: number, hasProse: boolean): Element[] {
  const heading = body.blocks[index]!;
  const before = body.blocks.slice(0, index).filter(isProse);
  // A column may be called “Bình luận”: comments stand under a text.
  if (hasProse && before.length === 0) return [heading.element];
  let box = heading.element;
  for (let parent = parentOf(box); parent && parent !== body.root; parent = parentOf(parent)) {
    const around = parent;
    if (before.some((block) => holds(around, block.element))) break;
    if (!hasProse && !holdsOnlyTeasers(around, body, index)) break;
    box = around;
  }
  const section = [box];
  for (const block of body.blocks.slice(index + 1)) {
    if (holds(box, block.element)) continue;
    if (isProse(block) || !isLinkLine(block)) break;
    section.push(block.element);
  }
  return section;
}

/** Whether each paragraph in an element after a heading is the lead of a linked title before it. */
function holdsOnlyTeasers(around: Element, body: Body, index: number): boolean {
  const isFlat = parentOf(body.blocks[index]!.element) === around;
  let links: Block[] = [];
  for (const block of body.blocks.slice(index + 1)) {
    if (!holds(around, block.element)) break;
    if (!isProse(block)) {
      if (block.linked > 0 && isLinkLine(block)) links.push(block);
      continue;
    }
    const title = links.at(-1);
    if (!title) return false;
    const isOwn = isFlat ? links.length <= LINKS_OF_TEASER : !isOnlyIn(around, title, block);
    if (!isOwn) return false;
    links = [];
  }
  return true;
}

/** Whether two lines have no smaller element in common than this one. */
function isOnlyIn(around: Element, one: Block, other: Block): boolean {
  let element: Element | null = one.element;
  while (element && element !== around && !holds(element, other.element)) element = parentOf(element);
  return element === around;
}

/** Whether a line is a link, with no more beside it than a date, a number or marks. */
function isLinkLine({ text, linked }: Block): boolean {
  return linked >= text.replace(/[^\p{L}]+/gu, '').length * 0.5 && linked > 0;
}
