/** A stretch of a page, in document order. */
export interface Stretch {
  /** Its first element; null where it begins with the page. */
  from: Element | null;
  /** The first element after it; null where it ends with the page. */
  to: Element | null;
}

/** Whether a node lies outside of a stretch, all of it. */
export function isBeyond({ from, to }: Stretch, node: Node): boolean {
  if (from && from !== node) {
    const place = Node.prototype.compareDocumentPosition.call(from, node);
    if (place & Node.DOCUMENT_POSITION_PRECEDING && !(place & Node.DOCUMENT_POSITION_CONTAINS)) return true;
  }
  if (!to) return false;
  const place =
    to === node ? Node.DOCUMENT_POSITION_FOLLOWING : Node.prototype.compareDocumentPosition.call(to, node);
  return (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
