import { effect, untracked } from '@preact/signals-core';
import { partitionPoint } from '@/utils/model/partition.ts';
import { callBackground } from '@/utils/platform/messages/messages.ts';
import type { Page, Session } from '@/utils/reading/index.ts';
import { bringIntoSight } from './bring-into-sight.ts';

/** Milliseconds of rest in scrolling before the place is told: it is read there, not passed. */
const REST = 1_000;

/**
 * Comes back to where a part of an entry was left, and remembers where it is left next. A page that is no part of any entry
 * is only asked about, once it is looked at. Who has scrolled already, or came to a place of the page by its address, stays
 * there.
 */
export function keepPlace(window: Window, session: Session, signal: AbortSignal): void {
  const { document } = window;
  /** The part that is read; null while the page is none. */
  let part: { page: Page; told: number } | null = null;
  let asked: string | null = null;
  let timer = 0;

  const look = async () => {
    const page = session.page.current.peek();
    if (!page) {
      asked = null;
      part = null;
      return;
    }
    if (document.visibilityState !== 'visible') return;
    if (asked === page.address) {
      // Read anew: its lines are others.
      if (part) part = { ...part, page };
      return;
    }
    asked = page.address;
    part = null;
    const offset = await callBackground('openPart', { address: page.address }).catch(() => null);
    const now = session.page.current.peek();
    if (offset === null || now?.address !== page.address || signal.aborted) return;
    part = { page: now, told: offset };
    if (offset > 0 && window.scrollY === 0 && window.location.hash === '') goTo(now, offset);
  };
  const tell = () => {
    window.clearTimeout(timer);
    if (!part?.page.isAlive) return;
    const offset = placeIn(part.page, window.innerHeight);
    if (offset === part.told) return;
    part.told = offset;
    // Should it be lost, the part opens at an earlier place.
    callBackground('leavePart', { address: part.page.address, offset }).catch(() => {});
  };
  const rest = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(tell, REST);
  };
  const turn = () => (document.visibilityState === 'visible' ? void look() : tell());

  const stop = effect(() => {
    void session.page.current.value;
    untracked(() => void look());
  });
  window.addEventListener('scroll', rest, { capture: true, passive: true, signal });
  window.addEventListener('pagehide', tell, { signal });
  document.addEventListener('visibilitychange', turn, { signal });
  signal.addEventListener('abort', () => {
    stop();
    window.clearTimeout(timer);
  });
}

function goTo(page: Page, offset: number): void {
  const range = page.rangeOf('article', { start: offset, end: offset + 1 });
  if (range) bringIntoSight(range);
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
