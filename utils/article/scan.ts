import { type Block, weigh } from './block.ts';
import { attribute, tagOf } from './dom.ts';
import { isAsideName, isAsideTag, isFrame } from './vocabulary.ts';

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

/** Elements that do not end a paragraph. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark o:p picture q ruby rb rt s ' +
    'samp small source span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Elements without text of their own. */
const SILENT = new Set(
  (
    'audio button canvas datalist dialog embed iframe input link map math meta nav noscript object option script select ' +
    'style svg template textarea title video'
  ).split(' '),
);

/** Deeper nesting than any HTML parser builds (Chromium stops at 512). */
const MAX_DEPTH = 600;

/** How much less an element's votes count where a name calls it side matter: names can be wrong. */
const ASIDE_FACTOR = 0.35;

/**
 * Walks the page once: its blocks in order, and the element where the sum of their votes is highest (a maximum
 * over subtrees, so that neither the number of wrappers nor their names matter).
 * @param root usually `document.body`
 * @param maxNodes where the walk stops, so that an enormous page costs a bounded time
 */
export function scanPage(root: Element, maxNodes: number): PageScan {
  const hidden = new Set(root.querySelectorAll(HIDDEN));
  const walker = root.ownerDocument.createTreeWalker(root);
  const scan: PageScan = { blocks: [], length: 0, best: null, bestWeight: 0 };
  /** Names repeat on a page: each is judged once. */
  const judged = new Map([['', false]]);
  let budget = maxNodes;
  let text = '';
  let linked = 0;

  const isNamedSo = (label: string): boolean => {
    const known = judged.get(label);
    if (known !== undefined) return known;
    const side = isAsideName(label);
    judged.set(label, side);
    return side;
  };
  const isSide = (child: Element, tag: string): boolean =>
    isAsideTag(tag) ||
    (!isFrame(tag) && (isNamedSo(attribute(child, 'class')) || isNamedSo(attribute(child, 'id'))));

  /** Ends the open block and returns its vote. */
  const flush = (element: Element, aside: boolean): number => {
    const block: Block = { element, text: text.trim(), linked, start: scan.length, aside };
    text = '';
    linked = 0;
    if (block.text === '') return 0;
    scan.blocks.push(block);
    scan.length += block.text.length;
    return weigh(block);
  };

  const visitBlock = (
    child: Element,
    tag: string,
    inLink: boolean,
    aside: boolean,
    depth: number,
  ): number => {
    const named = isSide(child, tag);
    const side = aside || named;
    const sum = visit(child, tag, child, inLink, side, depth + 1) + flush(child, side);
    const weight = side ? sum * ASIDE_FACTOR : sum;
    if (weight > scan.bestWeight) {
      scan.best = child;
      scan.bestWeight = weight;
    }
    return named ? Math.min(sum, 0) : sum;
  };

  /** Visits the children of an element; their text outside of blocks belongs to `block`. */
  const visit = (
    element: Element,
    tag: string,
    block: Element,
    inLink: boolean,
    aside: boolean,
    depth: number,
  ): number => {
    let sum = 0;
    if (depth > MAX_DEPTH) return 0;
    for (let node = firstChild(element, tag, walker); node && budget-- > 0; ) {
      let name = '';
      if (node.nodeType === TEXT) {
        const { data } = node as Text;
        text += data;
        if (inLink) linked += data.trim().length;
      } else if (node.nodeType !== COMMENT) {
        const child = node as Element;
        name = tagOf(child);
        if (name === 'br') text += '\n';
        else if (INLINE.has(name)) sum += visit(child, name, block, inLink || name === 'a', aside, depth + 1);
        else if (!SILENT.has(name) && !hidden.has(child)) {
          sum += flush(block, aside);
          sum += visitBlock(child, name, inLink, aside, depth);
        }
      }
      node = nextSibling(node, name, walker);
    }
    return sum;
  };

  const sum = visit(root, '', root, false, false, 0) + flush(root, false);
  if (sum > scan.bestWeight) {
    scan.best = root;
    scan.bestWeight = sum;
  }
  return scan;
}

const TEXT = 3;
const COMMENT = 8;

/** What its own attributes hide; computed style would force a layout on every page. */
const HIDDEN = '[hidden],[aria-hidden=true],[style*="display:none" i],[style*="display: none" i]';

// A form's controls can hide its `firstChild` and `nextSibling`; a tree walker sees past them, but takes longer.

function firstChild(element: Element, tag: string, walker: TreeWalker): Node | null {
  if (tag !== 'form') return element.firstChild;
  walker.currentNode = element;
  return walker.firstChild();
}

function nextSibling(node: Node, tag: string, walker: TreeWalker): Node | null {
  if (tag !== 'form') return node.nextSibling;
  walker.currentNode = node;
  return walker.nextSibling();
}
