import { DOCKED_SHARE, isDocked, type Size } from './window-size.ts';

/** Edges in CSS pixels of the window. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where a card stands, and how high it may be; it scrolls when it is higher. */
export interface Place {
  left: number;
  top: number;
  maxHeight: number;
  /** How it stands to its words: beside their column, at them, or along an edge of the window, as wide as that. */
  at: 'column' | 'words' | 'edge';
}

/** Pixels between a card and the words it belongs to, and between a card and the window's edge. */
export const GAP = 8;

/** How wide the strip at the window's right edge is that shows where marks are, in pixels. */
export const STRIP_WIDTH = 14;

/** The least height at which a card is of use above or below its words: a quote, and a note being typed. */
const LEAST_HEIGHT = 120;

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

/** Beside something, at the height of the words; null where the window is too narrow for it. */
function beside(held: Box, words: Box, card: Size, window: Size, at: Place['at']): Place | null {
  const left = [held.right + GAP, held.left - GAP - card.width].find(
    (start) => start >= GAP && start + card.width <= window.width - GAP,
  );
  if (left === undefined) return null;
  const maxHeight = window.height - 2 * GAP;
  const height = Math.min(card.height, maxHeight);
  return { left, top: clamp(words.top, GAP, window.height - GAP - height), maxHeight, at };
}

/** Below or above the words, whichever holds the card; else where there is more room. */
function belowOrAbove(words: Box, card: Size, window: Size): Place {
  const left = clamp(words.left, GAP, Math.max(GAP, window.width - GAP - STRIP_WIDTH - card.width));
  const top = Math.max(GAP, words.bottom + GAP);
  const bottom = Math.min(window.height - GAP, words.top - GAP);
  const below: Place = { left, top, maxHeight: window.height - GAP - top, at: 'words' };
  const above: Place = {
    left,
    top: Math.max(GAP, bottom - card.height),
    maxHeight: bottom - GAP,
    at: 'words',
  };
  if (card.height <= below.maxHeight) return below;
  if (card.height <= above.maxHeight) return above;
  return below.maxHeight >= above.maxHeight ? below : above;
}

/** Along the lower edge, unless the words are there: then along the upper one, or in what is left beside them. */
function docked(words: Box, card: Size, window: Size): Place {
  const height = Math.min(card.height, Math.floor(window.height * DOCKED_SHARE));
  const atFoot = (most: number): Place => ({
    left: 0,
    top: window.height - Math.min(height, most),
    maxHeight: most,
    at: 'edge',
  });
  const atHead = (most: number): Place => ({ left: 0, top: 0, maxHeight: most, at: 'edge' });
  const below = window.height - words.bottom - GAP;
  const above = words.top - GAP;
  const isOutOfSight = words.bottom <= 0 || words.top >= window.height;
  if (isOutOfSight || below >= height) return atFoot(height);
  if (above >= height) return atHead(height);
  if (Math.max(below, above) < LEAST_HEIGHT) return atFoot(height);
  return below >= above ? atFoot(below) : atHead(above);
}

/**
 * Finds the place for a card next to the words it belongs to: beside their column, else below or above them, else beside
 * them, and over them only in a window that has no room anywhere. It never reaches out of the window.
 * @param words what the card must not cover
 * @param columns what the card leaves free where there is room beside it, the widest first; none for what stands at the
 *   words whatever the window
 * @param card as wide and high as it would like to be
 */
export function placeCard(words: Box, columns: readonly Box[], card: Size, window: Size): Place {
  if (columns.length > 0 && isDocked(window)) return docked(words, card, window);
  for (const column of columns) {
    // Words may stick out of it.
    const left = Math.min(column.left, words.left);
    const right = Math.max(column.right, words.right);
    const outside = beside({ ...column, left, right }, words, card, window, 'column');
    if (outside) return outside;
  }
  const inside = belowOrAbove(words, card, window);
  if (inside.maxHeight >= Math.min(card.height, LEAST_HEIGHT)) return inside;
  const maxHeight = window.height - 2 * GAP;
  return (
    beside(words, words, card, window, 'words') ?? {
      left: inside.left,
      top: Math.max(GAP, window.height - GAP - card.height),
      maxHeight,
      at: 'words',
    }
  );
}
