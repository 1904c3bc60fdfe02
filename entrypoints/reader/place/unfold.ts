import { flatParent } from '@/utils/text/flat-tree.ts';
import { inherited } from '@/utils/text/inherited.ts';

/** Whether a `<details>` hides `child`, one of the nodes it holds: its head is always shown. */
function isFolded(details: HTMLDetailsElement, child: Node | null): boolean {
  return !details.open && child !== details.querySelector(':scope > summary');
}

/**
 * Opens what holds `node` and is folded: `<details>`, and `hidden="until-found"` as the browser's own search does it
 * (HTML, “ancestor revealing algorithm”). Nothing is folded again.
 */
export function unfold(node: Node): void {
  let child: Node | null = null;
  for (let at: Node | null = node; at; at = flatParent(at)) {
    if (at instanceof HTMLDetailsElement && isFolded(at, child)) at.open = true;
    if (
      at instanceof HTMLElement &&
      inherited(at, 'getAttribute').call(at, 'hidden')?.toLowerCase() === 'until-found'
    ) {
      inherited(at, 'dispatchEvent').call(at, new Event('beforematch', { bubbles: true }));
      inherited(at, 'removeAttribute').call(at, 'hidden');
    }
    child = at;
  }
}
