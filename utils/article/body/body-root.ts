import { isProse } from '../page/block.ts';
import { holds, labelsOf, parentOf, tagOf } from '../page/dom.ts';
import type { PageScan } from '../page/scan.ts';
import { isAsideName, isAsideTag } from '../page/vocabulary.ts';

/** Elements that hold a paragraph, an entry or a row: parts of a text, never all of it. */
const PART_OF_TEXT = new Set(
  'p li ul ol dl dd dt td th tr tbody table blockquote figure figcaption h1 h2 h3 h4'.split(' '),
);

/** The most that links may be of a text of short lines. */
const MOST_LINKED = 0.4;

/**
 * The element of the article's text: the one whose prose outweighs the other matter in it by most. Where that is a single
 * paragraph or a table, the text is of short lines (winners, names, figures), which no weight tells from labels: then it
 * is the element around that holds them too.
 */
export function findBodyRoot(scan: PageScan, page: Element): Element {
  const best = scan.best ?? page;
  let root = best;
  for (let around = parentOf(root); around && around !== page; around = parentOf(around)) {
    if (!isPart(root, scan) || isSide(around) || isOfLinks(around, scan)) break;
    root = around;
  }
  return isPart(root, scan) && PART_OF_TEXT.has(tagOf(root)) ? best : root;
}

function isPart(element: Element, scan: PageScan): boolean {
  if (PART_OF_TEXT.has(tagOf(element))) return true;
  const held = scan.blocks.filter((block) => holds(element, block.element));
  return held.length < 3 && held.filter(isProse).length < 2;
}

function isSide(element: Element): boolean {
  return isAsideTag(tagOf(element)) || isAsideName(labelsOf(element));
}

function isOfLinks(element: Element, scan: PageScan): boolean {
  let length = 0;
  let linked = 0;
  for (const block of scan.blocks) {
    if (!holds(element, block.element)) continue;
    length += block.text.length;
    linked += block.linked;
  }
  return linked > length * MOST_LINKED;
}
