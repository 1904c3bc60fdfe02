import { sharedWidth } from '../lines/line.ts';
import type { Block } from '../order/block.ts';

/** Type of a foot note is smaller than this share of the text's. */
const SMALL = 0.93;
const MARK = /^\s*[[(]?(?:\d{1,2}|\*{1,3})[\])]?[.:)]?\s*\S/;

/** Whether a block is a foot note: small type that begins with a mark, and under it nothing of the text's size. */
export function isNote(block: Block, blocks: readonly Block[], body: number): boolean {
  if (block.size >= SMALL * body || !MARK.test(block.lines[0]!.text)) return false;
  const isUnder = blocks.some(
    (other) => other.size >= SMALL * body && other.top > block.top && sharedWidth(other, block) > 0.1,
  );
  const isInText = blocks.some((other) => other.size >= SMALL * body && other.bottom < block.bottom);
  return isInText && !isUnder;
}
