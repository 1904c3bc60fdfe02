import type { Span } from '@/utils/model/records.ts';
import type { Side } from './edits.ts';
import type { Extent } from './elements.ts';
import { dirtyElements } from './flat-tree.ts';
import { contains } from './inherited.ts';
import type { Line, Point } from './line.ts';
import { LineMap } from './line-map.ts';
import { type Block, walk } from './walk.ts';

export interface ArticleTextOptions {
  /** Elements left out with all they hold, e.g. boxes of related stories. */
  skip?: (element: Element) => boolean;
  /** `all`: also what the page holds without showing it. */
  extent?: Extent;
}

/** A line of the text with the block element that shows it. */
export interface PlacedLine {
  element: Element;
  line: Line;
}

/** What an update found: nothing, the same text in other nodes (ranges are stale), or another text. */
export type TextChange = 'none' | 'nodes' | 'text';

/**
 * The canonical text of what `root` shows, with a map to the DOM and back. Text nodes in order; `<br>` and block
 * boundaries become one `\n`, runs of white space one space, letters NFC; scripts, form controls, hidden and
 * editable elements and our own UI are left out; open shadow roots are read in place. All offsets are UTF-16 units
 * into {@link text}.
 */
export class ArticleText {
  readonly root: Element;
  #skip: ((element: Element) => boolean) | null;
  #extent: Extent;
  #map = new LineMap([]);
  /** What the last reading found, for {@link update}. */
  #top: Block | null = null;
  #shadowRoots = new Set<ShadowRoot>();

  constructor(root: Element, options: ArticleTextOptions = {}) {
    this.root = root;
    this.#skip = options.skip ?? null;
    this.#extent = options.extent ?? 'shown';
    this.#read(() => null);
  }

  get text(): string {
    return this.#map.text;
  }

  /** The lines of the text, in order. */
  get lines(): PlacedLine[] {
    const lines: PlacedLine[] = [];
    if (this.#top) collectLines(this.#top, lines);
    return lines;
  }

  /** The open shadow roots whose text is part of this one: each needs its own style sheet and observer. */
  get shadowRoots(): ReadonlySet<ShadowRoot> {
    return this.#shadowRoots;
  }

  /** Reads again what the mutations touched; blocks outside keep what is known of them. */
  update(mutations: readonly MutationRecord[]): TextChange {
    const { shallow, deep } = dirtyElements(mutations);
    if (shallow.size === 0) return 'none';
    const before = this.text;
    const blocks = new Map<Element, Block>();
    if (this.#top) collectBlocks(this.#top, blocks);
    this.#read((element) => {
      if (shallow.has(element) || deep.has(element)) return null;
      for (const changed of deep) if (contains(changed, element)) return null;
      return blocks.get(element) ?? null;
    });
    return this.text === before ? 'nodes' : 'text';
  }

  /**
   * The DOM ranges that show `span`, in order: one per DOM tree, since a range cannot cross a shadow boundary.
   * They are static: they cost the page nothing, and are asked for again after an {@link update}.
   */
  rangesOf(span: Span): StaticRange[] {
    const from = Math.max(0, span.start);
    const to = Math.min(this.text.length, span.end);
    if (!(from < to)) return [];
    const first = this.#map.pointAt(from, 'start');
    const last = this.#map.pointAt(to, 'end');
    if (!first || !last) return [];
    if (this.#shadowRoots.size === 0 || first.node === last.node) return [staticRange(first, last)];
    return rangesPerTree(this.#map.nodesOf({ start: from, end: to }, first, last), first, last);
  }

  /**
   * The stretch of this text that a DOM range covers, without white space at its ends; null when it covers none.
   * @param range e.g. a selection's; what lies outside the text is clipped
   */
  spanOf(range: AbstractRange): Span | null {
    let start = this.offsetAt(range.startContainer, range.startOffset, 'start');
    let end = this.offsetAt(range.endContainer, range.endOffset, 'end');
    while (start < end && isSpace(this.text, start)) start += 1;
    while (end > start && isSpace(this.text, end - 1)) end -= 1;
    return start < end ? { start, end } : null;
  }

  /** The offset of a DOM place; of a place outside the text, the offset where the text goes on after it. */
  offsetAt(node: Node, offset: number, side: Side = 'start'): number {
    return this.#map.offsetAt(node, offset, side);
  }

  #read(known: (element: Element) => Block | null): void {
    const shadowRoots = this.#shadowRoots;
    const top = walk(this.root, {
      skip: this.#skip,
      extent: this.#extent,
      known,
      enter: (root) => shadowRoots.add(root),
    });
    for (const root of shadowRoots) if (!root.host.isConnected) shadowRoots.delete(root);
    this.#top = top;
    this.#map = new LineMap(this.lines.map(({ line }) => line));
  }
}

function collectBlocks(block: Block, blocks: Map<Element, Block>): void {
  blocks.set(block.element, block);
  for (const part of block.parts) if ('parts' in part) collectBlocks(part, blocks);
}

function collectLines(block: Block, lines: PlacedLine[]): void {
  for (const part of block.parts) {
    if ('parts' in part) collectLines(part, lines);
    else lines.push({ element: block.element, line: part });
  }
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

/** The ranges from `first` to `last` over the text nodes between them, one per DOM tree. */
function rangesPerTree(nodes: readonly Text[], first: Point, last: Point): StaticRange[] {
  const ranges: StaticRange[] = [];
  let begin = first;
  let previous: Text | null = null;
  for (const node of nodes) {
    if (previous && previous.getRootNode() !== node.getRootNode()) {
      ranges.push(staticRange(begin, { node: previous, offset: previous.length }));
      begin = { node, offset: 0 };
    }
    previous = node;
  }
  ranges.push(staticRange(begin, last));
  return ranges;
}
