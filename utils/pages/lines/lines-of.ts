import type { PageRun, PageWords } from '../model.ts';
import { CAP, joinDropCaps, LARGER } from './drop-caps.ts';
import { joinGaps } from './gaps.ts';
import type { PageLine } from './line.ts';
import { joinRows } from './rows.ts';
import { type PlacedRun, setLine } from './set-line.ts';

/** A jump of the baseline by more than this share of the size is another line; less, a raised or lowered sign. */
const SAME_LINE = 0.6;
/** A gap of more than these widths of the size may be one between columns or cells. */
export const WIDE_GAP = 1.8;
/** Letters that are painted twice, to look bold, lie this near to each other, in shares of the size. */
const OVERPRINT = 0.12;

/**
 * The lines of a page, in the order in which they are painted; of a line that columns or cells part, each part for itself,
 * rows of tables joined.
 * @param isRead which runs count, by their index
 */
export function linesOf(page: PageWords, isRead: (run: number) => boolean): PageLine[] {
  const lines: PageLine[] = [];
  let open: PlacedRun[] = [];
  let main: PlacedRun | null = null;
  let right = 0;
  const close = (): void => {
    const line = setLine(page, open, lines.length);
    if (line) lines.push(line);
    open = [];
    main = null;
  };
  const seen = new Map<string, PageRun[]>();
  for (const [index, run] of page.runs.entries()) {
    if (!isRead(index) || run.text === '' || run.isTurned) continue;
    const placed = { ...run, index };
    if (run.text.trim() === '') {
      if (main) open.push(placed);
      continue;
    }
    if (isTwice(run, seen)) continue;
    if (main && isElsewhere(main, right, run)) close();
    open.push(placed);
    if (!main || run.size > main.size) main = placed;
    right = run.x + run.width;
  }
  close();
  return joinDropCaps(joinRows(joinGaps(lines)));
}

function isElsewhere(main: PageRun, right: number, run: PageRun): boolean {
  const size = Math.max(main.size, run.size);
  // A drop cap stands for itself: which line it begins is told when all lines are known.
  if (main.size > LARGER * run.size && CAP.test(main.text.trim())) return true;
  return (
    Math.abs(run.baseline - main.baseline) > SAME_LINE * size ||
    // Beside a drop cap the line under it begins further left than the cap ends.
    run.x < right - 0.6 * Math.min(main.size, run.size) ||
    run.x - right > WIDE_GAP * Math.min(main.size, run.size)
  );
}

/**
 * Whether the same letters have been painted in the same place before.
 * @param seen runs by their letters
 */
function isTwice(run: PageRun, seen: Map<string, PageRun[]>): boolean {
  const same = seen.get(run.text);
  if (!same) {
    seen.set(run.text, [run]);
    return false;
  }
  const reach = OVERPRINT * run.size;
  const isThere = same.some(
    ({ x, baseline }) => Math.abs(x - run.x) < reach && Math.abs(baseline - run.baseline) < reach,
  );
  if (!isThere) same.push(run);
  return isThere;
}
