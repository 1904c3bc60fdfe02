import { inherited } from './inherited.ts';
import { OWN_UI_ATTRIBUTE } from './own-ui.ts';

/** Elements whose text is code, form state or fallback, never words of an article. */
const SKIPPED = new Set(
  'audio button canvas datalist head iframe input meter noscript object progress script select style svg template textarea video'.split(
    ' ',
  ),
);

/** Elements that are inline everywhere unless a style says otherwise: where styles cannot be asked, these are. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp slot small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** How an element takes part in the text: not at all, within its line, or as lines of its own. */
export type Flow = 'none' | 'inline' | 'block';

/** What a text is made of: what the page shows, or also what it holds without showing it, such as a folded part. */
export type Extent = 'shown' | 'all';

function isEditable(element: Element): boolean {
  const value = Element.prototype.getAttribute.call(element, 'contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
}

function flowByName(name: string): Flow {
  return INLINE.has(name) ? 'inline' : 'block';
}

/** Whether an element's own style keeps what it holds from being seen; what is clipped or see-through counts as shown. */
export function isHiding({ display, visibility }: CSSStyleDeclaration): boolean {
  return display === 'none' || visibility === 'hidden' || visibility === 'collapse';
}

function flowByStyle(element: Element, name: string, view: Window, extent: Extent): Flow {
  const style = view.getComputedStyle(element);
  const { display } = style;
  if (extent === 'shown' && isHiding(style)) return 'none';
  if (display === 'contents' || display === 'none') return flowByName(name);
  return display.startsWith('inline') || display.startsWith('ruby') ? 'inline' : 'block';
}

/** The window that can be asked for the styles of what `root` holds; null where its document is not shown. */
export function styleView(root: Element): Window | null {
  return inherited(root, 'isConnected') ? inherited(root, 'ownerDocument').defaultView : null;
}

/**
 * How `element` takes part in the article text, by its computed style where there is a view, else by its name.
 * @param name the element's local name
 * @param view of {@link styleView}
 */
export function flowOf(element: Element, name: string, view: Window | null, extent: Extent = 'shown'): Flow {
  if (SKIPPED.has(name)) return 'none';
  const plain = !Element.prototype.hasAttributes.call(element);
  if (plain && INLINE.has(name)) return 'inline';
  if (!plain && (Element.prototype.hasAttribute.call(element, OWN_UI_ATTRIBUTE) || isEditable(element)))
    return 'none';
  if (view) return flowByStyle(element, name, view, extent);
  return extent === 'shown' && Element.prototype.hasAttribute.call(element, 'hidden')
    ? 'none'
    : flowByName(name);
}
