/** In CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** The window without its scroll bars. */
export function windowSize(): Size {
  const { width, height, scale } = window.visualViewport!;
  return { width: width * scale, height: height * scale };
}

/** A window that is narrower or lower has its card along an edge. */
const ROOMY: Size = { width: 560, height: 500 };

/** How much of such a window a card may take, the rest being for its words. */
export const DOCKED_SHARE = 0.6;

/** Whether cards stand along an edge of the window. */
export const isDocked = ({ width, height }: Size): boolean => width < ROOMY.width || height < ROOMY.height;
