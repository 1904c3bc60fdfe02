const HEADLINES = 'article,h1,h2';

/** Whether a node brings a headline, with which another article would begin. */
export function holdsHeadline(node: Node): boolean {
  return node instanceof Element && (node.matches(HEADLINES) || node.querySelector(HEADLINES) !== null);
}
