import { isSameSize, type PageLine, usualLeading } from '../lines/line.ts';
import { quantile } from '../numbers.ts';
import type { Block } from '../order/block.ts';

/** The edges between which a line's column is set, and how its lines follow each other. */
export interface Column {
  left: number;
  right: number;
  leading: number;
}

/** A block of this many lines tells its column's edges by itself. */
const ENOUGH = 5;
/** Lines of one column begin within this many sizes. */
const SAME_EDGE = 3;

/** The column of each line of a page. */
export function columnsOf(blocks: readonly Block[]): Map<PageLine, Column> {
  const columns = new Map<PageLine, Column>();
  const leadings = new Map<number, number>();
  const lines = blocks.map((block) => block.lines);
  for (const block of blocks) {
    const peers = block.lines.length >= ENOUGH ? block.lines : peersOf(block, blocks);
    const left = quantile(
      peers.map(({ edge }) => edge),
      0.05,
    );
    const right = Math.max(
      quantile(
        peers.map((line) => line.right),
        0.9,
      ),
      left + (peers.length < ENOUGH ? usualWidth(block, blocks) : 0),
    );
    const key = Math.round(block.size * 2);
    const leading = leadings.get(key) ?? usualLeading(lines, block.size);
    leadings.set(key, leading);
    for (const line of block.lines) columns.set(line, { left, right, leading });
  }
  return columns;
}

/** The lines of a small block, and of the nearest larger one that begins at the same edge and is not narrower. */
function peersOf(block: Block, blocks: readonly Block[]): PageLine[] {
  const isAligned = (other: Block): boolean =>
    isSameSize(other.size, block.size) && Math.abs(other.left - block.left) < SAME_EDGE * block.size;
  const distance = (other: Block): number => Math.max(other.top - block.bottom, block.top - other.bottom);
  const nearest = blocks
    .filter(
      (other) =>
        other.lines.length >= ENOUGH && isAligned(other) && other.right > block.right - 0.5 * block.size,
    )
    .sort((one, other) => distance(one) - distance(other))[0];
  if (nearest) return [...block.lines, ...nearest.lines];
  return blocks.filter((other) => other === block || isAligned(other)).flatMap(({ lines }) => lines);
}

/** The width of columns in this size, where there are any that are long enough to tell; else 0. */
function usualWidth(block: Block, blocks: readonly Block[]): number {
  const widths = blocks
    .filter((other) => other.lines.length >= ENOUGH && isSameSize(other.size, block.size))
    .map(({ left, right }) => right - left);
  return widths.length > 0 ? Math.min(...widths) : 0;
}
