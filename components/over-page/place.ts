/** Edges in CSS pixels of the window. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Where a card stands, and how high it may be; it scrolls when it is higher. */
export interface Place {
  left: number;
  top: number;
  maxHeight: number;
}

/** Pixels between a card and the words it belongs to, and between a card and the window's edge. */
export const GAP = 8;

/** The least height at which a card is of use above or below its words: a quote, and a note being typed. */
const LEAST_HEIGHT = 120;

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

/** Beside something, at the height of the words; null where the window is too narrow for it. */
function beside(held: Box, words: Box, card: Size, window: Size): Place | null {
  const left = [held.right + GAP, held.left - GAP - card.width].find(
    (start) => start >= GAP && start + card.width <= window.width - GAP,
  );
  if (left === undefined) return null;
  const maxHeight = window.height - 2 * GAP;
  const height = Math.min(card.height, maxHeight);
  return { left, top: clamp(words.top, GAP, window.height - GAP - height), maxHeight };
}

/** Below or above the words, whichever holds the card; else where there is more room. */
function belowOrAbove(words: Box, card: Size, window: Size): Place {
  const left = clamp(words.left, GAP, Math.max(GAP, window.width - GAP - card.width));
  const top = Math.max(GAP, words.bottom + GAP);
  const bottom = Math.min(window.height - GAP, words.top - GAP);
  const below = { left, top, maxHeight: window.height - GAP - top };
  const above = { left, top: Math.max(GAP, bottom - card.height), maxHeight: bottom - GAP };
  if (card.height <= below.maxHeight) return below;
  if (card.height <= above.maxHeight) return above;
  return below.maxHeight >= above.maxHeight ? below : above;
}

/**
 * Finds the place for a card next to the words it belongs to: beside their column, else below or above them, else beside
 * them, and over them only in a window that has no room anywhere. It never reaches out of the window.
 * @param words what the card must not cover
 * @param column the text's column; null where the card may stand in it
 * @param card as wide and high as it would like to be
 */
export function placeCard(words: Box, column: Box | null, card: Size, window: Size): Place {
  const outside = column && beside(column, words, card, window);
  if (outside) return outside;
  const inside = belowOrAbove(words, card, window);
  if (inside.maxHeight >= Math.min(card.height, LEAST_HEIGHT)) return inside;
  const maxHeight = window.height - 2 * GAP;
  return (
    beside(words, words, card, window) ?? {
      left: inside.left,
      top: Math.max(GAP, window.height - GAP - card.height),
      maxHeight,
    }
  );
}
