import type { Size } from './place.ts';

/** The window without its scroll bars, in CSS pixels. */
export function windowSize(): Size {
  const { width, height, scale } = window.visualViewport!;
  return { width: width * scale, height: height * scale };
}
