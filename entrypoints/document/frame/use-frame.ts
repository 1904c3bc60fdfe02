import { useEffect, useRef, useState } from 'preact/hooks';
import type { Frame } from '@/utils/pages/index.ts';
import { keepFrame } from '@/utils/platform/page-frames.ts';
import type { ShownDocument } from '../show-document.ts';

/** Milliseconds after the last change of a frame before the pages are read anew: a key is pressed again and again. */
const REST = 400;

/** The frame around the article of a file: what is outside of it does not count. */
export function useFrame(shown: ShownDocument) {
  const [areas, setAreas] = useState<Frame>(shown.frame ?? []);
  const [isFraming, setFraming] = useState(false);
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (next: Frame) => {
    setAreas(next);
    const frame = next.length > 0 ? next : null;
    // What cannot be kept holds as long as the page is open.
    keepFrame(shown.key, frame).catch(() => {});
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => shown.read(frame), REST);
  };
  return { areas, isFraming, setFraming, change };
}
