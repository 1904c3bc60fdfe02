import { OWN_UI_ATTRIBUTE } from '@/utils/text/own-ui.ts';
import { attribute } from './dom.ts';

/** Elements that do not end a paragraph. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark o:p picture q ruby rb rt s ' +
    'samp small source span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Elements without text of their own. */
const SILENT = new Set(
  (
    'audio button canvas datalist embed iframe input link map math meta nav noscript object option script select ' +
    'style svg template textarea title video'
  ).split(' '),
);

/** Whether an element of this tag stands within a line. */
export const isInline = (tag: string): boolean => INLINE.has(tag);

/**
 * Whether an element shows no text of the page: by its kind, as our own, or by what its own attributes hide; computed style would force a layout on
 * every page.
 * @param bare whether it has no attribute
 */
export function isSilent(element: Element, tag: string, bare: boolean): boolean {
  if (SILENT.has(tag)) return true;
  // Some sites show an article in a dialog.
  if (tag === 'dialog' && !element.hasAttribute('open')) return true;
  if (bare) return false;
  return (
    ['hidden', OWN_UI_ATTRIBUTE].some((name) => Element.prototype.hasAttribute.call(element, name)) ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display: ?none/i.test(attribute(element, 'style'))
  );
}
