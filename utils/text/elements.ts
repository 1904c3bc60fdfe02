/** Our own UI carries this attribute on its host, so that it is never part of an article text. */
export const OWN_UI_ATTRIBUTE = 'data-but-nho';

/** Elements whose text is code, form state or fallback, never words of an article. */
const SKIPPED = new Set(
  'AUDIO BUTTON CANVAS DATALIST HEAD IFRAME INPUT METER NOSCRIPT OBJECT PROGRESS SCRIPT SELECT STYLE SVG svg TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
);

/** Elements that are inline everywhere unless a style says otherwise: where styles cannot be asked, these are. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RP RT RUBY S SAMP SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/** How an element takes part in the text: not at all, within its line, or as lines of its own. */
export type Flow = 'none' | 'inline' | 'block';

function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
}

function flowByName(element: Element): Flow {
  return INLINE.has(element.tagName) ? 'inline' : 'block';
}

function flowByStyle(element: Element, view: Window): Flow {
  const style = view.getComputedStyle(element);
  const display = style.display;
  if (display === 'none' || style.visibility === 'hidden' || style.visibility === 'collapse') return 'none';
  if (display === 'contents') return flowByName(element) === 'block' ? 'block' : 'inline';
  return display.startsWith('inline') || display.startsWith('ruby') ? 'inline' : 'block';
}

/**
 * How `element` takes part in the article text, by its computed style where its document is shown, else by its name.
 */
export function flowOf(element: Element): Flow {
  if (SKIPPED.has(element.tagName)) return 'none';
  const plain = !element.hasAttributes();
  if (plain && INLINE.has(element.tagName)) return 'inline';
  if (!plain && (element.hasAttribute(OWN_UI_ATTRIBUTE) || isEditable(element))) return 'none';
  const view = element.ownerDocument.defaultView;
  if (view && element.isConnected) return flowByStyle(element, view);
  return element.hasAttribute('hidden') ? 'none' : flowByName(element);
}
