import type { Box } from '@/components/over-page/place.ts';
import { windowSize } from '@/components/over-page/window-size.ts';
import { flatParent } from '@/utils/text/flat-tree.ts';
import { canScroll, viewOf } from '../place/bring-into-sight.ts';

/** What a page's box shows of what it holds. */
export interface Scrolled {
  /** Where it shows it, in pixels of the window. */
  view: Box;
  /** The height of what it holds, and how much of that is scrolled away above, in pixels of the window. */
  whole: number;
  above: number;
}

const isScrolling = (element: Element): boolean =>
  canScroll(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight + 1;

/** What scrolls a text: the page, or a box of its own in which a site shows it. */
export function scrollerOf(text: Element): Element {
  const { ownerDocument: document } = text;
  const page = document.scrollingElement ?? document.documentElement;
  for (let at: Node | null = text; at && at !== document.body; at = flatParent(at))
    if (at instanceof Element && at !== page && isScrolling(at)) return at;
  // Where the page itself is kept from scrolling, its body may.
  return page.scrollHeight <= page.clientHeight && isScrolling(document.body) ? document.body : page;
}

export function measure(scroller: Element): Scrolled {
  if (scroller !== scroller.ownerDocument.scrollingElement) {
    const { scale, ...view } = viewOf(scroller);
    return { view, whole: scroller.scrollHeight * scale, above: scroller.scrollTop * scale };
  }
  const { width, height } = windowSize();
  // A page's zoom.
  const scale = height / scroller.clientHeight;
  const view = { left: 0, top: 0, right: width, bottom: height };
  return { view, whole: scroller.scrollHeight * scale, above: scroller.scrollTop * scale };
}

/** Has a place of what it holds in the middle of what it shows. @param share how far down: from 0 to 1 */
export function scrollTo(scroller: Element, share: number): void {
  const top = share * scroller.scrollHeight - scroller.clientHeight / 2;
  scroller.scrollTo({ top, behavior: 'instant' });
}
