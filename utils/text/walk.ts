import { type Extent, flowOf, styleView } from './elements.ts';
import { inherited, mayHide } from './inherited.ts';
import { createLine, type Line } from './line.ts';

/** A block element with what it shows, in order. */
export interface Block {
  readonly element: Element;
  readonly parts: (Line | Block)[];
}

export interface WalkOptions {
  /** Elements left out with all they hold, e.g. boxes of related stories. */
  skip: ((element: Element) => boolean) | null;
  extent: Extent;
  /** What an earlier walk knows of a block element that has not changed since. */
  known: (element: Element) => Block | null;
  /** Called for each open shadow root that is entered. */
  enter: (root: ShadowRoot) => void;
}

/** Children still to visit of one element, and the block that ends with them. */
interface Level {
  next: Node | null;
  /** Set where the children are not siblings: the nodes assigned to a slot. */
  assigned: Node[] | null;
  ends: boolean;
}

const ELEMENT = 1;
const TEXT = 3;

/** The children as shown: a slot shows what is assigned to it, a shadow host its open shadow root. */
function levelOf(element: Element, name: string, ends: boolean, options: WalkOptions): Level {
  if (name === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    if (assigned.length > 0) return { next: null, assigned: [...assigned].reverse(), ends };
  }
  const shadowRoot = inherited(element, 'shadowRoot');
  if (shadowRoot) options.enter(shadowRoot);
  return { next: inherited(shadowRoot ?? element, 'firstChild'), assigned: null, ends };
}

function take(level: Level): Node | null {
  if (level.assigned) return level.assigned.pop() ?? null;
  const node = level.next;
  if (node) level.next = mayHide(node) ? inherited(node, 'nextSibling') : node.nextSibling;
  return node;
}

/**
 * Reads `root` into lines and blocks in one pass, with a stack of its own: pages nest deeper than a call stack.
 */
export function walk(root: Element, options: WalkOptions): Block {
  const blocks: Block[] = [{ element: root, parts: [] }];
  const levels: Level[] = [levelOf(root, inherited(root, 'localName'), true, options)];
  const view = styleView(root);
  let run: Text[] = [];

  const endLine = () => {
    if (run.length === 0) return;
    const line = createLine(run);
    if (line) blocks.at(-1)!.parts.push(line);
    run = [];
  };

  const visit = (element: Element) => {
    const name = inherited(element, 'localName');
    if (name === 'br') return endLine();
    const flow = options.skip?.(element) ? 'none' : flowOf(element, name, view, options.extent);
    if (flow === 'none') return;
    if (flow === 'inline') {
      levels.push(levelOf(element, name, false, options));
      return;
    }
    endLine();
    const known = options.known(element);
    if (known) {
      blocks.at(-1)!.parts.push(known);
      return;
    }
    const block: Block = { element, parts: [] };
    blocks.at(-1)!.parts.push(block);
    blocks.push(block);
    levels.push(levelOf(element, name, true, options));
  };

  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const node = take(level);
    if (!node) {
      levels.pop();
      if (level.ends) {
        endLine();
        if (levels.length > 0) blocks.pop();
      }
    } else if (node.nodeType === TEXT) run.push(node as Text);
    else if (inherited(node, 'nodeType') === ELEMENT) visit(node as Element);
  }
  return blocks[0]!;
}
