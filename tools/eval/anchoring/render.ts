import type { Random } from '../../lib/random.ts';
import type { Letter, Paragraph } from './letters.ts';

/** How letters become a page. */
export interface Template {
  /** Paragraphs of their own, or one block with line breaks. */
  breaks: boolean;
  /** Inline tags around random pieces, and text nodes split at random. */
  wrapped: boolean;
  /** An element of its own around each word, as readers-aloud make them. */
  perWord?: boolean;
}

/** A page with the letters of each of its text nodes, in order. */
export interface Page {
  root: HTMLElement;
  nodes: Text[];
  letters: Map<Text, Letter[]>;
}

const INLINE = ['b', 'i', 'span', 'em', 'strong', 'a', 'font', 'u'];

/** Builds a page from letters, with the source's usual line ends and indents between its tags. */
export function render(
  random: Random,
  paragraphs: readonly Paragraph[],
  template: Template,
  cells: Cells = NO_CELLS,
): Page {
  const root = document.createElement('article');
  const page: Page = { root, nodes: [], letters: new Map() };
  for (const letters of paragraphs) {
    const parent = template.breaks ? root : holder(root, letters, cells);
    if (template.perWord)
      for (const piece of words(letters))
        appendText(page, parent.appendChild(document.createElement('span')), piece);
    else if (template.wrapped)
      for (const piece of cut(random, letters)) appendPiece(random, page, parent, piece);
    else appendText(page, parent, letters);
    if (template.breaks) root.append(document.createElement('br'), document.createElement('br'));
    root.append('\n    ');
  }
  return page;
}

/** Which lines are cells of a table, by the identity of their first letter, and which of them begin a row. */
export interface Cells {
  all: ReadonlySet<number>;
  firstOfRow: ReadonlySet<number>;
}

const NO_CELLS: Cells = { all: new Set(), firstOfRow: new Set() };

/** The element that holds a line: a paragraph, or a cell in its row of a table. */
function holder(root: HTMLElement, letters: Paragraph, { all, firstOfRow }: Cells): HTMLElement {
  const id = letters[0]?.id ?? -1;
  if (!all.has(id)) return root.appendChild(document.createElement('p'));
  const last = root.lastElementChild;
  const table = last instanceof HTMLTableElement ? last : root.appendChild(document.createElement('table'));
  const row = firstOfRow.has(id) || table.rows.length === 0 ? table.insertRow() : [...table.rows].at(-1)!;
  return row.insertCell();
}

function words(letters: Letter[]): Letter[][] {
  const pieces: Letter[][] = [];
  for (const letter of letters) {
    const last = pieces.at(-1);
    if (last && (letter.text.trim() === '') === (last[0]!.text.trim() === '')) last.push(letter);
    else pieces.push([letter]);
  }
  return pieces;
}

function cut(random: Random, letters: Letter[]): Letter[][] {
  const pieces: Letter[][] = [];
  for (let at = 0; at < letters.length; ) {
    const length = random.between(3, 60);
    pieces.push(letters.slice(at, at + length));
    at += length;
  }
  return pieces;
}

function appendPiece(random: Random, page: Page, parent: Node, letters: Letter[]): void {
  let target = parent;
  for (let depth = random.between(0, 2); depth > 0; depth -= 1)
    target = target.appendChild(document.createElement(random.pick(INLINE)));
  appendText(page, target, letters);
}

function appendText(page: Page, parent: Node, letters: Letter[]): void {
  const node = document.createTextNode(letters.map((letter) => letter.text).join(''));
  parent.appendChild(node);
  page.nodes.push(node);
  page.letters.set(node, letters);
}

/** Raw offset in the node where each of its letters begins. */
function offsets(letters: readonly Letter[]): number[] {
  let at = 0;
  return letters.map((letter) => {
    at += letter.text.length;
    return at - letter.text.length;
  });
}

/** The letters that a range shows, white space left out. */
export function lettersIn(page: Page, range: AbstractRange): Letter[] {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const shown: Letter[] = [];
  const first = Math.max(0, page.nodes.indexOf(range.startContainer as Text));
  for (const node of page.nodes.slice(first)) {
    if (live.comparePoint(node, 0) > 0) break;
    if (!live.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    const letters = page.letters.get(node)!;
    const starts = offsets(letters);
    for (const [i, letter] of letters.entries())
      if (starts[i]! < to && starts[i]! + letter.text.length > from && letter.text.trim()) shown.push(letter);
  }
  return shown;
}

/** The range of a stretch of a paragraph that was rendered plainly, as one text node. */
export function rangeOf(page: Page, paragraph: number, from: number, to: number): Range {
  const range = document.createRange();
  range.setStart(page.nodes[paragraph]!, from);
  range.setEnd(page.nodes[paragraph]!, to);
  return range;
}
