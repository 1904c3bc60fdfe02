import type { Frame, PageRun, PageWords } from '../model.ts';

/** Letters have their middle this share of their size over the baseline. */
const MIDDLE = 0.3;

/** Whether a run's middle lies in one of the areas that count, and on the page at all. */
export function isInFrame(run: PageRun, page: PageWords, frame: Frame | null): boolean {
  const [x, y] = [run.x + run.width / 2, run.baseline - MIDDLE * run.size];
  if (x < 0 || x > page.width || y < 0 || y > page.height) return false;
  return !frame || isMiddleIn(x, y, page, frame);
}

/** Whether a place of a page, in its units, lies in one of some areas. */
export function isMiddleIn(x: number, y: number, page: PageWords, frame: Frame): boolean {
  const [across, down] = [(x / page.width) * 1000, (y / page.height) * 1000];
  return frame.some(
    ({ page: number, box: [left, top, width, height] }) =>
      number === page.number &&
      across >= left &&
      across <= left + width &&
      down >= top &&
      down <= top + height,
  );
}
