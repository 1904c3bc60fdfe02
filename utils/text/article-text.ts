import type { Span } from '../model.ts';
import type { Side } from './canonical.ts';
import { dirtyElements, nextIndexedText } from './flat-tree.ts';
import { type Line, lastAtMost, offsetInLine, type Point, pointInLine } from './line.ts';
import { type Block, walk } from './walk.ts';

export interface ArticleTextOptions {
  /** Elements left out with all they hold, e.g. boxes of related stories. */
  skip?: (element: Element) => boolean;
}

/** What an update found: nothing, the same text in other nodes (ranges are stale), or another text. */
export type TextChange = 'none' | 'nodes' | 'text';

interface Place {
  line: number;
  index: number;
}

/**
 * The canonical text of what `root` shows, with a map to the DOM and back. Text nodes in order; `<br>` and block
 * boundaries become one `\n`, runs of white space one space, letters NFC; scripts, form controls, hidden and
 * editable elements and our own UI are left out; open shadow roots are read in place. All offsets are UTF-16 units
 * into {@link text}.
 */
export class ArticleText {
  readonly root: Element;
  #skip: ((element: Element) => boolean) | null;
  #text = '';
  #lines: Line[] = [];
  #starts: number[] = [];
  /** What the last reading found, for {@link update}. */
  #top: Block | null = null;
  #places: Map<Node, Place> | null = null;
  #shadowRoots = new Set<ShadowRoot>();

  constructor(root: Element, options: ArticleTextOptions = {}) {
    this.root = root;
    this.#skip = options.skip ?? null;
    this.#read(() => null);
  }

  get text(): string {
    return this.#text;
  }

  /** The open shadow roots whose text is part of this one: each needs its own style sheet and observer. */
  get shadowRoots(): ReadonlySet<ShadowRoot> {
    return this.#shadowRoots;
  }

  /** Reads again what the mutations touched; blocks outside keep what is known of them. */
  update(mutations: readonly MutationRecord[]): TextChange {
    const { shallow, deep } = dirtyElements(mutations);
    if (shallow.size === 0) return 'none';
    const before = this.#text;
    const blocks = new Map<Element, Block>();
    if (this.#top) collectBlocks(this.#top, blocks);
    this.#read((element) => {
      if (shallow.has(element) || deep.has(element)) return null;
      for (const changed of deep) if (changed.contains(element)) return null;
      return blocks.get(element) ?? null;
    });
    return this.#text === before ? 'nodes' : 'text';
  }

  /**
   * The DOM ranges that show `span`, in order: one per DOM tree, since a range cannot cross a shadow boundary.
   * They are static: they cost the page nothing, and are asked for again after an {@link update}.
   */
  rangesOf(span: Span): StaticRange[] {
    const from = Math.max(0, span.start);
    const to = Math.min(this.#text.length, span.end);
    if (!(from < to)) return [];
    const first = this.#pointAt(from, 'start');
    const last = this.#pointAt(to, 'end');
    if (!first || !last) return [];
    if (this.#shadowRoots.size === 0 || first.node === last.node) return [staticRange(first, last)];
    return this.#rangesPerTree(from, to, first, last);
  }

  /**
   * The stretch of this text that a DOM range covers, without white space at its ends; null when it covers none.
   * @param range e.g. a selection's; what lies outside the text is clipped
   */
  spanOf(range: AbstractRange): Span | null {
    let start = this.offsetAt(range.startContainer, range.startOffset, 'start');
    let end = this.offsetAt(range.endContainer, range.endOffset, 'end');
    while (start < end && isSpace(this.#text, start)) start += 1;
    while (end > start && isSpace(this.#text, end - 1)) end -= 1;
    return start < end ? { start, end } : null;
  }

  /** The offset of a DOM place; of a place outside the text, the offset where the text goes on after it. */
  offsetAt(node: Node, offset: number, side: Side = 'start'): number {
    const places = this.#placesByNode();
    const own = places.get(node);
    if (own) return this.#offsetOf(own, offset, side);
    const next = nextIndexedText(node, offset, (candidate) => places.has(candidate));
    return next ? this.#offsetOf(places.get(next)!, 0, side) : this.#text.length;
  }

  #offsetOf(place: Place, offset: number, side: Side): number {
    return this.#starts[place.line]! + offsetInLine(this.#lines[place.line]!, place.index, offset, side);
  }

  #pointAt(offset: number, side: Side): Point | null {
    const index = lastAtMost(this.#starts, offset, side);
    const line = this.#lines[index];
    if (!line) return null;
    const within = offset - this.#starts[index]!;
    const next = this.#lines[index + 1];
    if (within > line.text.length || (side === 'start' && within === line.text.length && next))
      return next ? pointInLine(next, 0, 'start') : pointInLine(line, line.text.length, side);
    return pointInLine(line, within, side);
  }

  #rangesPerTree(from: number, to: number, first: Point, last: Point): StaticRange[] {
    const places = this.#placesByNode();
    const ranges: StaticRange[] = [];
    let begin = first;
    let previous: Text | null = null;
    const lastLine = lastAtMost(this.#starts, to, 'end');
    for (let index = lastAtMost(this.#starts, from); index <= lastLine; index += 1)
      for (const node of this.#lines[index]!.nodes) {
        if (!this.#isBetween(places, node, first, last)) continue;
        if (previous && previous.getRootNode() !== node.getRootNode()) {
          ranges.push(staticRange(begin, { node: previous, offset: previous.length }));
          begin = { node, offset: 0 };
        }
        previous = node;
      }
    ranges.push(staticRange(begin, last));
    return ranges;
  }

  #isBetween(places: Map<Node, Place>, node: Text, first: Point, last: Point): boolean {
    const at = places.get(node)!;
    return !isBefore(at, places.get(first.node)!) && !isBefore(places.get(last.node)!, at);
  }

  #placesByNode(): Map<Node, Place> {
    if (!this.#places) {
      this.#places = new Map();
      for (const [line, { nodes }] of this.#lines.entries())
        for (const [index, node] of nodes.entries()) this.#places.set(node, { line, index });
    }
    return this.#places;
  }

  #read(known: (element: Element) => Block | null): void {
    const shadowRoots = this.#shadowRoots;
    const top = walk(this.root, { skip: this.#skip, known, enter: (root) => shadowRoots.add(root) });
    for (const root of shadowRoots) if (!root.host.isConnected) shadowRoots.delete(root);
    this.#places = null;
    this.#top = top;
    this.#lines = [];
    collectLines(top, this.#lines);
    this.#starts = [];
    let start = 0;
    for (const line of this.#lines) {
      this.#starts.push(start);
      start += line.text.length + 1;
    }
    this.#text = this.#lines.map((line) => line.text).join('\n');
  }
}

function collectBlocks(block: Block, blocks: Map<Element, Block>): void {
  blocks.set(block.element, block);
  for (const part of block.parts) if ('parts' in part) collectBlocks(part, blocks);
}

function collectLines(block: Block, lines: Line[]): void {
  for (const part of block.parts) {
    if ('parts' in part) collectLines(part, lines);
    else lines.push(part);
  }
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.index < b.index);
}

function isSpace(text: string, offset: number): boolean {
  return text[offset] === ' ' || text[offset] === '\n';
}

function staticRange(start: Point, end: Point): StaticRange {
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

/** Builds the article text of `root`. */
export function buildArticleText(root: Element, options: ArticleTextOptions = {}): ArticleText {
  return new ArticleText(root, options);
}
