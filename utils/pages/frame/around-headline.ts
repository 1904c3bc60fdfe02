import { bodySize, sharedWidth } from '../lines/line.ts';
import { linesOf } from '../lines/lines-of.ts';
import type { Frame, PageWords } from '../model.ts';
import { type Block, blocksOf } from '../order/block.ts';
import { isMiddleIn } from './frame.ts';

/** The headline of an article is larger than the text by this; what is smaller heads a part of it. */
const HEADLINE = 1.4;
/** Columns that begin within this many sizes of each other begin side by side. */
const ROW = 2.5;
/** White around the letters, in sizes of the text. */
const AROUND = 0.6;

/**
 * The part of a page that an article fills: its headline and the columns under it, up to the next headline in each. Columns
 * that no headline stands over belong to the article on their left.
 * @param x of a place in the article, in ‰ of the page's width
 * @param y in ‰ of its height
 * @returns one area, or where others would lie in it one per stretch of a column; null where no words are near
 */
export function aroundHeadline(page: PageWords, x: number, y: number): Frame | null {
  const lines = linesOf(page, () => true);
  const body = bodySize(lines);
  const blocks = blocksOf(lines);
  const isHeadline = (block: Block): boolean => block.size > HEADLINE * body;
  const owners = ownersOf(blocks, isHeadline);
  const chosen = nearest(blocks, (x / 1000) * page.width, (y / 1000) * page.height);
  if (!chosen) return null;
  const headline = owners.get(chosen) ?? null;
  const own = blocks.filter((block) => (owners.get(block) ?? null) === headline);
  const whole = areaOf(own, page, body);
  const others = blocks.filter((block) => !own.includes(block));
  const isClear = !others.some((block) =>
    block.lines.some((line) => isMiddleIn((line.left + line.right) / 2, line.baseline, page, [whole])),
  );
  return isClear ? [whole] : own.map((block) => areaOf([block], page, body));
}

/** The headline over each block; headlines that follow each other closely are one. */
function ownersOf(blocks: readonly Block[], isHeadline: (block: Block) => boolean): Map<Block, Block> {
  const owners = new Map<Block, Block>();
  const byTop = [...blocks].sort((a, b) => a.top - b.top);
  for (const block of byTop) {
    const above = byTop.filter(
      (other) =>
        isHeadline(other) && other !== block && other.top < block.top && sharedWidth(other, block) > 0.1,
    );
    const last = above.at(-1);
    if (isHeadline(block)) {
      const isOneWithLast = last && block.top - last.bottom < last.size;
      owners.set(block, isOneWithLast ? (owners.get(last) ?? last) : block);
    } else if (last) owners.set(block, owners.get(last) ?? last);
  }
  for (const block of [...blocks].sort((a, b) => a.left - b.left)) {
    if (isHeadline(block)) continue;
    const owner = owners.get(block);
    const beside = blocks
      .filter((other) => {
        const its = owners.get(other);
        if (!its || isHeadline(other) || other.right > block.left + 1) return false;
        // A headline may be shorter than the columns that begin side by side under it.
        return owner
          ? its.top > owner.top &&
              its.bottom < block.top &&
              Math.abs(other.top - block.top) < ROW * block.size
          : overlapsDown(other, block);
      })
      .sort((a, b) => b.right - a.right)[0];
    if (beside) owners.set(block, owners.get(beside)!);
  }
  for (const block of byTop) {
    if (owners.has(block)) continue;
    // A name under the last column, set to the right.
    const above = byTop
      .filter((other) => owners.has(other) && other.top < block.top && sharedWidth(other, block) > 0.1)
      .at(-1);
    if (above) owners.set(block, owners.get(above)!);
  }
  return owners;
}

const overlapsDown = (a: Block, b: Block): boolean => a.top < b.bottom && b.top < a.bottom;

function nearest(blocks: readonly Block[], x: number, y: number): Block | null {
  const distance = (block: Block): number =>
    Math.hypot(Math.max(block.left - x, 0, x - block.right), Math.max(block.top - y, 0, y - block.bottom));
  return [...blocks].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function areaOf(blocks: readonly Block[], page: PageWords, body: number): Frame[number] {
  const left = Math.max(0, Math.min(...blocks.map((block) => block.left)) - AROUND * body);
  const top = Math.max(0, Math.min(...blocks.map((block) => block.top)) - AROUND * body);
  const right = Math.min(page.width, Math.max(...blocks.map((block) => block.right)) + AROUND * body);
  const bottom = Math.min(page.height, Math.max(...blocks.map((block) => block.bottom)) + AROUND * body);
  const across = 1000 / page.width;
  const down = 1000 / page.height;
  return {
    page: page.number,
    box: [left * across, top * down, (right - left) * across, (bottom - top) * down],
  };
}
