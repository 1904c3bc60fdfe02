import { parentOf, SHOW_TEXT, tagOf, textOf } from './dom.ts';
import { remember } from './remember.ts';

/** A stretch of text between two tags. */
export interface Piece {
  node: Text;
  /** The element it stands in, and the one around that, each with its tag. */
  parent: Element;
  tag: string;
  around: Element | null;
  aroundTag: string;
  /** The cell that one of them is. */
  cell: Element | null;
  /** Whether it stands in a link, seen from its two nearest elements: more would cost a climb for every piece. */
  linked: boolean;
  text: string;
  /** Whether it reads as prose, the imprint too, and whether as prose of the page's own matter. */
  sentence: boolean;
  prose: boolean;
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

/** The imprint and the address under it, which are all the prose of many pages without an article. */
const IMPRINT =
  /giấy phép|bản quyền|tổng biên tập|all rights reserved|copyright|(?:trụ sở|địa chỉ|điện thoại|thư điện tử|hotline|e-?mail)\s?:/i;

/** Whether a text is the imprint's. One sign among words would keep an engine from skipping through it by rare letters. */
export const isImprint = (text: string): boolean => text.includes('©') || IMPRINT.test(text);

/** Shortest stretch of text that is prose, in characters. */
const SHORTEST_PROSE = 60;

/** Longest label of a field, in characters. */
const LONGEST_LABEL = 40;

const isCell = (tag: string): boolean => tag === 'td' || tag === 'th' || tag === 'dd';

/** Collects the text of a page, up to a number of text nodes, so that an enormous page costs a bounded time. */
export function skimText(root: Element, maxNodes: number): Skim {
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  const pieces: Piece[] = [];
  // Beside a long text may stand a long column.
  const isLabelled = remember(hasLabel);
  let length = 0;
  for (let budget = maxNodes, node = walker.nextNode() as Text | null; node && budget > 0; budget--) {
    const text = node.data.trim();
    const parent = text === '' ? null : node.parentElement;
    const tag = parent ? tagOf(parent) : '';
    if (parent && !SILENT_PARENTS.has(tag)) {
      const around = parentOf(parent);
      const aroundTag = around ? tagOf(around) : '';
      const cell = isCell(tag) ? parent : isCell(aroundTag) ? around : null;
      const linked = tag === 'a' || aroundTag === 'a';
      // What a record says beside a label, as in the next cell of its row, is no sentence: “Trích yếu | Quy định về …”.
      const sentence =
        !linked && text.length >= SHORTEST_PROSE && /[.!?…。]/.test(text) && !(cell && isLabelled(cell));
      const prose = sentence && !isImprint(text);
      pieces.push({
        node,
        parent,
        tag,
        around,
        aroundTag,
        cell,
        linked,
        text,
        sentence,
        prose,
        start: length,
      });
      length += text.length;
    }
    node = walker.nextNode() as Text | null;
  }
  return { pieces, length };
}

function hasLabel(cell: Element): boolean {
  const label = cell.previousElementSibling;
  const text = label ? textOf(label) : '';
  return text !== '' && text.length <= LONGEST_LABEL;
}
