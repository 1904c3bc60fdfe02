import { partitionPoint } from '@/utils/model/partition.ts';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import type { Page, Session } from '@/utils/reading/index.ts';

/** Milliseconds of rest in scrolling before the place is told: it is read there, not passed. */
const REST = 1_000;
/** Where the words come to at which a part was left: a quarter down the window, below what sites keep at its edge. */
const RESTING_PLACE = 1 / 4;

/**
 * Goes to where a part of an entry was left, and tells where it is left next. Who has scrolled already, or came to a place of
 * the page by its address, stays there.
 * @param offset into the article's text
 */
export function followPlace(window: Window, session: Session, offset: number, signal: AbortSignal): void {
  const { document } = window;
  let told = offset;
  let timer = 0;
  const start = session.page.current.peek();
  if (start && offset > 0 && window.scrollY === 0 && window.location.hash === '') goTo(start, offset, window);

  const tell = () => {
    window.clearTimeout(timer);
    const page = session.page.current.peek();
    if (!page?.isAlive) return;
    const place = placeIn(page, window.innerHeight);
    if (place === told) return;
    told = place;
    // Should it be lost, the part opens at an earlier place.
    callBackground('leavePart', { address: page.address, offset: place }).catch(() => {});
  };
  const rest = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(tell, REST);
  };
  // Somebody may have scrolled before this came.
  rest();
  window.addEventListener('scroll', rest, { capture: true, passive: true, signal });
  window.addEventListener('pagehide', tell, { signal });
  document.addEventListener('visibilitychange', tell, { signal });
  signal.addEventListener('abort', () => window.clearTimeout(timer));
}

function goTo(page: Page, offset: number, window: Window): void {
  const range = page.rangeOf('article', { start: offset, end: offset + 1 });
  // In whatever box of the page scrolls.
  const around = range?.startContainer.parentElement;
  // Not its own: controls may hide those of a form.
  if (around) Element.prototype.scrollIntoView.call(around, { block: 'start', behavior: 'instant' });
  window.scrollBy({ top: -window.innerHeight * RESTING_PLACE, behavior: 'instant' });
}

/**
 * Where a reader is in an article: the start of the paragraph at the upper edge of the window, as an offset into its text. 0
 * above it, and once its last words are in the window: then it is read, and is begun anew.
 */
function placeIn(page: Page, height: number): number {
  const { text } = page.text('article');
  const starts = [...text.matchAll(/(?:^|\n)(?=.)/g)].map(({ index, 0: found }) => index + found.length);
  const boxAt = (start: number) =>
    page.rangeOf('article', { start, end: start + 1 })?.getBoundingClientRect() ?? null;
  const end = boxAt(text.length - 1);
  if (!end || end.bottom <= height) return 0;
  const above = partitionPoint(starts.length, (index) => (boxAt(starts[index]!)?.top ?? 0) <= 0);
  return starts[above - 1] ?? 0;
}
