import type { PaintedMark } from '@/utils/marks/painted-mark.ts';
import { drawStations } from './draw.ts';
import { measure, scrollerOf, scrollTo } from './scroller.ts';
import { type Station, stationAt, stationsOf } from './stations.ts';

/** The strip's elements. */
export interface Strip {
  box: HTMLElement;
  canvas: HTMLCanvasElement;
  /** What is on screen. */
  frame: HTMLElement;
}

/** A strip that shows where things are, until it is ended. */
export interface KeptStrip {
  /** What a press at a height of the window leads to; the page scrolls there where nothing is. */
  press: (y: number) => Station | null;
  end: () => void;
}

/**
 * Keeps a strip along the right edge of what scrolls the text, left of its scroll bar: where its marks are, and what of it
 * is on screen.
 */
export function keepStrip(
  { box, canvas, frame }: Strip,
  text: Element,
  marks: readonly PaintedMark[],
): KeptStrip {
  const { ownerDocument: document } = text;
  let scroller = scrollerOf(text);
  let stations: Station[] = [];
  let height = 0;
  let top = 0;
  let next = 0;
  let isLaidOut = false;

  const update = () => {
    next = 0;
    if (!isLaidOut) scroller = scrollerOf(text);
    const scrolled = measure(scroller);
    const { view, whole, above } = scrolled;
    top = Math.max(0, view.top);
    const bottom = Math.min(view.bottom, window.innerHeight);
    const isOther = height !== bottom - top;
    height = Math.max(0, bottom - top);
    box.style.inset = `${top}px auto auto ${view.right}px`;
    box.style.height = `${height}px`;
    if (!isLaidOut) stations = stationsOf(document, marks, scrolled);
    if (!isLaidOut || isOther) drawStations(canvas, stations, height);
    isLaidOut = true;
    const share = Math.min(1, (view.bottom - view.top) / whole);
    frame.style.top = `${(above / whole) * height}px`;
    frame.style.height = `${share * height}px`;
    // Where all is on screen there is nothing to frame.
    frame.hidden = share === 1;
  };
  const soon = () => {
    next ||= requestAnimationFrame(update);
  };
  const anew = () => {
    isLaidOut = false;
    soon();
  };
  // What stands where changes with the size of what is laid out; also late, with pictures and fonts.
  const resized = new ResizeObserver(anew);
  for (const element of new Set([document.documentElement, document.body, text, scroller]))
    resized.observe(element);
  const stop = new AbortController();
  const { signal } = stop;
  document.addEventListener('scroll', soon, { capture: true, passive: true, signal });
  window.addEventListener('resize', anew, { signal });
  for (const media of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(media).addEventListener('change', anew, { signal });
  // One that stands already waits for the next frame: in this one the page shows what was marked.
  if (box.style.height === '') update();
  else soon();

  return {
    press: (y) => {
      const station = stationAt(stations, y - top, height);
      if (!station && height > 0) scrollTo(scroller, (y - top) / height);
      return station;
    },
    end: () => {
      stop.abort();
      resized.disconnect();
      cancelAnimationFrame(next);
    },
  };
}
