import { flatParent } from './flat-tree.ts';
import { inherited } from './inherited.ts';

const ELEMENT = 1;

/**
 * The outermost element that keeps `node` from being seen: a part that is folded away. Closed `<details>` and
 * `hidden="until-found"` hide by other means and count as shown, as the browser's own search finds what they hold.
 * @returns null where the node is shown, or its document is not
 */
export function hiderOf(node: Node): Element | null {
  const view = inherited(node, 'ownerDocument')?.defaultView;
  if (!view) return null;
  let hider: Element | null = null;
  let isInvisible: boolean | null = null;
  for (let at: Node | null = node; at; at = flatParent(at)) {
    if (inherited(at, 'nodeType') !== ELEMENT) continue;
    const { display, visibility } = view.getComputedStyle(at as Element);
    // Handed down: a part may be visible within an invisible one.
    isInvisible ??= visibility !== 'visible';
    if (display === 'none' || (isInvisible && visibility !== 'visible')) hider = at as Element;
  }
  return hider;
}
