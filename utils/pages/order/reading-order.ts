import { isSameSize, sharedWidth } from '../lines/line.ts';
import type { Block } from './block.ts';

/** Type smaller than this share of the text's is a caption's or a note's: it neither orders nor parts columns. */
const SMALL = 0.93;
/** Stretches that share less than this of the narrower one stand beside each other. */
const BESIDE = 0.1;
/** A headline is larger than the text by this. */
const HEADLINE = 1.4;
/** Columns that begin within this many sizes of each other begin side by side. */
const ROW = 2.5;

/**
 * Puts the blocks of a page into the order in which they are read: what stands over another block in its column before it,
 * left columns before right ones unless a block across both lies between (T. Breuel, “High performance document layout
 * analysis”, 2003). Where that leaves a choice, the order of painting decides, which is the writer's own in most files.
 * @param body size of most letters
 */
export function inReadingOrder(blocks: readonly Block[], body: number): Block[] {
  const isSmall = (block: Block): boolean => block.size < SMALL * body;
  const main = blocks.filter((block) => !isSmall(block));
  const ordered = sorted(main.length > 0 ? main : blocks, body);
  if (main.length === 0) return ordered;
  for (const small of blocks.filter(isSmall)) ordered.splice(placeFor(small, ordered, body), 0, small);
  return ordered;
}

/** After the block it stands under; at the page's head, before all. */
function placeFor(small: Block, ordered: readonly Block[], body: number): number {
  let place = -1;
  let nearest = Number.POSITIVE_INFINITY;
  for (const [at, block] of ordered.entries()) {
    const distance = small.top - block.bottom;
    if (sharedWidth(small, block) < BESIDE || block.top > small.top || Math.abs(distance) >= nearest)
      continue;
    nearest = Math.abs(distance);
    place = at;
  }
  // Not between the lines of a headline.
  while (isOneHeadline(ordered[place], ordered[place + 1], body)) place += 1;
  return place + 1;
}

const isOneHeadline = (block: Block | undefined, next: Block | undefined, body: number): boolean =>
  block !== undefined &&
  next !== undefined &&
  block.size > HEADLINE * body &&
  isSameSize(block.size, next.size) &&
  next.top - block.bottom < block.size;

/**
 * The stretch that each block parts from what is above it. A headline may be shorter than its article: it reaches over the
 * columns that begin side by side under it.
 */
function reachesOf(blocks: readonly Block[], body: number): Map<Block, Stretch> {
  const isHeadline = ({ size }: Block): boolean => size > HEADLINE * body;
  return new Map(
    blocks.map((block) => {
      if (!isHeadline(block)) return [block, block];
      const under = blocks
        .filter((other) => !isHeadline(other) && other.top > block.top && sharedWidth(other, block) > BESIDE)
        .sort((a, b) => a.top - b.top)[0];
      if (!under || under.top - block.bottom > 2 * block.size) return [block, block];
      // Beside a headline is nothing where it reaches to; what is set large within a column has text at its sides.
      const beside = blocks.filter((other) => other !== block && overlapsDown(other, block));
      const columns = blocks.filter(
        (other) =>
          !isHeadline(other) &&
          other.left > block.left - body &&
          Math.abs(other.top - under.top) < ROW * body &&
          beside.every(({ left }) => left < block.right || left >= other.right),
      );
      return [
        block,
        { left: block.left, right: Math.max(block.right, ...columns.map(({ right }) => right)) },
      ];
    }),
  );
}

interface Stretch {
  left: number;
  right: number;
}

const overlapsDown = (a: Block, b: Block): boolean => a.top < b.bottom && b.top < a.bottom;

function sorted(blocks: readonly Block[], body: number): Block[] {
  const reaches = reachesOf(blocks, body);
  const waiting = new Map(blocks.map((block) => [block, 0]));
  const after = new Map<Block, Block[]>();
  for (const first of blocks)
    for (const second of blocks) {
      if (first === second || !isBefore(first, second, blocks, reaches)) continue;
      after.set(first, [...(after.get(first) ?? []), second]);
      waiting.set(second, waiting.get(second)! + 1);
    }
  const result: Block[] = [];
  while (waiting.size > 0) {
    const next = nextOf(waiting);
    waiting.delete(next);
    result.push(next);
    for (const later of after.get(next) ?? [])
      if (waiting.has(later)) waiting.set(later, waiting.get(later)! - 1);
  }
  return result;
}

/** The first painted of those before which nothing is left; where blocks go in a circle, the one with the least before it. */
function nextOf(waiting: ReadonlyMap<Block, number>): Block {
  let best: Block | null = null;
  let least = 0;
  for (const [block, before] of waiting)
    if (!best || before < least || (before === least && block.order < best.order)) {
      best = block;
      least = before;
    }
  return best!;
}

function isBefore(
  first: Block,
  second: Block,
  blocks: readonly Block[],
  reaches: ReadonlyMap<Block, Stretch>,
): boolean {
  if (sharedWidth(reaches.get(first)!, reaches.get(second)!) > BESIDE) return middle(first) < middle(second);
  if (middleAcross(first) > middleAcross(second)) return false;
  // Columns that are all above, with something across both between them, are read first: the other rule says so.
  return !blocks.some(
    (between) =>
      between !== first &&
      between !== second &&
      sharedWidth(reaches.get(between)!, first) > BESIDE &&
      sharedWidth(reaches.get(between)!, second) > BESIDE &&
      liesBetween(between, first, second),
  );
}

const liesBetween = (between: Block, a: Block, b: Block): boolean => {
  const [upper, lower] = a.top < b.top ? [a, b] : [b, a];
  return middle(between) > upper.bottom - 1 && middle(between) < lower.top + 1;
};

const middle = ({ top, bottom }: Block): number => (top + bottom) / 2;
const middleAcross = ({ left, right }: Block): number => (left + right) / 2;
