import { type Block, readsAsProse, weigh } from './block.ts';
import { Contexts, type Part } from './context.ts';
import { SHOW_TEXT } from './dom.ts';
import { isBeyond, type Stretch } from './stretch.ts';

/** What one pass over a page finds. */
export interface PageScan {
  blocks: Block[];
  /** Characters of all blocks. */
  length: number;
  /** The element whose prose outweighs the other matter in it by most; null when there is no prose. */
  best: Element | null;
  /** By how much, in characters. */
  bestWeight: number;
}

/** How much less an element's votes count where a name calls it side matter: names can be wrong. */
const ASIDE_FACTOR = 0.35;

/**
 * Goes through the page's text once: its blocks in order, and the element where the sum of their votes is highest (a
 * maximum over subtrees, so that neither the number of wrappers nor their names matter). Only elements that hold text
 * are looked at: half of a page's nodes are blanks between tags, and most of its elements hold pictures and frames.
 * @param root usually `document.body`
 * @param maxTexts text nodes after which the scan stops, so that an enormous page costs a bounded time
 * @param within the part of the page that is looked at; null for all of it
 */
export function scanPage(root: Element, maxTexts: number, within: Stretch | null = null): PageScan {
  const scan: PageScan = { blocks: [], length: 0, best: null, bestWeight: 0 };
  const contexts = new Contexts(root);
  let part = contexts.of(root)!.part;
  let last: Text | null = null;
  let text = '';
  let linked = 0;

  /** Ends the block that is being read. */
  const endBlock = () => {
    if (!last) return;
    const shown = text.trim();
    const block: Block = {
      element: part.element,
      text: shown,
      linked,
      start: scan.length,
      aside: part.aside,
      prose: readsAsProse(shown, linked),
    };
    scan.blocks.push(block);
    scan.length += block.text.length;
    part.votes += weigh(block);
    last = null;
  };

  /** Ends the part that is being read: its votes are complete. */
  const endPart = () => {
    const { element, parent, named, aside, votes } = part;
    const weight = aside ? votes * ASIDE_FACTOR : votes;
    if (weight > scan.bestWeight) {
      scan.best = element;
      scan.bestWeight = weight;
    }
    if (!parent) return;
    parent.votes += named ? Math.min(votes, 0) : votes;
    part = parent;
  };

  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  for (let budget = maxTexts; budget > 0 && walker.nextNode(); budget--) {
    const node = walker.currentNode as Text;
    const { data } = node;
    const shown = data.trim();
    const context = shown === '' ? null : contexts.of(node.parentNode as Element);
    if (!context || (within && isBeyond(within, node))) continue;
    const joint = last && context.part === part ? contexts.between(last, node) : null;
    if (joint === null) {
      endBlock();
      while (!holds(part, context.part)) endPart();
      part = context.part;
      text = data;
      linked = 0;
    } else text += (joint || gapBetween(last!, text, node)) + data;
    if (context.linked) linked += shown.length;
    last = node;
  }
  endBlock();
  while (part.parent) endPart();
  endPart();
  return scan;
}

/** A small letter before a capital, or a letter before a date: two words, parted on the page by style alone. */
const GLUED = /\p{Ll}\p{Lu}|\p{L}\d{1,4}[/.:-]\d/u;

/** The year at the end of a day, after which a number is another. */
const YEAR = /[/-](?:19|20)\d\d$/;

/** The space that a page draws between two elements without writing one: “Sơn Bắc” and “Sau …”. */
function gapBetween(last: Text, text: string, node: Text): string {
  if (last.parentNode === node.parentNode) return '';
  const isGlued =
    GLUED.test(text.slice(-1) + node.data.slice(0, 7)) || (/^\d/.test(node.data) && YEAR.test(text));
  return isGlued ? ' ' : '';
}

/** Whether one part is another or holds it. */
function holds(outer: Part, inner: Part): boolean {
  let part = inner;
  while (part.parent && part.depth > outer.depth) part = part.parent;
  return part === outer;
}
