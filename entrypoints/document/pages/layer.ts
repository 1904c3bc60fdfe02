import { type Layout, type PagePlace, type PageWords, type Piece, placeOf } from '@/utils/pages/index.ts';
import type { Sheets } from './sheets.ts';
import { WordWidths } from './word-widths.ts';

/** Where the line that letters stand on lies below the upper edge of their box, in sizes of the letters. */
const ASCENT = 0.86;

/**
 * The words of the pages over their picture: one element per paragraph, so that the reader reads whole sentences, and in it
 * one for each run, which lies where the run is printed. Nobody sees them; they are selected, painted and pressed.
 */
export class TextLayer {
  readonly element: HTMLElement;
  /** The headline; null where none stands out. */
  readonly title: string | null;
  readonly #layout: Layout;
  readonly #pages: readonly PageWords[];
  readonly #pieces = new WeakMap<Node, Piece>();
  readonly #widths = new WordWidths();

  constructor(layout: Layout, pages: readonly PageWords[], sheets: Sheets) {
    this.#layout = layout;
    this.#pages = pages;
    this.element = document.createElement('article');
    this.element.className = 'text-layer';
    const title = this.#titleIndex();
    const headline = layout.paragraphs[title];
    this.title = headline ? layout.text.slice(headline.start, headline.end) : null;
    let next = 0;
    for (const [index, paragraph] of layout.paragraphs.entries()) {
      const element = document.createElement(index === title ? 'h1' : 'p');
      let at = paragraph.start;
      for (; next < layout.pieces.length && layout.pieces[next]!.start < paragraph.end; next++) {
        const piece = layout.pieces[next]!;
        // What parts two runs is read, and takes no room.
        if (piece.start > at) element.append(layout.text.slice(at, piece.start));
        element.append(this.#run(piece, sheets));
        at = piece.end;
      }
      this.element.append(element);
    }
  }

  /** Where the words of ranges stand in print, a place a page; none where no page has them. */
  placesOf(ranges: readonly AbstractRange[]): PagePlace[] {
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (!first || !last) return [];
    const start = this.#offsetOf(first.startContainer, first.startOffset);
    const end = this.#offsetOf(last.endContainer, last.endOffset);
    if (start === null || end === null) return [];
    return placeOf(this.#layout, this.#pages, { start, end });
  }

  #offsetOf(node: Node, offset: number): number | null {
    const piece = this.#pieces.get(node);
    return piece ? piece.start + offset : null;
  }

  /** The heading in the largest letters, by its index; -1 where there is none. */
  #titleIndex(): number {
    const { paragraphs, pieces } = this.#layout;
    let best = -1;
    let largest = 0;
    let at = 0;
    for (const [index, { kind, end }] of paragraphs.entries()) {
      const first = pieces[at];
      while (at < pieces.length && pieces[at]!.start < end) at++;
      if (kind !== 'heading' || !first) continue;
      const { size } = this.#runOf(first);
      if (size > largest) [best, largest] = [index, size];
    }
    return best;
  }

  #runOf({ page, run }: Piece) {
    return this.#pages.find(({ number }) => number === page)!.runs[run]!;
  }

  #run(piece: Piece, { scale, corners }: Sheets): HTMLElement {
    const { size, baseline } = this.#runOf(piece);
    const [x, , width] = piece.rect;
    const { left, top } = corners[piece.page - 1]!;
    const text = this.#layout.text.slice(piece.start, piece.end);
    const node = document.createTextNode(text);
    this.#pieces.set(node, piece);
    const element = document.createElement('span');
    element.append(node);
    const natural = this.#widths.of(text, size);
    const stretch = natural > 0 ? width / natural : 1;
    element.style.fontSize = `${size * scale}px`;
    element.style.transform = `translate(${left + x * scale}px, ${top + (baseline - ASCENT * size) * scale}px) scaleX(${stretch})`;
    return element;
  }
}
