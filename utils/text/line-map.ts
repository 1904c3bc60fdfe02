import type { Span } from '@/utils/model/records.ts';
import type { Side } from './edits.ts';
import { nextIndexedText } from './flat-tree.ts';
import { type Line, lastAtMost, offsetInLine, type Point, pointInLine } from './line.ts';

interface Place {
  line: number;
  index: number;
}

/** Lines one after the other, with the map from their joined text to the DOM and back. */
export class LineMap {
  /** The lines, one line break between each two. */
  readonly text: string;
  readonly #lines: readonly Line[];
  readonly #starts: number[] = [];
  #places: Map<Node, Place> | null = null;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    let start = 0;
    for (const line of lines) {
      this.#starts.push(start);
      start += line.text.length + 1;
    }
    this.text = lines.map((line) => line.text).join('\n');
  }

  /** The offset of a DOM place; of a place outside the text, the offset where the text goes on after it. */
  offsetAt(node: Node, offset: number, side: Side): number {
    const places = this.#placesByNode();
    const own = places.get(node);
    if (own) return this.#offsetOf(own, offset, side);
    const next = nextIndexedText(node, offset, (candidate) => places.has(candidate));
    return next ? this.#offsetOf(places.get(next)!, 0, side) : this.text.length;
  }

  /** The DOM place of an offset: a start lies in the text that follows, an end in the text before. */
  pointAt(offset: number, side: Side): Point | null {
    const index = lastAtMost(this.#starts, offset, side);
    const line = this.#lines[index];
    if (!line) return null;
    const within = offset - this.#starts[index]!;
    const next = this.#lines[index + 1];
    if (within > line.text.length || (side === 'start' && within === line.text.length && next))
      return next ? pointInLine(next, 0, 'start') : pointInLine(line, line.text.length, side);
    return pointInLine(line, within, side);
  }

  /** The text nodes that show a span, whose ends are at `first` and `last`, in order. */
  nodesOf({ start, end }: Span, first: Point, last: Point): Text[] {
    const places = this.#placesByNode();
    const from = places.get(first.node)!;
    const to = places.get(last.node)!;
    const lastLine = lastAtMost(this.#starts, end, 'end');
    return this.#lines
      .slice(lastAtMost(this.#starts, start), lastLine + 1)
      .flatMap(({ nodes }) => nodes)
      .filter((node) => !isBefore(places.get(node)!, from) && !isBefore(to, places.get(node)!));
  }

  #offsetOf(place: Place, offset: number, side: Side): number {
    return this.#starts[place.line]! + offsetInLine(this.#lines[place.line]!, place.index, offset, side);
  }

  #placesByNode(): Map<Node, Place> {
    if (!this.#places) {
      this.#places = new Map();
      for (const [line, { nodes }] of this.#lines.entries())
        for (const [index, node] of nodes.entries()) this.#places.set(node, { line, index });
    }
    return this.#places;
  }
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.index < b.index);
}
