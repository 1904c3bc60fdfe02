import type { PageArea, Rect } from '@/utils/pages/index.ts';

/** Everything on a page, in ‰ of its sides. */
const WHOLE = 1000;
/** The smallest frame: of less, a drag was a click. */
export const SMALLEST = 15;
/** How far a key moves an edge. */
const STEP = 10;

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
const rounded = (value: number) => Math.round(value * 10) / 10;

/** The box between two corners, in whatever order, cut at the page's edges. */
export function boxBetween(x0: number, y0: number, x1: number, y1: number): Rect {
  const [left, right] = [x0, x1].map((x) => within(x, 0, WHOLE)).sort((a, b) => a - b) as [number, number];
  const [top, bottom] = [y0, y1].map((y) => within(y, 0, WHOLE)).sort((a, b) => a - b) as [number, number];
  return [rounded(left), rounded(top), rounded(right - left), rounded(bottom - top)];
}

export const isLarge = ([, , width, height]: Rect, smallest = SMALLEST): boolean =>
  width >= smallest && height >= smallest;

const MOVES: Record<string, readonly [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/**
 * What a key makes of a frame: an arrow moves it, with Shift its right or lower edge.
 * @param smallest the shortest side that it keeps, in ‰
 * @returns null where the key is none of these
 */
export function movedBy(key: string, sizes: boolean, area: PageArea, smallest = SMALLEST): PageArea | null {
  const move = MOVES[key];
  if (!move) return null;
  const [x, y, width, height] = area.box;
  const [right, down] = move;
  const box: Rect = sizes
    ? [x, y, within(width + right, smallest, WHOLE - x), within(height + down, smallest, WHOLE - y)]
    : [within(x + right, 0, WHOLE - width), within(y + down, 0, WHOLE - height), width, height];
  return { ...area, box };
}
