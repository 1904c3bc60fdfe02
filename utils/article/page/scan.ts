import { type Block, readsAsProse, weigh } from './block.ts';
import { ELEMENT_NODE, isBare, TEXT_NODE, tagOf } from './dom.ts';
import { isInline, isSilent } from './element-kinds.ts';
import { namesOfParts, newPart, type Part } from './part.ts';
import type { Stretch } from './stretch.ts';
import { Tree } from './tree.ts';
import { isCommentRule } from './vocabulary.ts';

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

/** An element that is being gone through. */
interface Level {
  element: Element;
  tag: string;
  /** Whether it stands within a line; else it is a part. */
  inline: boolean;
  /** Whether what it holds is linked. */
  linked: boolean;
}

/**
 * Goes through the page's text once: its blocks in order, and the element where the sum of their votes is highest (a
 * maximum over subtrees, so that neither the number of wrappers nor their names matter).
 * @param root usually `document.body`
 * @param maxTexts text nodes after which the scan stops, so that an enormous page costs a bounded time
 * @param within the part of the page that is looked at; null for all of it
 */
export function scanPage(root: Element, maxTexts: number, within: Stretch | null = null): PageScan {
  const blocks = new BlockBuilder(root);
  const tree = new Tree(root);
  // A stack of its own: pages nest deeper than a call stack.
  const levels: Level[] = [{ element: root, tag: tagOf(root), inline: false, linked: false }];
  let level = levels[0]!;
  let node = tree.firstChild(root, level.tag);
  let isWithin = !within?.from;
  let budget = maxTexts;
  while (budget > 0) {
    if (!node) {
      levels.pop();
      if (levels.length === 0) break;
      if (!level.inline) blocks.endPart();
      node = tree.nextSibling(level.element, level.tag);
      level = levels.at(-1)!;
      continue;
    }
    if (node.nodeType === TEXT_NODE) {
      budget--;
      if (isWithin) blocks.add(node as Text, level.element, level.linked);
      node = node.nextSibling;
      continue;
    }
    // What hides a form's own `nodeType` is an element.
    if (node.nodeType !== ELEMENT_NODE && typeof node.nodeType === 'number') {
      node = node.nextSibling;
      continue;
    }
    const element = node as Element;
    const tag = tagOf(element);
    if (within) {
      if (element === within.to) break;
      isWithin ||= element === within.from;
    }
    const inline = isInline(tag);
    const bare = inline || isBare(element);
    if (tag === 'br') blocks.addBreak();
    else if (inline || !isSilent(element, tag, bare)) {
      if (!inline) blocks.beginPart(element, tag, bare);
      level = { element, tag, inline, linked: level.linked || tag === 'a' };
      levels.push(level);
      node = tree.firstChild(element, tag);
      continue;
    }
    node = tree.nextSibling(element, tag);
  }
  return blocks.end();
}

/** Makes blocks and parts of what a scan meets. */
class BlockBuilder {
  #scan: PageScan = { blocks: [], length: 0, best: null, bestWeight: 0 };
  #name = namesOfParts();
  #part: Part;
  /** The last text of the block that is being read, and the element around it; null between two blocks. */
  #last: Text | null = null;
  #lastAround: Element | null = null;
  #text = '';
  #linked = 0;
  /** Blanks and line breaks since the last text. */
  #joint = '';

  constructor(root: Element) {
    this.#part = newPart(root, tagOf(root), false, null);
  }

  add(node: Text, around: Element, linked: boolean): void {
    const { data } = node;
    const shown = data.trim();
    if (shown === '') {
      this.#joint += data;
      return;
    }
    if (this.#last)
      this.#text += (this.#joint || gapBetween(this.#text, node, this.#lastAround === around)) + data;
    else {
      this.#text = data;
      this.#linked = 0;
    }
    if (linked) this.#linked += shown.length;
    this.#last = node;
    this.#lastAround = around;
    this.#joint = '';
  }

  addBreak(): void {
    this.#joint += '\n';
  }

  /** A block-level element ends the paragraph before it. */
  beginPart(element: Element, tag: string, bare: boolean): void {
    this.#endBlock();
    this.#part = newPart(element, tag, bare, this.#part);
  }

  /** Ends the part that is being read: its votes are complete. */
  endPart(): void {
    this.#endBlock();
    const { element, parent, named, aside, votes } = this.#part;
    const weight = aside ? votes * ASIDE_FACTOR : votes;
    if (weight > this.#scan.bestWeight) {
      this.#scan.best = element;
      this.#scan.bestWeight = weight;
    }
    if (!parent) return;
    parent.votes += named ? Math.min(votes, 0) : votes;
    this.#part = parent;
  }

  end(): PageScan {
    while (this.#part.parent) this.endPart();
    this.endPart();
    return this.#scan;
  }

  #endBlock(): void {
    if (!this.#last) return;
    const part = this.#part;
    this.#name(part);
    const text = this.#text.trim();
    const linked = this.#linked;
    const block: Block = {
      element: part.element,
      tag: part.tag,
      text,
      linked,
      start: this.#scan.length,
      aside: part.aside,
      prose: readsAsProse(text, linked),
      rule: isCommentRule(text),
    };
    this.#scan.blocks.push(block);
    this.#scan.length += text.length;
    part.votes += weigh(block);
    this.#last = null;
    this.#joint = '';
  }
}

/** A small letter before a capital, or a letter before a date: two words, parted on the page by style alone. */
const GLUED = /\p{Ll}\p{Lu}|\p{L}\d{1,4}[/.:-]\d/u;

/** The year at the end of a day, after which a number is another. */
const YEAR = /[/-](?:19|20)\d\d$/;

/** The space that a page draws between two elements without writing one: “Sơn Bắc” and “Sau …”. */
function gapBetween(text: string, next: Text, isOfOneElement: boolean): string {
  if (isOfOneElement) return '';
  const isGlued =
    GLUED.test(text.slice(-1) + next.data.slice(0, 7)) || (/^\d/.test(next.data) && YEAR.test(text));
  return isGlued ? ' ' : '';
}
