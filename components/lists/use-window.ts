import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows drawn above and below what is seen, so that a quick turn of the wheel shows no gap. */
const SPARE_ROWS = 10;

export interface RowWindow {
  /** The element that scrolls. */
  scroller: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
  /** The rows to draw: first one, and the one after the last. */
  first: number;
  end: number;
  /** Brings a row into sight, if it is not. */
  reveal: (index: number) => void;
}

/**
 * Which rows of a long list are drawn: those in sight and a few more.
 * @param rowHeight in CSS pixels, the same for all rows
 * @param headHeight of what sticks to the top of the scroller
 */
export function useWindow(count: number, rowHeight: number, headHeight: number): RowWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 0 });
  const look = useCallback(() => {
    // The last scrolling may be told once the list is gone.
    if (!scroller.current) return;
    const { scrollTop, clientHeight } = scroller.current;
    setSeen((was) =>
      was.top === scrollTop && was.height === clientHeight ? was : { top: scrollTop, height: clientHeight },
    );
  }, []);
  useLayoutEffect(() => {
    // It looks first when the browser has laid the page out: asked before, it would have to do so at once, within the task that draws.
    const observer = new ResizeObserver(look);
    observer.observe(scroller.current!);
    return () => observer.disconnect();
  }, [look]);
  const reveal = useCallback(
    (index: number) => {
      const box = scroller.current;
      if (!box || index < 0) return;
      const top = index * rowHeight;
      const bottom = top + rowHeight + headHeight - box.clientHeight;
      if (box.scrollTop > top) box.scrollTop = top;
      else if (box.scrollTop < bottom) box.scrollTop = bottom;
      look();
    },
    [rowHeight, headHeight, look],
  );
  const first = Math.max(0, Math.floor(seen.top / rowHeight) - SPARE_ROWS);
  const end = Math.min(count, Math.ceil((seen.top + seen.height) / rowHeight) + SPARE_ROWS);
  return { scroller, onScroll: look, first: Math.min(first, count), end, reveal };
}
