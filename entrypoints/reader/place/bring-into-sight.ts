import type { Box } from '@/components/over-page/place.ts';
import { DOCKED_SHARE, isDocked, windowSize } from '@/components/over-page/window-size.ts';
import { flatParent } from '@/utils/text/flat-tree.ts';
import { inherited } from '@/utils/text/inherited.ts';

/** Pixels between what is brought into sight and the edge it comes to. */
const MARGIN = 8;
/** Height that a card needs above or below the words, in pixels. */
const CARD_ROOM = 280;
/** Where words come to that were out of sight: a third of the way down, as one reads on from there. */
const RESTING_PLACE = 1 / 3;

/** The elements that show `node`, innermost first, as far as the page's scrolling moves them. */
function shownBy(node: Node): { elements: Element[]; isFixed: boolean } {
  const elements: Element[] = [];
  for (let at = flatParent(node); at; at = flatParent(at)) {
    if (!(at instanceof Element)) continue;
    elements.push(at);
    if (getComputedStyle(at).position === 'fixed') return { elements, isFixed: true };
  }
  return { elements, isFixed: false };
}

/** What an element shows of its contents, and how large its pixels are on the screen (zoom, transforms). */
export function viewOf(element: Element): Box & { scale: number } {
  const box = inherited(element, 'getBoundingClientRect').call(element);
  const { offsetHeight } = element as HTMLElement;
  const scale = offsetHeight > 0 && box.height > 0 ? box.height / offsetHeight : 1;
  const top = box.top + element.clientTop * scale;
  const left = box.left + element.clientLeft * scale;
  return {
    top,
    left,
    bottom: top + element.clientHeight * scale,
    right: left + element.clientWidth * scale,
    scale,
  };
}

/** How far to scroll along one axis; 0 where the words are in view, or longer than it and begin in it. */
function distance(start: number, end: number, from: number, to: number): number {
  const isIn = start >= from && (end <= to || (end - start > to - from && start < to));
  if (isIn) return 0;
  const spare = Math.max(0, to - from - (end - start));
  return start - (from + Math.max(Math.min(MARGIN, spare), spare * RESTING_PLACE));
}

/** Whether a box scrolls along an axis with this overflow. */
export const canScroll = (overflow: string) => overflow === 'auto' || overflow === 'scroll';

function scrollWithin(scroller: Element, range: Range): void {
  const { overflowX, overflowY } = getComputedStyle(scroller);
  if (!canScroll(overflowX) && !canScroll(overflowY)) return;
  const view = viewOf(scroller);
  const words = range.getBoundingClientRect();
  (inherited(scroller, 'scrollBy') as (by: ScrollToOptions) => void).call(scroller, {
    top: canScroll(overflowY) ? distance(words.top, words.bottom, view.top, view.bottom) / view.scale : 0,
    left: canScroll(overflowX) ? distance(words.left, words.right, view.left, view.right) / view.scale : 0,
    behavior: 'instant',
  });
}

/** The lower edge of a page's header that stays over the text while it scrolls; 0 without one. */
function headerOver(range: Range, elements: readonly Element[]): number {
  const words = range.getClientRects()[0];
  if (!words) return 0;
  const root = inherited(range.startContainer, 'getRootNode').call(range.startContainer) as
    | Document
    | ShadowRoot;
  const over = root.elementFromPoint(words.left + 1, words.top + words.height / 2);
  for (let at: Node | null = over; at && !elements.includes(at as Element); at = flatParent(at)) {
    if (!(at instanceof Element) || !/^(?:fixed|sticky)$/.test(getComputedStyle(at).position)) continue;
    const { top, bottom } = inherited(at, 'getBoundingClientRect').call(at);
    if (top <= MARGIN && bottom < innerHeight / 2) return bottom;
  }
  return 0;
}

/** Scrolls the window so that the words are in it, with room for a card above or below them, or above its docked card. */
function scrollWindow(range: Range, elements: readonly Element[]): void {
  const { top, bottom, left, right, height } = range.getBoundingClientRect();
  const isAtFoot = isDocked(windowSize());
  const room = (isAtFoot ? innerHeight * DOCKED_SHARE : CARD_ROOM) + 2 * MARGIN;
  const isInSight = top >= 0 && bottom <= innerHeight;
  const below = innerHeight - bottom;
  const hasRoom = (isAtFoot ? below : Math.max(top, below)) >= room;
  if (!isInSight || !hasRoom) {
    const lowest = innerHeight - room - height;
    const wanted = Math.max(MARGIN, Math.min(innerHeight * RESTING_PLACE, lowest));
    scrollBy({ top: top - wanted, behavior: 'instant' });
  }
  scrollBy({ left: distance(left, right, 0, innerWidth), behavior: 'instant' });
  const header = headerOver(range, elements);
  if (header > 0) scrollBy({ top: range.getBoundingClientRect().top - header - MARGIN, behavior: 'instant' });
}

/** Whether anything of the words can be seen once they are in the window: not folded away, hidden or cut off. */
function canBeSeen(range: Range, elements: readonly Element[]): boolean {
  const words = range.getBoundingClientRect();
  if (words.width === 0 || words.height === 0) return false;
  if (
    elements[0] &&
    !inherited(elements[0], 'checkVisibility').call(elements[0], { visibilityProperty: true })
  )
    return false;
  return elements.every((element) => {
    const { display, overflowX, overflowY } = getComputedStyle(element);
    // These have no box of their own that could cut anything off.
    if (display === 'inline' || display === 'contents') return true;
    const view = viewOf(element);
    const isCut =
      (overflowY !== 'visible' && (words.top >= view.bottom || words.bottom <= view.top)) ||
      (overflowX !== 'visible' && (words.left >= view.right || words.right <= view.left));
    return !isCut;
  });
}

/**
 * Scrolls every box that shows a range, and the window, so that it is in sight with room for its card.
 * @returns whether it can be seen now: what a page folds away or cuts off cannot
 */
export function bringIntoSight(range: Range): boolean {
  const { elements, isFixed } = shownBy(range.startContainer);
  const page = inherited(range.startContainer, 'ownerDocument')?.documentElement;
  const boxes = elements.filter((element) => element !== page);
  for (const element of boxes) scrollWithin(element, range);
  if (!isFixed) scrollWindow(range, elements);
  return canBeSeen(
    range,
    boxes.filter((element) => element !== inherited(element, 'ownerDocument').body),
  );
}
