import { partitionPoint } from '@/utils/model/partition.ts';
import { type Canonical, canonicaliseLine } from './canonical.ts';
import type { Side } from './edits.ts';

/** Text nodes that read as one line: what stands between two `<br>` or block boundaries. */
export interface Line {
  /** Canonical, never empty. */
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Where each node's own text starts in the line's raw text. */
  readonly rawStarts: readonly number[];
  /** Null where the nodes' own text is canonical already. */
  readonly canonical: Canonical | null;
}

const HAS_TEXT = /[^\s\u0085\u00ad\u200b\u2060]/;

/** @returns null when the nodes show nothing but white space. */
export function createLine(nodes: Text[]): Line | null {
  const rawStarts: number[] = [];
  let raw = '';
  for (const node of nodes) {
    rawStarts.push(raw.length);
    raw += node.data;
  }
  if (!HAS_TEXT.test(raw)) return null;
  const canonical = canonicaliseLine(raw);
  return { text: canonical?.text ?? raw, nodes, rawStarts, canonical };
}

/** A place in the DOM. */
export interface Point {
  node: Text;
  offset: number;
}

/** Index of the last number in ascending `starts` that is at most `value` (`start`) or below it (`end`). */
export function lastAtMost(starts: readonly number[], value: number, side: Side = 'start'): number {
  const isBelow = (at: number) => starts[at]! < value || (starts[at] === value && side === 'start');
  return Math.max(0, partitionPoint(starts.length, isBelow) - 1);
}

/** The DOM place of an offset in the line: a start lies in the node that follows, an end in the one before. */
export function pointInLine(line: Line, offset: number, side: Side): Point {
  const raw = line.canonical ? line.canonical.toRaw(offset, side) : offset;
  const index = lastAtMost(line.rawStarts, raw, side);
  return { node: line.nodes[index]!, offset: raw - line.rawStarts[index]! };
}

/** The offset in the line of a place in its node number `index`. */
export function offsetInLine(line: Line, index: number, offset: number, side: Side): number {
  const raw = line.rawStarts[index]! + offset;
  const own = line.canonical ? line.canonical.fromRaw(raw, side) : raw;
  return Math.min(own, line.text.length);
}
