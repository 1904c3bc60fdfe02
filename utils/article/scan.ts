import { attribute, labelsOf, tagOf } from './dom.ts';
import { isAside } from './vocabulary.ts';

/** A run of inline content: what a reader sees as one paragraph, label or menu entry. */
export interface Block {
  /** The nearest block-level element around it. */
  element: Element;
  text: string;
  /** Characters of `text` that are inside links. */
  linked: number;
  /** Characters of the page's text before it. */
  start: number;
  /** Whether it stands in a part that is named a side matter (comments, related stories, footer …). */
  aside: boolean;
}

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

const SENTENCE_END = /[.!?…。！？][”"’')\]]?(?:\s|$)|[。！？]/;

const IDEOGRAPH = /[\u3040-\u9fff]/;
/** An ideograph says as much as this many letters. */
const IDEOGRAPH_WEIGHT = 2.5;

/** Whether a block reads as prose: long enough, few of its words linked, and with an end of a sentence. */
export function isProse(block: Block): boolean {
  const length = block.text.length;
  return (
    (length >= 80 || (length >= 30 && IDEOGRAPH.test(block.text))) &&
    block.linked < length * 0.3 &&
    SENTENCE_END.test(block.text)
  );
}

/**
 * A block's vote on whether its surroundings are an article's body, in characters: prose counts for, links count
 * against, short labels a little against.
 */
function weigh(block: Block): number {
  const length = block.text.length;
  if (block.linked > length * 0.5) return -Math.min(100, 20 + length);
  if (isProse(block)) return (length - block.linked) * (IDEOGRAPH.test(block.text) ? IDEOGRAPH_WEIGHT : 1);
  return SENTENCE_END.test(block.text) && length >= 25 ? length / 2 : -10;
}

/** How much less an element's votes count where a name calls it side matter: names can be wrong. */
const ASIDE_FACTOR = 0.35;

/**
 * Walks the page once: its blocks in order, and the element where the sum of their votes is highest (a maximum
 * over subtrees, so that neither the number of wrappers nor their names matter).
 * @param root usually `document.body`
 * @param maxNodes where the walk stops, so that an enormous page costs a bounded time
 */
export function scanPage(root: Element, maxNodes: number): PageScan {
  const walker = root.ownerDocument.createTreeWalker(root, 5 /* SHOW_ELEMENT | SHOW_TEXT */);
  const scan: PageScan = { blocks: [], length: 0, best: null, bestWeight: 0 };
  let budget = maxNodes;
  let text = '';
  let linked = 0;

  /** Names repeat on a page: each is judged once. */
  const judged = new Map<string, boolean>();
  const isNamedAside = (tag: string, labels: string): boolean => {
    const key = `${tag} ${labels}`;
    const known = judged.get(key);
    if (known !== undefined) return known;
    const side = isAside(tag, labels);
    judged.set(key, side);
    return side;
  };

  /** Ends the open block and returns its vote. */
  const flush = (element: Element, aside: boolean): number => {
    const trimmed = text.trim();
    const block: Block = { element, text: trimmed, linked, start: scan.length, aside };
    text = '';
    linked = 0;
    if (!trimmed) return 0;
    scan.blocks.push(block);
    scan.length += trimmed.length;
    return weigh(block);
  };

  /** Visits the walker's current element and leaves the walker there. */
  const visit = (
    element: Element,
    block: Element,
    inLink: boolean,
    aside: boolean,
    depth: number,
  ): number => {
    let sum = 0;
    if (depth > MAX_DEPTH) return 0;
    for (let node = walker.firstChild(); node && budget-- > 0; node = walker.nextSibling()) {
      if (node.nodeType === 3) {
        const data = (node as Text).data;
        text += data;
        if (inLink) linked += data.trim().length;
        continue;
      }
      const child = node as Element;
      const tag = tagOf(child);
      if (tag === 'br') {
        text += '\n';
      } else if (INLINE.has(tag)) {
        sum += visit(child, block, inLink || tag === 'a', aside, depth + 1);
      } else if (!SILENT.has(tag) && !isHidden(child)) {
        sum += flush(block, aside);
        const named = isNamedAside(tag, labelsOf(child));
        const side = aside || named;
        const inner = visit(child, child, inLink, side, depth + 1) + flush(child, side);
        const weight = side ? inner * ASIDE_FACTOR : inner;
        if (weight > scan.bestWeight) {
          scan.best = child;
          scan.bestWeight = weight;
        }
        sum += named ? Math.min(inner, 0) : inner;
      }
      walker.currentNode = child;
    }
    walker.currentNode = element;
    return sum;
  };

  const sum = visit(root, root, false, false, 0) + flush(root, false);
  if (sum > scan.bestWeight) {
    scan.best = root;
    scan.bestWeight = sum;
  }
  return scan;
}

/** Hidden by its own attributes: computed style would force a layout on every page. */
function isHidden(element: Element): boolean {
  const style = attribute(element, 'style');
  return (
    (style !== '' && /display\s*:\s*none/i.test(style)) ||
    attribute(element, 'aria-hidden') === 'true' ||
    (typeof element.hasAttribute === 'function' && element.hasAttribute('hidden'))
  );
}
