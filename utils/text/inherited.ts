/**
 * What nodes inherit from the DOM's prototypes. Each control of a form stands as the form's own property of the control's
 * name, in a content script's world too, and so do named pictures and frames as the document's: `<input name="parentElement">`
 * hides where its form stands, and who asks for it goes round in a circle.
 */

const TEXT = 3;

/** Whether what a page names may hide a node's properties: those of a form, or of the document. */
export function mayHide(node: Node): boolean {
  const name: unknown = (node as Element).localName;
  return typeof name === 'string' ? name === 'form' : node.nodeType !== TEXT;
}

/** A node's property, whatever the page calls its elements. A method is called with `call`. */
export function inherited<Name extends keyof Element>(node: Node, name: Name): Element[Name] {
  return mayHide(node) ? Reflect.get(Object.getPrototypeOf(node), name, node) : (node as Element)[name];
}

/** Whether a node is another, or holds it, whatever the page calls its elements. */
export const contains = (holder: Node, node: Node | null): boolean =>
  Node.prototype.contains.call(holder, node);
