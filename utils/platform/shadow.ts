import { browser } from './browser.ts';
import { isConnected } from './connection.ts';

/** What only one browser has: Chromium's call for content scripts, Firefox's property of elements. */
interface ChromiumDom {
  dom?: { openOrClosedShadowRoot: (element: HTMLElement) => ShadowRoot | null };
}
type FirefoxElement = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/**
 * An element's shadow root, closed ones included: browsers show those to extensions. A script whose extension is gone
 * is shown only the open ones.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (!isConnected()) return element.shadowRoot;
  const { dom } = browser as unknown as ChromiumDom;
  if (dom && element instanceof HTMLElement) return dom.openOrClosedShadowRoot(element);
  return (element as FirefoxElement).openOrClosedShadowRoot ?? element.shadowRoot;
}

/** The element that has the focus, looked for inside every shadow root; the body where no element has it. */
export function focusedElement(document: Document): Element | null {
  let focused = document.activeElement;
  for (;;) {
    const inside = focused && shadowRootOf(focused)?.activeElement;
    if (!inside) return focused;
    focused = inside;
  }
}
