import { sharedWidth } from '../lines/line.ts';
import type { Block } from './block.ts';

/** Type smaller than this share of the text's is a caption's or a note's: it neither orders nor parts columns. */
const SMALL = 0.93;
/** Stretches that share less than this of the narrower one stand beside each other. */
const BESIDE = 0.1;

/**
 * Puts the blocks of a page into the order in which they are read: what stands over another block in its column before it,
 * left columns before right ones unless a block across both lies between (T. Breuel, “High performance document layout
 * analysis”, 2003). Where that leaves a choice, the order of painting decides, which is the writer's own in most files.
 * @param body size of most letters
 */
export function inReadingOrder(blocks: readonly Block[], body: number): Block[] {
  const isSmall = (block: Block): boolean => block.size < SMALL * body;
  const main = blocks.filter((block) => !isSmall(block));
  const ordered = sorted(main.length > 0 ? main : blocks);
  if (main.length === 0) return ordered;
  for (const small of blocks.filter(isSmall)) ordered.splice(placeFor(small, ordered), 0, small);
  return ordered;
}

/** After the block it stands under; at the page's head, before all. */
function placeFor(small: Block, ordered: readonly Block[]): number {
  let place = -1;
  let nearest = Number.POSITIVE_INFINITY;
  for (const [at, block] of ordered.entries()) {
    const distance = small.top - block.bottom;
    if (sharedWidth(small, block) < BESIDE || block.top > small.top || Math.abs(distance) >= nearest)
      continue;
    nearest = Math.abs(distance);
    place = at;
  }
  return place + 1;
}

function sorted(blocks: readonly Block[]): Block[] {
  const waiting = new Map(blocks.map((block) => [block, 0]));
  const after = new Map<Block, Block[]>();
  for (const first of blocks)
    for (const second of blocks) {
      if (first === second || !isBefore(first, second, blocks)) continue;
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

function isBefore(first: Block, second: Block, blocks: readonly Block[]): boolean {
  if (sharedWidth(first, second) > BESIDE) return middle(first) < middle(second);
  if (middleAcross(first) > middleAcross(second)) return false;
  // Columns that are all above, with something across both between them, are read first: the other rule says so.
  return !blocks.some(
    (between) =>
      between !== first &&
      between !== second &&
      sharedWidth(between, first) > BESIDE &&
      sharedWidth(between, second) > BESIDE &&
      liesBetween(between, first, second),
  );
}

const liesBetween = (between: Block, a: Block, b: Block): boolean => {
  const [upper, lower] = a.top < b.top ? [a, b] : [b, a];
  return middle(between) > upper.bottom - 1 && middle(between) < lower.top + 1;
};

const middle = ({ top, bottom }: Block): number => (top + bottom) / 2;
const middleAcross = ({ left, right }: Block): number => (left + right) / 2;
