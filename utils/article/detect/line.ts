import { collapse, inherited, SHOW_ELEMENT_AND_TEXT, TEXT_NODE, tagOf } from '../page/dom.ts';

/** An element's text in one line, a line break as a space. */
export function lineOf(element: Element): string {
  const walker = inherited(element, 'ownerDocument').createTreeWalker(element, SHOW_ELEMENT_AND_TEXT);
  let line = '';
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === TEXT_NODE) line += (node as Text).data;
    else if (tagOf(node as Element) === 'br') line += ' ';
  }
  return collapse(line);
}
