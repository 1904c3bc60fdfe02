import { SHOW_ELEMENT_AND_TEXT } from './dom.ts';

/**
 * Steps through the nodes of a page. Their own properties take a quarter of a walker's time, but a form's controls can
 * hide those of the form; a walker sees past them.
 */
export class Tree {
  #walker: TreeWalker;

  constructor(root: Element) {
    this.#walker = root.ownerDocument.createTreeWalker(root, SHOW_ELEMENT_AND_TEXT);
  }

  /** @param tag the element's tag name, {@link file://./dom.ts tagOf} */
  firstChild(element: Element, tag: string): Node | null {
    if (tag !== 'form') return element.firstChild;
    this.#walker.currentNode = element;
    return this.#walker.firstChild();
  }

  nextSibling(element: Element, tag: string): Node | null {
    if (tag !== 'form') return element.nextSibling;
    this.#walker.currentNode = element;
    return this.#walker.nextSibling();
  }
}
