/** Walking the tree as the page shows it: slots hold what is assigned to them, hosts their open shadow root. */

import { inherited } from './inherited.ts';

const ELEMENT = 1;
const TEXT = 3;
/** Masks of `createTreeWalker`. */
const SHOW_ELEMENT_AND_TEXT = 0b101;

/** The element whose shadow root a node is. */
const hostOf = (node: Node): Element | null => (node instanceof ShadowRoot ? node.host : null);

/** The parent that shows `node`: its slot, its parent, or its shadow root's host. */
export function flatParent(node: Node): Node | null {
  return inherited(node, 'assignedSlot') ?? inherited(node, 'parentNode') ?? hostOf(node);
}

/** Whether `node` is shown inside `holder`, or is `holder`. */
export function isInside(node: Node, holder: Node): boolean {
  for (let at: Node | null = node; at; at = flatParent(at)) if (at === holder) return true;
  return false;
}

export interface DirtyElements {
  /** Elements above a change: their own lines may differ, the blocks in them need not. */
  shallow: Set<Element>;
  /** Elements whose attributes changed: all they hold may be shown or hidden now. */
  deep: Set<Element>;
}

/** The elements that must be read again after `mutations`. */
export function dirtyElements(mutations: readonly MutationRecord[]): DirtyElements {
  const shallow = new Set<Element>();
  const deep = new Set<Element>();
  for (const { type, target } of mutations) {
    if (type === 'attributes') deep.add(target as Element);
    for (let node: Node | null = target; node; node = flatParent(node)) {
      if (inherited(node, 'nodeType') !== ELEMENT) continue;
      if (shallow.has(node as Element)) break;
      shallow.add(node as Element);
    }
  }
  return { shallow, deep };
}

function firstInside(root: Node, isIndexed: (node: Node) => boolean): Text | null {
  return scan(root, root.firstChild, isIndexed);
}

/** The first indexed text node at or after `from`, within `root` and the open shadow roots of what it holds. */
function scan(root: Node, from: Node | null, isIndexed: (node: Node) => boolean): Text | null {
  if (!from) return null;
  const walker = (inherited(root, 'ownerDocument') ?? (root as Document)).createTreeWalker(
    root,
    SHOW_ELEMENT_AND_TEXT,
  );
  walker.currentNode = from;
  for (let node: Node | null = from; node; node = walker.nextNode()) {
    if (node.nodeType === TEXT && isIndexed(node)) return node as Text;
    const shadow = inherited(node, 'shadowRoot');
    const found = shadow ? firstInside(shadow, isIndexed) : null;
    if (found) return found;
  }
  return null;
}

/** The node that follows `node` and all it holds, in its own tree. */
function following(node: Node): Node | null {
  for (let at: Node | null = node; at; at = inherited(at, 'parentNode')) {
    const next = inherited(at, 'nextSibling');
    if (next) return next;
  }
  return null;
}

/** The first indexed text node at or after the place (`node`, `offset`), leaving shadow roots by their hosts. */
export function nextIndexedText(node: Node, offset: number, isIndexed: (node: Node) => boolean): Text | null {
  const children = inherited(node, 'childNodes');
  let host: Element | null;
  let from =
    inherited(node, 'nodeType') === ELEMENT || children.length > 0
      ? (children[offset] ?? following(node))
      : following(node);
  for (let root = inherited(node, 'getRootNode').call(node); ; root = host.getRootNode()) {
    const found = scan(root, from, isIndexed);
    if (found) return found;
    host = hostOf(root);
    if (!host) return null;
    from = following(host);
  }
}
