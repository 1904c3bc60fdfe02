import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { partitionPoint } from '@/utils/model/partition.ts';

/** Pixels drawn above and below what is seen, so that a quick turn of the wheel shows no gap. */
const SPARE = 400;

interface UnevenWindow {
  /** The element that scrolls, and the one whose children are the rows; each child has its row's key in `data-key`. */
  scroller: RefObject<HTMLDivElement | null>;
  container: RefObject<HTMLOListElement | null>;
  onScroll: () => void;
  /** The rows to draw: the first one, and the one after the last. */
  first: number;
  end: number;
  /** The room of the rows before and after, in CSS pixels. */
  above: number;
  below: number;
  /** Brings a row into sight, if it is not. */
  reveal: (key: string) => void;
}

/** Where rows begin, and in the end where the last one ends. */
function offsetsOf(keys: readonly string[], heights: ReadonlyMap<string, number>, usual: number) {
  const offsets = new Float64Array(keys.length + 1);
  keys.forEach((key, at) => {
    offsets[at + 1] = offsets[at]! + (heights.get(key) ?? usual);
  });
  return offsets;
}

/**
 * Which rows of a long list are drawn, whose rows are of different heights: those in sight and a few more. A row counts as
 * `usual` pixels high until it was drawn once; that the list jumps when it is otherwise, browsers prevent (`overflow-anchor`).
 * @param keys of all rows, in order
 */
export function useUnevenWindow(keys: readonly string[], usual: number): UnevenWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLOListElement>(null);
  const heights = useRef(new Map<string, number>());
  const sought = useRef<string | null>(null);
  const [measured, setMeasured] = useState(0);
  const [seen, setSeen] = useState({ top: 0, height: 0 });
  // `measured` says when the heights have changed.
  const offsets = useMemo(() => offsetsOf(keys, heights.current, usual), [keys, usual, measured]);

  const onScroll = useCallback(() => {
    const { scrollTop: top, clientHeight: height } = scroller.current!;
    setSeen((was) => (was.top === top && was.height === height ? was : { top, height }));
  }, []);
  const measure = useCallback(() => {
    let isNews = false;
    for (const row of container.current?.children ?? []) {
      const { key } = (row as HTMLElement).dataset;
      const { offsetHeight } = row as HTMLElement;
      if (!key || heights.current.get(key) === offsetHeight) continue;
      heights.current.set(key, offsetHeight);
      isNews = true;
    }
    if (isNews) setMeasured((count) => count + 1);
  }, []);
  useLayoutEffect(() => {
    let { width } = container.current!.getBoundingClientRect();
    const look = () => {
      const now = container.current!.getBoundingClientRect();
      // Lines break elsewhere: nothing is known any more of rows that are not drawn.
      if (now.width !== width) heights.current.clear();
      width = now.width;
      measure();
      onScroll();
    };
    const observer = new ResizeObserver(look);
    observer.observe(scroller.current!);
    observer.observe(container.current!);
    look();
    return () => observer.disconnect();
  }, [measure, onScroll]);
  useLayoutEffect(measure);

  const find = (key: string) => [...(container.current?.children ?? [])].find(isRow(key));
  const reveal = useCallback((key: string) => {
    sought.current = key;
    setMeasured((count) => count + 1);
  }, []);
  useLayoutEffect(() => {
    const key = sought.current;
    if (key === null) return;
    const row = find(key);
    if (row) {
      sought.current = null;
      row.scrollIntoView({ block: 'nearest' });
      return;
    }
    const at = keys.indexOf(key);
    if (at < 0) {
      sought.current = null;
      return;
    }
    scroller.current!.scrollTop = offsets[at]! - scroller.current!.clientHeight / 3;
    onScroll();
  });

  const first = Math.max(
    0,
    partitionPoint(keys.length, (at) => offsets[at + 1]! < seen.top - SPARE),
  );
  const end = partitionPoint(keys.length, (at) => offsets[at]! < seen.top + seen.height + SPARE);
  const above = offsets[Math.min(first, keys.length)]!;
  const below = offsets[keys.length]! - offsets[end]!;
  return { scroller, container, onScroll, first, end, above, below, reveal };
}

const isRow = (key: string) => (row: Element) => (row as HTMLElement).dataset.key === key;
