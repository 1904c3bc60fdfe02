import { bottomOf, isSameSize, type PageLine, sharedWidth, topOf } from '../lines/line.ts';

/** Lines of one size that stand under each other in one column, from top to bottom. */
export interface Block {
  lines: PageLine[];
  left: number;
  right: number;
  top: number;
  bottom: number;
  size: number;
  /** When its first line was painted. */
  order: number;
}

/** Lines of one block follow each other within this many sizes. */
const NEAR = 1.9;
/** Two lines share a column from this much of the narrower one's width on. */
const SAME_COLUMN = 0.5;

/**
 * Puts lines that follow each other in one column together. A line under which two others stand beside each other ends
 * its block, and so do two over one: there the number of columns changes.
 */
export function blocksOf(lines: readonly PageLine[]): Block[] {
  const sorted = [...lines].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  const above = new Map<PageLine, PageLine[]>();
  const below = new Map<PageLine, PageLine[]>();
  for (const [at, line] of sorted.entries()) {
    const parents = nearestAbove(sorted, at);
    above.set(line, parents);
    for (const parent of parents) below.set(parent, [...(below.get(parent) ?? []), line]);
  }
  const blockOf = new Map<PageLine, Block>();
  const blocks: Block[] = [];
  for (const line of sorted) {
    const [parent, ...others] = above.get(line)!;
    const goesOn =
      parent &&
      others.length === 0 &&
      below.get(parent)!.length === 1 &&
      isSameSize(parent.size, line.size) &&
      parent.isRow === line.isRow &&
      line.baseline - parent.baseline < NEAR * line.size;
    const block = goesOn ? blockOf.get(parent)! : null;
    if (block) extend(block, line);
    else blocks.push(blockWith(line));
    blockOf.set(line, block ?? blocks.at(-1)!);
  }
  return blocks.sort((a, b) => a.order - b.order);
}

/** The lines that stand directly over another one: none of them hides one of them from it. */
function nearestAbove(sorted: readonly PageLine[], at: number): PageLine[] {
  const line = sorted[at]!;
  const found: PageLine[] = [];
  for (let i = at - 1; i >= 0; i -= 1) {
    const other = sorted[i]!;
    if (line.baseline - other.baseline > 6 * line.size && found.length > 0) break;
    if (line.baseline - other.baseline > 14 * line.size) break;
    if (line.baseline - other.baseline < 0.5 * Math.min(line.size, other.size)) continue;
    if (sharedWidth(stretchOf(line), stretchOf(other)) < SAME_COLUMN) continue;
    const isHidden = found.some(
      (near) =>
        near.baseline - other.baseline > 0.5 * near.size &&
        sharedWidth(stretchOf(near), stretchOf(other)) > SAME_COLUMN,
    );
    if (!isHidden) found.push(other);
  }
  return found;
}

/** Lines beside a drop cap reach to where it begins. */
const stretchOf = ({ edge, right }: PageLine): { left: number; right: number } => ({ left: edge, right });

const blockWith = (line: PageLine): Block => ({
  lines: [line],
  left: line.left,
  right: line.right,
  top: topOf(line),
  bottom: bottomOf(line),
  size: line.size,
  order: line.order,
});

function extend(block: Block, line: PageLine): void {
  block.lines.push(line);
  block.left = Math.min(block.left, line.left);
  block.right = Math.max(block.right, line.right);
  block.bottom = Math.max(block.bottom, bottomOf(line));
  block.order = Math.min(block.order, line.order);
}
