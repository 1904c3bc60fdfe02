import { SHOW_TEXT, tagOf } from './dom.ts';

/** A stretch of text between two tags. */
export interface Piece {
  node: Text;
  parent: Element;
  /** Whether it stands in a link, seen from its two nearest elements: more would cost a climb for every piece. */
  linked: boolean;
  text: string;
  /** Characters of the page's text before it. */
  start: number;
}

/** What the detector sees of a page's text: one pass over its text nodes, without building blocks. */
export interface Skim {
  pieces: Piece[];
  /** Characters of all pieces. */
  length: number;
}

const SILENT_PARENTS = new Set(
  'button noscript option script select style template textarea title'.split(' '),
);

/** The imprint, which is all the prose of many front pages. */
export const IMPRINT = /giấy phép|bản quyền|tổng biên tập|©|all rights reserved|copyright/i;

/** Shortest stretch of text that is prose, in characters. */
const SHORTEST_PROSE = 60;

/** Whether a stretch reads as prose of the page's own matter. */
export function readsAsProse({ text, linked }: Piece): boolean {
  return !linked && text.length >= SHORTEST_PROSE && /[.!?…。]/.test(text) && !IMPRINT.test(text);
}

/** Collects the text of a page, up to a number of text nodes, so that an enormous page costs a bounded time. */
export function skimText(root: Element, maxNodes: number): Skim {
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  const pieces: Piece[] = [];
  let length = 0;
  for (let budget = maxNodes, node = walker.nextNode() as Text | null; node && budget > 0; budget--) {
    const text = node.data.trim();
    const parent = text === '' ? null : node.parentElement;
    const tag = parent ? tagOf(parent) : '';
    if (parent && !SILENT_PARENTS.has(tag)) {
      pieces.push({ node, parent, linked: tag === 'a' || isLink(parent.parentElement), text, start: length });
      length += text.length;
    }
    node = walker.nextNode() as Text | null;
  }
  return { pieces, length };
}

function isLink(element: Element | null): boolean {
  return element !== null && tagOf(element) === 'a';
}
