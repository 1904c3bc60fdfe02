/** Our own UI carries this attribute on its host, so that it is never part of an article text. */
export const OWN_UI_ATTRIBUTE = 'data-but-nho';

function isOwnUi(node: Node): boolean {
  return node.nodeType === 1 && Element.prototype.hasAttribute.call(node, OWN_UI_ATTRIBUTE);
}

/** Whether a change of the page is one of our own UI's host alone, which concerns nobody: it is no part of a text. */
export function isOnlyOurs({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (isOwnUi(target)) return true;
  const moved = [...addedNodes, ...removedNodes];
  return moved.length > 0 && moved.every(isOwnUi);
}
