import { STRIP_WIDTH } from '@/components/over-page/place.ts';
import type { Station } from './stations.ts';

/** Pixels from the strip's left edge, widths and heights: never told by colour alone. */
const SHAPES: Record<
  Station['kind'],
  { x: number; width: number; bars: readonly (readonly [number, number])[] }
> = {
  campaign: { x: 3, width: 8, bars: [[0, 3]] },
  // Two lines.
  statistic: {
    x: 3,
    width: 8,
    bars: [
      [0, 1],
      [3, 1],
    ],
  },
  remark: { x: 5, width: 4, bars: [[0, 6]] },
  suggestion: { x: 6, width: 2, bars: [[0, 2]] },
};

/** Draws all places into a canvas as high as the strip: a thousand cost one node. @param height in CSS pixels */
export function drawStations(canvas: HTMLCanvasElement, stations: readonly Station[], height: number): void {
  const ratio = devicePixelRatio;
  canvas.width = Math.round(STRIP_WIDTH * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  if (!context) return;
  const style = getComputedStyle(canvas);
  context.scale(ratio, ratio);
  for (const { kind, share } of stations) {
    const { x, width, bars } = SHAPES[kind];
    context.fillStyle = style.getPropertyValue(`--strip-${kind}`);
    for (const [down, thick] of bars)
      context.fillRect(x, Math.round(share * (height - 6)) + down, width, thick);
  }
}
