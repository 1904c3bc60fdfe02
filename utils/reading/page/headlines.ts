const HEADLINES = 'article,h1,h2';

/** Whether a node brings a headline, with which another article would begin. */
export function holdsHeadline(node: Node): boolean {
  return (
    node instanceof Element &&
    (Element.prototype.matches.call(node, HEADLINES) ||
      Element.prototype.querySelector.call(node, HEADLINES) !== null)
  );
}
