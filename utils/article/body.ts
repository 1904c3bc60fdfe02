import { type Block, isProse } from './block.ts';
import type { PageScan } from './scan.ts';

/** What a part of the body holds, in characters. */
export interface Share {
  length: number;
  linked: number;
  prose: number;
  /** Blocks in it. */
  blocks: number;
}

/** The blocks of a body, and what each of its parts holds. */
export interface Body {
  root: Element;
  blocks: Block[];
  shares: ReadonlyMap<Element, Share>;
}

/** Gathers the blocks within `root`, adding them up for each element between block and root. */
export function readBody(root: Element, scan: PageScan): Body {
  const blocks = scan.blocks.filter((block) => root.contains(block.element));
  const shares = new Map<Element, Share>();
  for (const block of blocks) {
    const prose = isProse(block) ? block.text.length : 0;
    for (let element: Element | null = block.element; element; element = element.parentElement) {
      const share = shares.get(element) ?? { length: 0, linked: 0, prose: 0, blocks: 0 };
      share.length += block.text.length;
      share.linked += block.linked;
      share.prose += prose;
      share.blocks++;
      shares.set(element, share);
      if (element === root) break;
    }
  }
  return { root, blocks, shares };
}
