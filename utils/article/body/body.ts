import { type Block, isProse } from '../page/block.ts';
import { holds, parentOf } from '../page/dom.ts';
import type { PageScan } from '../page/scan.ts';

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
  const blocks = scan.blocks.filter((block) => holds(root, block.element));
  const shares = new Map<Element, Share>();
  for (const block of blocks) {
    const prose = isProse(block) ? block.text.length : 0;
    for (let element: Element | null = block.element; element; element = parentOf(element)) {
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

/** Paragraphs and lines that the element of a text holds at least, and the share of the body's prose. */
const LEAST_LINES = 3;
const LEAST_SHARE = 0.6;

/** The smallest element that holds most of a body's paragraphs: a lead may stand beside it. */
export function paragraphsOf({ root, shares }: Body): Element {
  const least = (shares.get(root)?.prose ?? 0) * LEAST_SHARE;
  let smallest = root;
  for (const [element, { prose, blocks }] of shares)
    if (prose > least && blocks >= LEAST_LINES && holds(smallest, element)) smallest = element;
  return smallest;
}

/** The most lines that may stand under a signature and not belong to it; more are a list, which may be the text's. */
const LINES_UNDER = 6;

/**
 * The lines of a body that stand under its signature and outside of what holds its paragraphs: the site's, no text.
 * @param signature lines that are known to be of a signature
 * @param isText says whether a line stands in no side matter
 */
export function linesUnder(
  body: Body,
  signature: readonly Block[],
  isText: (block: Block) => boolean,
): Block[] {
  const at = body.blocks.findLastIndex((block) => signature.includes(block));
  if (at < 0 || at < body.blocks.findLastIndex(isProse)) return [];
  const paragraphs = paragraphsOf(body);
  const under = body.blocks.slice(at + 1).filter((line) => isText(line) && !holds(paragraphs, line.element));
  return under.length > LINES_UNDER ? [] : under;
}
